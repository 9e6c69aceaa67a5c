import { type Problem, problemsOf, type Sentence } from '../../kernel/result.ts';

/** What a user can mend about a request or a correction, and how. */
export const SENTENCES = {
  RECEIVED_IN_FUTURE: {
    id: 'Tanggal terima berada di masa depan; periksa tanggalnya.',
    en: 'The day of receipt is in the future; check the date.',
  },
  DOCUMENT_UNREADABLE: {
    id: 'Nomor dokumen tidak terbaca; tulis seperti pada dokumennya, hanya huruf dan angka.',
    en: 'The document number cannot be read; write it as the document has it, letters and digits only.',
  },
  NOTE_NAMES_PERSON: {
    id: 'Catatan memuat nomor dokumen; tulis ulang tanpa nama dan nomor.',
    en: 'The note holds the document number; write it again without names and numbers.',
  },
  REQUEST_UNKNOWN: {
    id: 'Permohonan tidak ditemukan; muat ulang daftarnya.',
    en: 'There is no such request; load the list again.',
  },
  ALREADY_DECIDED: {
    id: 'Permohonan ini sudah diputus; muat ulang daftarnya.',
    en: 'This request has been decided; load the list again.',
  },
  REASON_MISSING: {
    id: 'Penolakan memerlukan alasan; tulis alasannya.',
    en: 'A refusal needs a reason; write it down.',
  },
  CORRECTION_MISSING: {
    id: 'Isi data yang diperbaiki dan nilai yang benar.',
    en: 'Say which value is corrected and what stands instead.',
  },
  VALUE_UNREADABLE: {
    id: 'Nilai yang benar tidak terbaca untuk data ini; periksa penulisannya.',
    en: 'The corrected value cannot be read for this field; check how it is written.',
  },
  VALUE_SAME: {
    id: 'Nilai itu sudah tercatat; tidak ada yang perlu diperbaiki.',
    en: 'That value stands already; there is nothing to correct.',
  },
  DOCUMENT_UNKNOWN: {
    id: 'Dokumen yang salah tidak tercatat untuk orang ini; periksa nomor dan negaranya.',
    en: 'The wrong document is not on record for this person; check number and country.',
  },
  OF_ANOTHER_PERSON: {
    id: 'Dokumen dengan tanggal lahir itu sudah tercatat untuk orang lain; periksa kembali dokumennya.',
    en: 'A document with that birth date is on record for another person; check the document again.',
  },
  OF_A_MINOR: {
    id: 'Dengan tanggal lahir itu orang ini masih di bawah umur; mintalah instansi pengirim memperbaiki berkasnya agar datanya disegel.',
    en: 'With that birth date the person is a minor; ask the sending agency to mend its file, so that the data are sealed.',
  },
  NOT_YOUR_RECORD: {
    id: 'Instansi Anda tidak mempunyai catatan tentang orang ini; mintalah instansi pemilik datanya.',
    en: 'Your agency holds no record of this person; ask the agency that does.',
  },
  ALREADY_ACKNOWLEDGED: {
    id: 'Instansi Anda sudah mengetahui perbaikan ini; muat ulang daftarnya.',
    en: 'Your agency has taken note of this correction already; load the list again.',
  },
} as const satisfies Record<string, Sentence>;

export type RightsProblem = Problem<keyof typeof SENTENCES>;
export const problem = problemsOf(SENTENCES);
