import type { Sentence } from '../kernel/result.ts';
import type { Role } from './roles.ts';

/** SHOWN as it is; MASKED: a text by its first letter, anything else null; ABSENT: null. */
export const TREATMENTS = ['SHOWN', 'MASKED', 'ABSENT'] as const;
export type Treatment = (typeof TREATMENTS)[number];

interface FieldClassEntry {
  title: Sentence;
  /** Why the class is kept from most. */
  why: Sentence;
  /** Per role; a role that is not named gets ABSENT. */
  treatment: Partial<Record<Role, Treatment>>;
}

/**
 * Classes of fields that only some roles read in the rows that they may see: one entry a class. A field that is
 * treated as anything but SHOWN is null or masked, says POLICY in the record's `absences`, and can be neither
 * filtered nor sorted by. Which field belongs to which class stands in `field-policy.ts`.
 */
export const FIELD_CLASSES = {
  identity: {
    title: { id: 'identitas: nama dan tanggal lahir', en: 'identity: names and birth dates' },
    why: {
      id: 'Nama dan tanggal lahir menunjuk orang; hanya petugas perkara memerlukannya.',
      en: 'A name and a birth date point at a person; only a case officer needs them.',
    },
    treatment: { CASE_OFFICER: 'SHOWN', ANALYST: 'MASKED' },
  },
  coarse: {
    title: { id: 'identitas kasar: tahun lahir', en: 'coarse identity: year of birth' },
    why: {
      id: 'Tahun lahir cukup untuk analisis menurut umur.',
      en: 'The year of birth is enough for an analysis by age.',
    },
    treatment: { CASE_OFFICER: 'SHOWN', ANALYST: 'SHOWN' },
  },
  document: {
    title: {
      id: 'dokumen: nomor paspor, izin dan laporan',
      en: 'document: numbers of passports, permits and reports',
    },
    why: {
      id: 'Nomor dokumen membuka data orang di sistem lain.',
      en: 'A document’s number opens a person’s data in other systems.',
    },
    treatment: { CASE_OFFICER: 'SHOWN', ANALYST: 'MASKED' },
  },
  contact: {
    title: { id: 'tempat: di mana tepatnya', en: 'contact: where exactly' },
    why: {
      id: 'Tempat yang tepat menunjuk orang; kabupatennya ditampilkan.',
      en: 'The exact place points at persons; the regency is shown in its stead.',
    },
    treatment: { CASE_OFFICER: 'SHOWN' },
  },
  special: {
    title: {
      id: 'khusus: uraian bebas dan peran orang dalam insiden',
      en: 'special: free text and the part of persons in incidents',
    },
    why: {
      id: 'Uraian bebas dapat menyebut korban, pelapor dan saksi.',
      en: 'Free text may name victims, reporters and witnesses.',
    },
    treatment: { CASE_OFFICER: 'SHOWN' },
  },
} as const satisfies Record<string, FieldClassEntry>;
export type FieldClass = keyof typeof FIELD_CLASSES;
