import { LONGEST_TEXT, SHORTEST_TEXT } from '../../kernel/free-text.ts';
import { type Problem, problemsOf, type Sentence } from '../../kernel/result.ts';

/** How long a line may be: a place, the number of a warrant. */
export const LINE = { shortest: 3, longest: 200 };
/** How many years ahead an operation may be planned: a later one is a slip of the keys. */
export const MOST_YEARS_AHEAD = 2;

/** What an officer can mend about an operation or a follow-up. */
export const OPERATION_SENTENCES = {
  NO_AGENCY: {
    id: 'Akun Anda tidak terhubung dengan instansi; mintalah admin menghubungkannya.',
    en: 'Your account belongs to no agency; ask the administrator to set one.',
  },
  TEXT_LENGTH: {
    id: `Teks paling sedikit ${SHORTEST_TEXT} dan paling banyak ${LONGEST_TEXT} huruf.`,
    en: `A text takes ${SHORTEST_TEXT} to ${LONGEST_TEXT} characters.`,
  },
  LINE_LENGTH: {
    id: `Judul paling sedikit ${SHORTEST_TEXT}, tempat dan nomor surat tugas paling sedikit ${LINE.shortest}, masing-masing paling banyak ${LINE.longest} huruf.`,
    en: `A title takes at least ${SHORTEST_TEXT} characters, a place and the number of a warrant at least ${LINE.shortest}, each at most ${LINE.longest}.`,
  },
  TEXT_HOLDS_NUMBER: {
    id: 'Teks memuat nomor dokumen atau telepon; hapus nomornya.',
    en: 'A text holds the number of a document or telephone; take it out.',
  },
  TEXT_NAMES_PERSON: {
    id: 'Teks tampaknya menyebut nama orang; hapus namanya.',
    en: 'A text seems to name a person; take the name out.',
  },
  AGENCY_UNKNOWN: {
    id: 'Instansi tidak dikenal; pilih dari daftar.',
    en: 'An agency is unknown; choose from the list.',
  },
  NOBODY_ELSE: {
    id: 'Operasi gabungan memerlukan sedikitnya satu instansi lain; pilih pesertanya.',
    en: 'A joint operation takes at least one other agency; choose who takes part.',
  },
  PLACES_MISSING: {
    id: 'Tulis satu sampai dua puluh tempat yang didatangi: lokasi kerja atau wilayah, bukan rumah.',
    en: 'Name one to twenty places to go to: sites or areas, no homes.',
  },
  NOT_YOUR_OPERATION: {
    id: 'Instansi lain yang memimpin operasi ini; langkah ini diambil oleh instansi itu.',
    en: 'Another agency leads this operation; the step is that agency’s to take.',
  },
  NOT_PLANNED: {
    id: 'Operasi ini sudah dilaksanakan atau dibatalkan.',
    en: 'The operation has been carried out or cancelled.',
  },
  NOT_CARRIED_OUT: {
    id: 'Operasi ini belum dilaksanakan, jadi belum ada hasil yang dapat diperbaiki.',
    en: 'The operation has not been carried out, so there is no result to correct.',
  },
  NOTHING_CHANGED: {
    id: 'Tidak ada yang berubah; ubah yang perlu diubah, atau tutup formulirnya.',
    en: 'Nothing is different; change what has to be changed, or close the form.',
  },
  REASON_MISSING: {
    id: 'Tanggalnya berubah; tulis alasannya.',
    en: 'The day is another; say why.',
  },
  WARRANT_MISSING: {
    id: 'Tulis nomor surat perintah tugas, atau dasar pengecualiannya (Permenimipas 2/2025 pasal 30).',
    en: 'Write down the number of the duty warrant, or on what exception it rests (Permenimipas 2/2025, article 30).',
  },
  DAY_IN_FUTURE: {
    id: 'Tanggal pelaksanaan berada di masa depan; periksa tanggalnya.',
    en: 'The day on which it was carried out is in the future; check the date.',
  },
  PLANNED_IN_PAST: {
    id: 'Tanggal rencana sudah lewat; pilih hari ini atau sesudahnya. Hasil operasi yang sudah berjalan dicatat dengan tanggal pelaksanaannya.',
    en: 'The planned day has passed; choose today or a later day. The result of an operation that has taken place is recorded with its own day.',
  },
  PLANNED_TOO_LATE: {
    id: `Tanggal rencana lebih dari ${MOST_YEARS_AHEAD} tahun ke depan; periksa tahunnya.`,
    en: `The planned day is more than ${MOST_YEARS_AHEAD} years ahead; check the year.`,
  },
  OUTSIDE_AREA: {
    id: 'Kabupaten/kota ini di luar wilayah akun Anda; pilih yang termasuk wilayah Anda.',
    en: 'The regency is outside your account’s area; choose one within it.',
  },
  COUNT_OUT_OF_RANGE: {
    id: 'Jumlah temuan dan tindakan 1 sampai 10.000; hapus barisnya bila tidak ada.',
    en: 'A number of findings or actions is 1 to 10,000; leave the line out where there is none.',
  },
  CATEGORY_UNKNOWN: {
    id: 'Jenis kejadian tidak dikenal; pilih dari daftar.',
    en: 'A kind of event is unknown; choose from the list.',
  },
  DUE_IN_PAST: {
    id: 'Tenggat paling cepat hari ini; pilih tanggal yang lebih lambat.',
    en: 'The due day is today at the earliest; choose a later day.',
  },
  ORIGIN_MISSING: {
    id: 'Tindak lanjut berasal dari satu perkara atau satu operasi; pilih salah satu.',
    en: 'A follow-up comes out of one case or one operation; choose one.',
  },
  ALREADY_ENDED: {
    id: 'Tindak lanjut ini sudah selesai atau dihentikan; muat ulang daftarnya.',
    en: 'This follow-up is done or dropped already; load the list again.',
  },
} as const satisfies Record<string, Sentence>;
export type OperationProblem = Problem<keyof typeof OPERATION_SENTENCES>;
export const operationProblem = problemsOf(OPERATION_SENTENCES);
