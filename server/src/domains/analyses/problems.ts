import { type Problem, problemsOf, type Sentence } from '../../kernel/result.ts';

export const LONGEST = {
  name: 100,
  description: 1000,
  folder: 60,
  note: 300,
  label: 60,
  show: 1000,
} as const;
const SHORTEST_NAME = 3;
/** Whether a name says something. */
export const isName = (text: string): boolean =>
  text.length >= SHORTEST_NAME && text.length <= LONGEST.name;

/** What an author can mend about a saved analysis. */
export const ANALYSIS_SENTENCES = {
  NAME_LENGTH: {
    id: `Nama paling sedikit ${SHORTEST_NAME} dan paling banyak ${LONGEST.name} huruf.`,
    en: `A name takes ${SHORTEST_NAME} to ${LONGEST.name} characters.`,
  },
  TEXT_TOO_LONG: {
    id: `Keterangan paling banyak ${LONGEST.description}, folder ${LONGEST.folder}, catatan ${LONGEST.note}, nama isian ${LONGEST.label} huruf.`,
    en: `A description takes at most ${LONGEST.description} characters, a folder ${LONGEST.folder}, a note ${LONGEST.note}, the label of a parameter ${LONGEST.label}.`,
  },
  TEXT_HOLDS_NUMBER: {
    id: 'Nama, keterangan, folder atau catatan memuat nomor dokumen atau telepon; hapus nomornya.',
    en: 'The name, description, folder or note holds the number of a document or telephone; take it out.',
  },
  TEXT_NAMES_PERSON: {
    id: 'Nama, keterangan, folder atau catatan tampaknya menyebut nama orang; hapus namanya.',
    en: 'The name, description, folder or note seems to name a person; take the name out.',
  },
  LITERAL_HOLDS_NUMBER: {
    id: 'Pertanyaan atau isiannya memuat nomor dokumen atau telepon; jadikan isian (parameter) yang kosong dan isi saat bertanya.',
    en: 'The question or its variables hold the number of a document or telephone; make it a parameter without a value, and fill it in when asking.',
  },
  LITERAL_NAMES_PERSON: {
    id: 'Pertanyaan atau isiannya tampaknya menyebut nama orang; jadikan isian (parameter) yang kosong dan isi saat bertanya.',
    en: 'The question or its variables seem to name a person; make it a parameter without a value, and fill it in when asking.',
  },
  QUESTION_INVALID: {
    id: 'Hanya satu kueri yang sah yang dapat disimpan; perbaiki yang ditandai di penyunting.',
    en: 'One valid query can be kept, and nothing else; mend what the editor marks.',
  },
  VARIABLES_INVALID: {
    id: 'Variabel bukan objek JSON yang sesuai dengan kuerinya; perbaiki isinya.',
    en: 'The variables are no JSON object that fits the query; mend them.',
  },
  PARAMETER_INVALID: {
    id: 'Sebuah isian tidak sesuai dengan variabel kuerinya; pilih variabel yang ada dan jenis yang cocok, masing-masing sekali.',
    en: 'A parameter does not fit a variable of the query; choose variables that it has, of a kind that fits, each once.',
  },
  SHOW_INVALID: {
    id: 'Tampilan jawaban tidak dikenal; pilih lagi di halaman analisis.',
    en: 'How the answer is shown is not understood; choose it again in the workbench.',
  },
  NOT_YOURS: {
    id: 'Analisis ini milik orang lain; salin untuk mengubahnya.',
    en: 'This analysis is somebody else’s; copy it to change it.',
  },
  CHANGED_MEANWHILE: {
    id: 'Analisis ini sudah berubah sejak Anda membukanya; tidak ada yang disimpan. Muat ulang, atau simpan sebagai salinan.',
    en: 'The analysis has changed since you opened it; nothing was stored. Load it again, or save yours as a copy.',
  },
  ARCHIVED: {
    id: 'Analisis ini ada di arsip; keluarkan dari arsip dahulu.',
    en: 'The analysis is archived; take it out of the archive first.',
  },
  ACCOUNT_UNKNOWN: {
    id: 'Satu alamat bukan akun yang dapat membaca analisis; periksa ejaannya.',
    en: 'An address is of no account that can read analyses; check how it is written.',
  },
  ROLE_READS_NONE: {
    id: 'Peran itu tidak membaca analisis; pilih pimpinan, analis, petugas perkara atau penyaji.',
    en: 'That role reads no analyses; choose leaders, analysts, case officers or presenters.',
  },
  NOT_FOR_READERS: {
    id: 'Pertanyaan ini memuat bidang yang tidak boleh diminta sebagian pembacanya; lihat daftarnya, lalu ubah kueri atau pembacanya.',
    en: 'The question asks for fields that some of its readers may not ask for; see which, and change the query or whom it is shared with.',
  },
  NOT_SHARED: {
    id: 'Bagikan dahulu kepada peran atau orang yang akan menjalankannya.',
    en: 'Share it first with the roles or persons who are to run it.',
  },
  NOT_PUBLISHED: {
    id: 'Tidak ada versi yang diterbitkan; muat ulang halamannya.',
    en: 'No version is published; load the page again.',
  },
  VERSION_UNKNOWN: {
    id: 'Versi itu tidak ada; muat ulang halamannya.',
    en: 'There is no such version; load the page again.',
  },
} as const satisfies Record<string, Sentence>;
export type AnalysisProblem = Problem<keyof typeof ANALYSIS_SENTENCES>;
export const analysisProblem = problemsOf(ANALYSIS_SENTENCES);
