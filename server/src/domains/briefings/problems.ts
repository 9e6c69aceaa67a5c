import { LONGEST_TEXT } from '../../kernel/free-text.ts';
import { type Problem, problemsOf, type Sentence } from '../../kernel/result.ts';

export const LONGEST_LINE = 200;
export const MOST_SLIDES = 60;

/** What an author can mend about a briefing. */
export const BRIEFING_SENTENCES = {
  NO_AGENCY: {
    id: 'Akun Anda tidak terhubung dengan instansi; mintalah admin menghubungkannya.',
    en: 'Your account belongs to no agency; ask the administrator to set one.',
  },
  NOT_YOUR_BRIEFING: {
    id: 'Paparan ini milik instansi lain; salinlah bila perlu mengubahnya.',
    en: 'This briefing is another agency’s; copy it where you need to change it.',
  },
  CHANGED_MEANWHILE: {
    id: 'Paparan ini sudah berubah sejak Anda membukanya; tidak ada yang disimpan. Muat ulang halamannya.',
    en: 'The briefing has changed since you opened it; nothing was stored. Load the page again.',
  },
  ENDED: {
    id: 'Rapatnya sudah berlangsung atau paparannya diarsipkan; salinlah untuk rapat berikutnya.',
    en: 'The meeting has been held or the briefing is archived; copy it for the next meeting.',
  },
  STATUS_NOT_ALLOWED: {
    id: 'Status ini tidak dapat dipilih dari status sekarang; muat ulang halamannya.',
    en: 'This standing cannot be chosen from the present one; load the page again.',
  },
  TEXT_MISSING: {
    id: 'Teks ini tidak boleh kosong; tulislah.',
    en: 'This text must not be empty; write it.',
  },
  TEXT_LENGTH: {
    id: `Teks terlalu panjang; judul paling banyak ${LONGEST_LINE} huruf, uraian paling banyak ${LONGEST_TEXT} huruf.`,
    en: `A text is too long; a title takes at most ${LONGEST_LINE} characters, other texts at most ${LONGEST_TEXT}.`,
  },
  TEXT_HOLDS_NUMBER: {
    id: 'Teks memuat nomor dokumen atau telepon; hapus nomornya. Paparan dibaca oleh seluruh ruangan.',
    en: 'A text holds the number of a document or telephone; take it out. A whole room reads a briefing.',
  },
  TEXT_NAMES_PERSON: {
    id: 'Teks tampaknya menyebut nama orang; hapus namanya. Paparan dibaca oleh seluruh ruangan.',
    en: 'A text seems to name a person; take the name out. A whole room reads a briefing.',
  },
  AGENCY_UNKNOWN: {
    id: 'Instansi tidak dikenal; pilih dari daftar.',
    en: 'An agency is unknown; choose from the list.',
  },
  OUTSIDE_AREA: {
    id: 'Kabupaten/kota ini di luar wilayah akun Anda; pilih yang ada di wilayah Anda.',
    en: 'This regency is outside the area of your account; choose one within it.',
  },
  REGENCY_MISSING: {
    id: 'Profil kabupaten memerlukan kabupaten/kota; pilih satu.',
    en: 'A regency profile takes a regency; choose one.',
  },
  SLIDE_UNKNOWN: {
    id: 'Slide tidak ditemukan; mungkin sudah dihapus. Muat ulang halamannya.',
    en: 'There is no such slide; it may have been removed. Load the page again.',
  },
  QUESTION_MISSING: {
    id: 'Slide peta, tabel, grafik dan angka memerlukan indikator; pilih satu.',
    en: 'A slide with a map, a table, a chart or figures takes an indicator; choose one.',
  },
  QUESTION_WRONG: {
    id: 'Pilihan angka slide ini tidak dapat dibaca; pilih ulang dari peta atau daftar.',
    en: 'What this slide asks of the figures cannot be read; choose again from the map or the list.',
  },
  VIEW_WRONG: {
    id: 'Tampilan yang disimpan tidak dapat dibaca; buka petanya lalu tambahkan lagi.',
    en: 'The stored view cannot be read; open the map and add it again.',
  },
  PICTURE_MISSING: {
    id: 'Slide gambar memerlukan gambar; unggah dahulu, lalu pilih.',
    en: 'A picture slide takes a picture; upload one first, then choose it.',
  },
  ANALYSIS_UNKNOWN: {
    id: 'Analisis atau versinya tidak ditemukan, atau tidak dibagikan kepada Anda; bukalah dari daftar analisis.',
    en: 'There is no such analysis or version that is shared with you; open it from the list of analyses.',
  },
  ANALYSIS_NO_FIGURES: {
    id: 'Versi terbaru analisis ini tidak lagi menanyakan satu tabel angka; slidenya tetap seperti semula.',
    en: 'The newest version of this analysis no longer asks for one table of figures; the slide stays as it was.',
  },
  TOO_MANY_SLIDES: {
    id: `Paparan memuat paling banyak ${MOST_SLIDES} slide; bagi menjadi dua.`,
    en: `A briefing takes at most ${MOST_SLIDES} slides; make two of it.`,
  },
  POSITION_WRONG: {
    id: 'Tempat ini tidak ada dalam urutan; muat ulang halamannya.',
    en: 'There is no such place in the order; load the page again.',
  },
  VERSION_UNKNOWN: {
    id: 'Versi itu tidak disimpan lagi; pilih versi yang lebih baru.',
    en: 'That version is no longer kept; choose a newer one.',
  },
  DECISION_UNKNOWN: {
    id: 'Keputusan ini tidak ditemukan; muat ulang halamannya.',
    en: 'There is no such decision; load the page again.',
  },
  DECISION_WITHDRAWN: {
    id: 'Keputusan ini sudah ditarik; catatlah keputusan baru.',
    en: 'This decision was taken back; write down a new one.',
  },
  NOTHING_CORRECTED: {
    id: 'Teksnya sama dengan yang sudah tercatat; ubah dahulu, lalu simpan.',
    en: 'The text is the one that stands already; change it first, then save.',
  },
  DUE_IN_PAST: {
    id: 'Tenggat paling cepat hari ini; pilih tanggal yang lebih lambat.',
    en: 'The due day is today at the earliest; choose a later day.',
  },
} as const satisfies Record<string, Sentence>;
export type BriefingCode = keyof typeof BRIEFING_SENTENCES;

/** A problem of a command on a briefing. */
export type BriefingProblem = Problem<BriefingCode>;

export const briefingProblem = problemsOf(BRIEFING_SENTENCES);
