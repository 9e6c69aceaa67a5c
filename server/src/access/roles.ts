import type { Sentence } from '../kernel/result.ts';

/** The roles of an account; one account may hold several, and then has what any of them has. */
export const ROLES = [
  'LEADER',
  'ANALYST',
  'CASE_OFFICER',
  'OPERATOR',
  'PRESENTER',
  'AUDITOR',
  'ADMIN',
  'COMMUNITY_FIGURE',
] as const;
export type Role = (typeof ROLES)[number];

/** What each role is for, in a sentence that its holder can read. */
export const ROLE_SENTENCES: Record<Role, Sentence> = {
  LEADER: {
    id: 'Membaca angka dan peta; tidak membuka data orang.',
    en: 'Reads figures and the map; opens no data of persons.',
  },
  ANALYST: {
    id: 'Membaca data di wilayahnya tanpa nama; setiap orang bernama samaran yang tetap.',
    en: 'Reads the records of its area without names; each person has a stable pseudonym.',
  },
  CASE_OFFICER: {
    id: 'Menangani perkara: membaca data bernama di wilayahnya dan milik instansinya.',
    en: 'Handles cases: reads named records of its area and of its own agency.',
  },
  OPERATOR: {
    id: 'Mengirim berkas instansinya dan memperbaiki baris yang ditolak.',
    en: 'Sends its agency’s files and mends rejected rows.',
  },
  PRESENTER: {
    id: 'Menyajikan tabel yang dilindungi dalam rapat.',
    en: 'Presents protected tables in meetings.',
  },
  AUDITOR: {
    id: 'Memeriksa jejak audit; tidak membuka data orang.',
    en: 'Examines the audit trail; opens no data of persons.',
  },
  ADMIN: {
    id: 'Mengurus akun dan perjanjian; tidak membuka data orang.',
    en: 'Keeps accounts and agreements; opens no data of persons.',
  },
  COMMUNITY_FIGURE: {
    id: 'Melaporkan kejadian di wilayahnya; tidak membaca data apa pun di hub.',
    en: 'Reports events of its area; reads nothing that the hub holds.',
  },
};
