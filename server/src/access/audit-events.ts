import type { Sentence } from '../kernel/result.ts';

export type AuditSubject =
  | 'ForeignNational'
  | 'Batch'
  | 'BoundaryEdition'
  | 'User'
  | 'BreakGlass'
  | 'Exit'
  | 'RightsRequest'
  | 'CorrectionNotice'
  | 'Case'
  | 'JointOperation'
  | 'FollowUp'
  | 'Analysis'
  | 'Citation'
  | 'Briefing';

interface AuditEventEntry {
  title: Sentence;
  /** What the subjects are ids of; an Exit is a field of the schema (`Type.field`) or a route. Null: there are none. */
  subject: AuditSubject | null;
}

/**
 * What the trail records: a closed union, one entry an event, so that a search over the trail is complete. An event
 * that is not listed here cannot be written. Subjects are ids, never names or numbers of documents.
 */
export const AUDIT_EVENTS = {
  'people.list': {
    subject: 'ForeignNational',
    title: { id: 'membaca orang bernama dalam daftar', en: 'read named persons in a list' },
  },
  'person.read': {
    subject: 'ForeignNational',
    title: { id: 'membuka rincian orang', en: 'opened a person’s detail' },
  },
  export: {
    subject: 'ForeignNational',
    title: { id: 'mengunduh data sebagai berkas', en: 'took data out as a file' },
  },
  'rejected-rows.read': {
    subject: 'Batch',
    title: { id: 'membaca baris yang ditolak', en: 'read rejected rows' },
  },
  denied: {
    subject: 'Exit',
    title: { id: 'ditolak oleh kebijakan', en: 'was denied by the policy' },
  },
  'text.names-person': {
    subject: null,
    title: {
      id: 'menulis nama orang yang ada di hub, ditolak',
      en: 'wrote the name of a person whom the hub holds, and was refused',
    },
  },
  'batch.publish': {
    subject: 'Batch',
    title: { id: 'menerbitkan kiriman', en: 'published a batch' },
  },
  'batch.refuse': {
    subject: 'Batch',
    title: { id: 'kiriman ditolak atau gagal', en: 'batch was refused or failed' },
  },
  'boundaries.load': {
    subject: 'BoundaryEdition',
    title: { id: 'memuat edisi batas wilayah', en: 'loaded a boundary edition' },
  },
  'rights.receive': {
    subject: 'RightsRequest',
    title: { id: 'menerima permohonan hak', en: 'received a rights request' },
  },
  'rights.decide': {
    subject: 'RightsRequest',
    title: { id: 'memutus permohonan hak', en: 'decided a rights request' },
  },
  'rights.copy': {
    subject: 'RightsRequest',
    title: {
      id: 'membuat salinan data untuk orangnya',
      en: 'made a copy of the data for the person',
    },
  },
  'person.correct': {
    subject: 'ForeignNational',
    title: { id: 'memperbaiki data orang', en: 'corrected a person’s data' },
  },
  'person.erase': {
    subject: 'ForeignNational',
    title: { id: 'menghapus data orang', en: 'erased a person’s data' },
  },
  'correction.acknowledge': {
    subject: 'CorrectionNotice',
    title: { id: 'mengetahui perbaikan data', en: 'acknowledged a correction' },
  },
  'retention.run': {
    subject: null,
    title: { id: 'menjalankan masa simpan', en: 'ran the retention terms' },
  },
  'policy.change': {
    subject: null,
    title: { id: 'mengubah kebijakan', en: 'changed the policy' },
  },
  'break-glass.open': {
    subject: 'BreakGlass',
    title: { id: 'membuka data di luar wilayah', en: 'opened a record outside the own area' },
  },
  'break-glass.refuse': {
    subject: null,
    title: {
      id: 'mencoba membuka data di luar wilayah, tidak ditemukan',
      en: 'tried to open a record outside the own area, not found',
    },
  },
  'break-glass.close': {
    subject: 'BreakGlass',
    title: {
      id: 'mengakhiri pembukaan data di luar wilayah',
      en: 'gave back a record outside the own area',
    },
  },
  'break-glass.seen': {
    subject: 'BreakGlass',
    title: {
      id: 'instansi pemilik mengetahui pembukaan data',
      en: 'the owning agency acknowledged an opening',
    },
  },
  'case.receive': {
    subject: 'Case',
    title: { id: 'menerima laporan kejadian', en: 'took in a report of an event' },
  },
  'case.read': {
    subject: 'Case',
    title: { id: 'membuka perkara', en: 'opened a case' },
  },
  'case.step': {
    subject: 'Case',
    title: { id: 'mengubah status perkara', en: 'moved a case to its next standing' },
  },
  'case.correct': {
    subject: 'Case',
    title: { id: 'memperbaiki perkara', en: 'corrected a case' },
  },
  'case.hand-over': {
    subject: 'Case',
    title: { id: 'melimpahkan perkara', en: 'handed a case over' },
  },
  'case.take-back': {
    subject: 'Case',
    title: { id: 'menarik kembali pelimpahan perkara', en: 'took a handover back' },
  },
  'case.answer': {
    subject: 'Case',
    title: { id: 'menjawab pelimpahan perkara', en: 'answered a handover' },
  },
  'case.reporter-open': {
    subject: 'Case',
    title: { id: 'membuka identitas pelapor', en: 'opened who reported' },
  },
  'case.document-add': {
    subject: 'Case',
    title: { id: 'menambah dokumen perkara', en: 'added a document to a case' },
  },
  'case.document-withdraw': {
    subject: 'Case',
    title: { id: 'menarik kembali dokumen perkara', en: 'took back a document of a case' },
  },
  'case.document-read': {
    subject: 'Case',
    title: { id: 'membuka dokumen perkara', en: 'opened a document of a case' },
  },
  'case.erase': {
    subject: 'Case',
    title: { id: 'menghapus isi perkara', en: 'erased what a case said' },
  },
  'operation.plan': {
    subject: 'JointOperation',
    title: { id: 'merencanakan operasi gabungan', en: 'planned a joint operation' },
  },
  'operation.change': {
    subject: 'JointOperation',
    title: { id: 'mengubah rencana operasi gabungan', en: 'changed the plan of a joint operation' },
  },
  'operation.correct': {
    subject: 'JointOperation',
    title: {
      id: 'memperbaiki hasil operasi gabungan',
      en: 'corrected the result of a joint operation',
    },
  },
  'operation.record': {
    subject: 'JointOperation',
    title: { id: 'mencatat hasil operasi gabungan', en: 'recorded a joint operation' },
  },
  'operation.cancel': {
    subject: 'JointOperation',
    title: { id: 'membatalkan operasi gabungan', en: 'cancelled a joint operation' },
  },
  'follow-up.add': {
    subject: 'FollowUp',
    title: { id: 'menambah tindak lanjut', en: 'added a follow-up' },
  },
  'follow-up.end': {
    subject: 'FollowUp',
    title: { id: 'mengakhiri tindak lanjut', en: 'ended a follow-up' },
  },
  'analysis.save': {
    subject: 'Analysis',
    title: { id: 'menyimpan analisis', en: 'saved an analysis' },
  },
  'analysis.share': {
    subject: 'Analysis',
    title: { id: 'membagikan analisis', en: 'shared an analysis' },
  },
  'analysis.archive': {
    subject: 'Analysis',
    title: { id: 'mengarsipkan analisis', en: 'archived an analysis, or took it out' },
  },
  'analysis.publish': {
    subject: 'Analysis',
    title: { id: 'menerbitkan analisis', en: 'published an analysis' },
  },
  'analysis.withdraw': {
    subject: 'Analysis',
    title: { id: 'menarik terbitan analisis', en: 'withdrew a published analysis' },
  },
  'citation.make': {
    subject: 'Citation',
    title: { id: 'mengutip jawaban', en: 'cited an answer' },
  },
  'citation.open': {
    subject: 'Citation',
    title: { id: 'membuka kutipan', en: 'opened a citation' },
  },
  'briefing.create': {
    subject: 'Briefing',
    title: { id: 'membuat paparan', en: 'made a briefing' },
  },
  'briefing.change': {
    subject: 'Briefing',
    title: { id: 'mengubah paparan', en: 'changed a briefing' },
  },
  'briefing.picture-erase': {
    subject: 'Briefing',
    title: { id: 'menghapus gambar paparan', en: 'erased a picture of a briefing' },
  },
  'briefing.status': {
    subject: 'Briefing',
    title: { id: 'mengubah status paparan', en: 'changed where a briefing stands' },
  },
  'briefing.minutes': {
    subject: 'Briefing',
    title: { id: 'mengunduh notulen rapat', en: 'took the minutes of a meeting' },
  },
  'briefing.record': {
    subject: 'Briefing',
    title: { id: 'mencatat jalannya rapat', en: 'recorded a meeting' },
  },
  'briefing.correct': {
    subject: 'Briefing',
    title: {
      id: 'memperbaiki keputusan rapat',
      en: 'corrected or took back a decision of a meeting',
    },
  },
  'briefing.take': {
    subject: 'Briefing',
    title: { id: 'membawa paparan sebagai berkas', en: 'took a briefing along as a file' },
  },
  'briefing.pack-withdraw': {
    subject: 'Briefing',
    title: { id: 'menarik paket luring paparan', en: 'withdrew an offline pack of a briefing' },
  },
  'account.create': {
    subject: 'User',
    title: { id: 'membuat akun', en: 'made an account' },
  },
  'account.change': {
    subject: 'User',
    title: { id: 'mengubah akun', en: 'changed an account' },
  },
  'sign-in': {
    subject: 'User',
    title: { id: 'masuk', en: 'signed in' },
  },
  'sign-in.failed': {
    subject: 'User',
    title: { id: 'gagal masuk', en: 'failed to sign in' },
  },
  'sign-out': {
    subject: 'User',
    title: { id: 'keluar', en: 'signed out' },
  },
  'session.end': {
    subject: 'User',
    title: { id: 'mengakhiri sesi', en: 'ended sessions' },
  },
  'password.change': {
    subject: 'User',
    title: { id: 'mengganti kata sandi', en: 'changed the password' },
  },
  'totp.on': {
    subject: 'User',
    title: { id: 'menyalakan kode verifikasi', en: 'turned the second factor on' },
  },
  'totp.off': {
    subject: 'User',
    title: { id: 'mematikan kode verifikasi', en: 'turned the second factor off' },
  },
  'account.block': {
    subject: 'User',
    title: { id: 'memblokir akun', en: 'blocked an account' },
  },
  'account.unblock': {
    subject: 'User',
    title: { id: 'membuka blokir akun', en: 'unblocked an account' },
  },
  'account.invite': {
    subject: 'User',
    title: { id: 'membuat tautan undangan', en: 'made an invitation link' },
  },
  'account.link': {
    subject: 'User',
    title: {
      id: 'menautkan akun ke penyedia identitas',
      en: 'linked an account to the identity provider',
    },
  },
  'agreement.add': {
    subject: null,
    title: { id: 'menambah perjanjian', en: 'added an agreement' },
  },
  'agreement.end': {
    subject: null,
    title: { id: 'mengakhiri perjanjian', en: 'ended an agreement' },
  },
  'token.create': {
    subject: 'User',
    title: { id: 'membuat token', en: 'made a token' },
  },
  'token.revoke': {
    subject: 'User',
    title: { id: 'mencabut token', en: 'revoked a token' },
  },
} as const satisfies Record<string, AuditEventEntry>;
export type AuditAction = keyof typeof AUDIT_EVENTS;
