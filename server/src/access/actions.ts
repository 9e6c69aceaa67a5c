import type { Sentence } from '../kernel/result.ts';
import { ROLES, type Role } from './roles.ts';

interface ActionEntry {
  roles: readonly Role[];
  title: Sentence;
}

/**
 * Who may do what: one entry an action. Which rows an action reaches is said by each domain's `visible`, which fields
 * of a row by `field-policy.ts`.
 */
export const ACTIONS = {
  'reference.read': {
    roles: ROLES,
    title: { id: 'membaca data rujukan', en: 'read reference data' },
  },
  'policy.read': {
    roles: ROLES,
    title: { id: 'membaca kebijakan akses', en: 'read the access policy' },
  },
  'schema.introspect': {
    roles: ['ANALYST', 'CASE_OFFICER', 'OPERATOR', 'AUDITOR', 'ADMIN'],
    title: { id: 'membaca skema', en: 'read the schema' },
  },
  'rollup.read': {
    roles: ['LEADER', 'ANALYST', 'CASE_OFFICER', 'OPERATOR', 'PRESENTER'],
    title: { id: 'membaca angka', en: 'read figures' },
  },
  'employers.read': {
    roles: ['LEADER', 'ANALYST', 'CASE_OFFICER', 'OPERATOR', 'PRESENTER'],
    title: { id: 'membaca pemberi kerja dan lokasi kerja', en: 'read employers and sites' },
  },
  'people.read': {
    roles: ['ANALYST', 'CASE_OFFICER'],
    title: { id: 'membaca data orang dan izin', en: 'read persons and permits' },
  },
  'incidents.read': {
    roles: ['ANALYST', 'CASE_OFFICER'],
    title: { id: 'membaca insiden', en: 'read incidents' },
  },
  'imports.read': {
    roles: ['CASE_OFFICER', 'OPERATOR', 'AUDITOR'],
    title: { id: 'membaca kiriman', en: 'read imports' },
  },
  'imports.rows': {
    roles: ['OPERATOR'],
    title: { id: 'membaca baris yang ditolak', en: 'read rejected rows' },
  },
  'imports.write': {
    roles: ['OPERATOR'],
    title: { id: 'mengirim berkas', en: 'send files' },
  },
  'people.correct': {
    roles: ['CASE_OFFICER'],
    title: { id: 'memperbaiki data orang', en: 'correct a person’s data' },
  },
  'corrections.read': {
    roles: ['CASE_OFFICER', 'OPERATOR'],
    title: {
      id: 'membaca dan mengetahui pemberitahuan perbaikan data',
      en: 'read and acknowledge notices of corrections',
    },
  },
  'rights.handle': {
    roles: ['AUDITOR'],
    title: {
      id: 'menerima dan memutus permohonan hak orang yang datanya tercatat',
      en: 'receive and decide requests of the persons in the data',
    },
  },
  'break-glass.open': {
    roles: ['CASE_OFFICER'],
    title: {
      id: 'membuka data di luar wilayah, dengan alasan dan untuk sementara',
      en: 'open a record outside the own area, with a reason and for a time',
    },
  },
  'break-glass.read': {
    roles: ['CASE_OFFICER', 'OPERATOR', 'AUDITOR'],
    title: { id: 'membaca pembukaan data', en: 'read openings of records' },
  },
  'break-glass.acknowledge': {
    roles: ['CASE_OFFICER', 'OPERATOR'],
    title: {
      id: 'mengetahui pembukaan data instansi sendiri',
      en: 'acknowledge openings of the own agency’s records',
    },
  },
  'reads.own-agency': {
    roles: ['CASE_OFFICER', 'OPERATOR'],
    title: {
      id: 'membaca siapa yang membaca data instansi sendiri',
      en: 'read who read the own agency’s data',
    },
  },
  'reports.submit': {
    roles: ['COMMUNITY_FIGURE', 'CASE_OFFICER'],
    title: { id: 'melaporkan kejadian', en: 'report events' },
  },
  'cases.read': {
    roles: ['CASE_OFFICER'],
    title: { id: 'membaca perkara instansi sendiri', en: 'read the own agency’s cases' },
  },
  'cases.handle': {
    roles: ['CASE_OFFICER'],
    title: { id: 'menangani perkara instansi sendiri', en: 'handle the own agency’s cases' },
  },
  'digest.read': {
    roles: ['LEADER', 'CASE_OFFICER'],
    title: {
      id: 'membaca ringkasan pekan instansi sendiri',
      en: 'read the own agency’s weekly digest',
    },
  },
  'operations.read': {
    roles: ['CASE_OFFICER'],
    title: {
      id: 'membaca operasi gabungan dan tindak lanjut instansi sendiri',
      en: 'read the own agency’s joint operations and follow-ups',
    },
  },
  'follow-ups.read': {
    roles: ['LEADER', 'ANALYST', 'CASE_OFFICER', 'PRESENTER'],
    title: {
      id: 'membaca tindak lanjut rapat untuk atau dari instansi sendiri',
      en: 'read the follow-ups of meetings that the own agency has or made',
    },
  },
  'operations.write': {
    roles: ['CASE_OFFICER'],
    title: {
      id: 'merencanakan dan mencatat operasi gabungan dan tindak lanjut',
      en: 'plan and record joint operations and follow-ups',
    },
  },
  'analyses.read': {
    roles: ['LEADER', 'ANALYST', 'CASE_OFFICER', 'PRESENTER'],
    title: {
      id: 'membaca dan menjalankan analisis sendiri dan yang dibagikan, dan mengutip jawaban',
      en: 'read and run own and shared analyses, and cite answers',
    },
  },
  'analyses.keep': {
    roles: ['ANALYST', 'CASE_OFFICER'],
    title: { id: 'menyimpan dan membagikan analisis', en: 'save and share analyses' },
  },
  'analyses.publish': {
    roles: ['ANALYST'],
    title: {
      id: 'menerbitkan analisis bagi yang tidak bertanya dengan kata sendiri',
      en: 'publish analyses for those who do not ask in their own words',
    },
  },
  'briefings.read': {
    roles: ['LEADER', 'ANALYST', 'CASE_OFFICER', 'PRESENTER'],
    title: { id: 'membaca dan menyajikan paparan', en: 'read and present briefings' },
  },
  'briefings.write': {
    roles: ['ANALYST', 'CASE_OFFICER', 'PRESENTER'],
    title: { id: 'menyusun paparan instansi sendiri', en: 'write the own agency’s briefings' },
  },
  'briefings.take': {
    roles: ['LEADER', 'ANALYST', 'CASE_OFFICER', 'PRESENTER'],
    title: { id: 'membawa paparan sebagai berkas', en: 'take briefings along as files' },
  },
  'audit.read': {
    roles: ['AUDITOR', 'CASE_OFFICER'],
    title: { id: 'membaca jejak audit', en: 'read the audit trail' },
  },
  'account.own': {
    roles: ROLES,
    title: { id: 'mengurus sesi dan token akun sendiri', en: 'keep the own sessions and tokens' },
  },
  'accounts.read': {
    roles: ['AUDITOR', 'ADMIN'],
    title: { id: 'membaca akun dan perjanjian', en: 'read accounts and agreements' },
  },
  'accounts.write': {
    roles: ['ADMIN'],
    title: { id: 'mengurus akun dan perjanjian', en: 'keep accounts and agreements' },
  },
  'metrics.read': {
    roles: ['ADMIN'],
    title: { id: 'membaca ukuran kerja hub', en: 'read measurements of the hub’s work' },
  },
} as const satisfies Record<string, ActionEntry>;
export type Action = keyof typeof ACTIONS;
