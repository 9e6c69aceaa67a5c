import { LONGEST_TEXT, SHORTEST_TEXT } from '../../kernel/free-text.ts';
import { type Problem, problemsOf, type Sentence } from '../../kernel/result.ts';
import { LONGEST } from './rules.ts';

/** What a reporter can mend about a report. */
export const REPORT_SENTENCES = {
  NO_AGENCY: {
    id: 'Akun Anda tidak terhubung dengan instansi; mintalah admin menghubungkannya.',
    en: 'Your account belongs to no agency; ask the administrator to set one.',
  },
  OUTSIDE_AREA: {
    id: 'Kabupaten/kota ini di luar wilayah akun Anda; pilih yang ada di wilayah Anda.',
    en: 'This regency is outside the area of your account; choose one within it.',
  },
  CATEGORY_UNKNOWN: {
    id: 'Jenis kejadian tidak dikenal; pilih dari daftar.',
    en: 'This kind of event is unknown; choose one from the list.',
  },
  OCCURRED_IN_FUTURE: {
    id: 'Tanggal kejadian berada di masa depan; periksa tanggalnya.',
    en: 'The day of the event is in the future; check the date.',
  },
  OCCURRED_TOO_EARLY: {
    id: 'Tanggal kejadian sebelum tahun 2000; periksa tahunnya.',
    en: 'The day of the event is before the year 2000; check the year.',
  },
  TOO_LONG: {
    id: `Isian ini terlalu panjang: kecamatan dan desa paling banyak ${LONGEST.village} huruf, uraian tempat ${LONGEST.description}, nama dan kontak ${LONGEST.siteName}; ringkas isinya.`,
    en: `This field is too long: district and village take ${LONGEST.village} characters at most, the words about the place ${LONGEST.description}, a name or contact ${LONGEST.siteName}; shorten it.`,
  },
  TEXT_LENGTH: {
    id: `Uraian paling sedikit ${SHORTEST_TEXT} dan paling banyak ${LONGEST_TEXT} huruf; tulis apa yang dilakukan dan di mana.`,
    en: `The text takes ${SHORTEST_TEXT} to ${LONGEST_TEXT} characters; say what was done and where.`,
  },
  TEXT_HOLDS_NUMBER: {
    id: 'Uraian memuat nomor dokumen atau telepon; hapus nomornya, petugas akan memeriksanya sendiri.',
    en: 'The text holds the number of a document or telephone; take it out, an officer will look into it.',
  },
  TEXT_NAMES_PERSON: {
    id: 'Uraian tampaknya menyebut nama orang; hapus namanya. Yang diperlukan adalah kejadian dan tempatnya.',
    en: 'The text seems to name a person; take the name out. What is needed is the event and its place.',
  },
  PERSON_NOT_NEEDED: {
    id: 'Jenis laporan ini tidak memerlukan nama orang; kosongkan namanya. Nama hanya diperlukan bila orang harus dicari atau dilindungi.',
    en: 'This kind of report needs no name of a person; leave it empty. A name is needed only where somebody has to be found or protected.',
  },
  POINT_WITHOUT_SITE: {
    id: 'Titik peta hanya untuk lokasi kerja, tidak untuk rumah; tulis nama lokasi kerjanya atau hapus titiknya.',
    en: 'A point on the map is for a work site only, never for a home; name the site or take the point out.',
  },
  POINT_OUTSIDE_PROVINCE: {
    id: 'Titik berada di luar Kalimantan Tengah; periksa lintang dan bujurnya, mungkin tertukar.',
    en: 'The point lies outside Central Kalimantan; check latitude and longitude, they may be swapped.',
  },
  SITE_UNKNOWN: {
    id: 'Lokasi kerja tidak ditemukan; pilih dari daftar atau tulis namanya.',
    en: 'There is no such site; choose one from the list or write its name.',
  },
} as const satisfies Record<string, Sentence>;
export type ReportProblem = Problem<keyof typeof REPORT_SENTENCES>;
export const reportProblem = problemsOf(REPORT_SENTENCES);

/** What a reporter is asked about before a report is taken as it is. */
export const QUESTION_SENTENCES = {
  POINT_OUTSIDE_REGENCY: {
    id: 'Titiknya berada di luar kabupaten/kota yang dipilih. Benarkah demikian?',
    en: 'The point lies outside the regency that you chose. Is that right?',
  },
  NATIONALITY_NAMED: {
    id: 'Laporan menyebut negara atau kebangsaan. Yang diperlukan adalah perbuatan dan tempatnya. Tetap kirim?',
    en: 'The report names a country or nationality. What is needed is the conduct and the place. Send it all the same?',
  },
  LOOKS_NAMED: {
    id: 'Laporan menyebut ciri tubuh atau penampilan orang. Yang diperlukan adalah perbuatan dan tempatnya. Tetap kirim?',
    en: 'The report speaks of how somebody looks. What is needed is the conduct and the place. Send it all the same?',
  },
} as const satisfies Record<string, Sentence>;
export type ReportQuestion = Problem<keyof typeof QUESTION_SENTENCES>;
export const reportQuestion = problemsOf(QUESTION_SENTENCES);

/** What an officer can mend about a step of a case. */
export const CASE_SENTENCES = {
  STEP_NOT_ALLOWED: {
    id: 'Langkah ini tidak dapat diambil dari status perkara sekarang; muat ulang perkaranya.',
    en: 'This step cannot be taken from where the case stands; load the case again.',
  },
  NOT_YOUR_STEP: {
    id: 'Perkara ini sedang dipegang instansi lain; langkah ini diambil oleh instansi itu.',
    en: 'Another agency has this case; the step is that agency’s to take.',
  },
  FINDING_MISSING: {
    id: `Tulis temuannya, ${SHORTEST_TEXT} sampai ${LONGEST_TEXT} huruf.`,
    en: `Write down what was found, ${SHORTEST_TEXT} to ${LONGEST_TEXT} characters.`,
  },
  DECISION_MISSING: {
    id: `Tulis keputusannya, ${SHORTEST_TEXT} sampai ${LONGEST_TEXT} huruf.`,
    en: `Write down what was decided, ${SHORTEST_TEXT} to ${LONGEST_TEXT} characters.`,
  },
  REASON_MISSING: {
    id: `Tulis alasannya, ${SHORTEST_TEXT} sampai ${LONGEST_TEXT} huruf.`,
    en: `Write down why, ${SHORTEST_TEXT} to ${LONGEST_TEXT} characters.`,
  },
  ORIGINAL_MISSING: {
    id: 'Pilih perkara yang lebih dahulu melaporkan kejadian yang sama.',
    en: 'Choose the case that reported the same event before.',
  },
  ORIGINAL_UNKNOWN: {
    id: 'Perkara asal tidak ditemukan, atau sendiri merupakan duplikat; pilih yang lain.',
    en: 'There is no such original case, or it is a duplicate itself; choose another.',
  },
  MEASURE_WITHOUT_DECISION: {
    id: 'Tindakan administratif hanya dicatat bersama keputusan.',
    en: 'Administrative actions are recorded with a decision only.',
  },
  NOTHING_CORRECTED: {
    id: 'Tidak ada yang diubah; ubah isian yang salah, atau batalkan.',
    en: 'Nothing was changed; change what is wrong, or cancel.',
  },
  CATEGORY_UNKNOWN: REPORT_SENTENCES.CATEGORY_UNKNOWN,
  SEVERITY_UNKNOWN: {
    id: 'Tingkat kejadian adalah 1 sampai 4; pilih dari daftar.',
    en: 'The severity is 1 to 4; choose one from the list.',
  },
  OCCURRED_IN_FUTURE: REPORT_SENTENCES.OCCURRED_IN_FUTURE,
  OCCURRED_TOO_EARLY: REPORT_SENTENCES.OCCURRED_TOO_EARLY,
  TOO_LONG: REPORT_SENTENCES.TOO_LONG,
  POINT_WITHOUT_SITE: REPORT_SENTENCES.POINT_WITHOUT_SITE,
  POINT_OUTSIDE_PROVINCE: REPORT_SENTENCES.POINT_OUTSIDE_PROVINCE,
  SITE_UNKNOWN: REPORT_SENTENCES.SITE_UNKNOWN,
  PLACE_NOT_HELD: {
    id: 'Tempat kejadian tidak diserahkan kepada instansi Anda, jadi tidak dapat dikoreksi di sini; kabupaten/kota dan tanggalnya dapat.',
    en: 'Your agency was not given the place and cannot correct it; the regency and the day it can.',
  },
  TEXT_HOLDS_NUMBER: {
    id: 'Teks memuat nomor dokumen atau telepon; hapus nomornya.',
    en: 'The text holds the number of a document or telephone; take it out.',
  },
  TEXT_NAMES_PERSON: {
    id: 'Teks tampaknya menyebut nama orang; hapus namanya.',
    en: 'The text seems to name a person; take the name out.',
  },
  TEXT_NOT_TAKEN: {
    id: 'Langkah ini tidak memuat teks; kosongkan teksnya, tulis di temuan, keputusan atau alasan langkah lain.',
    en: 'This step takes no text; leave it empty, and write it as the finding, decision or reason of another step.',
  },
  BASIS_MISSING: {
    id: 'Tulis dasar hukum pelimpahannya, paling banyak 300 huruf.',
    en: 'Write down the legal basis of the handover, at most 300 characters.',
  },
  AGENCY_UNKNOWN: {
    id: 'Instansi tujuan tidak dikenal; pilih instansi lain dari daftar.',
    en: 'The receiving agency is unknown; choose another agency from the list.',
  },
  DUE_IN_PAST: {
    id: 'Tenggat paling cepat besok; pilih tanggal yang lebih lambat.',
    en: 'The due day is tomorrow at the earliest; choose a later day.',
  },
  PART_NOT_HELD: {
    id: 'Instansi Anda sendiri tidak menerima bagian itu, jadi tidak dapat melimpahkannya.',
    en: 'Your agency was not given that part itself and cannot hand it over.',
  },
  DOCUMENT_GONE: {
    id: 'Dokumen ini tidak ada lagi; muat ulang perkaranya.',
    en: 'This document is no longer there; load the case again.',
  },
  NOT_YOUR_DOCUMENT: {
    id: 'Dokumen ini ditambahkan instansi lain; hanya instansi itu yang dapat menariknya kembali.',
    en: 'Another agency added this document; only that agency can take it back.',
  },
  NO_REPORTER: {
    id: 'Perkara ini tidak menyimpan identitas pelapor.',
    en: 'This case holds no identity of a reporter.',
  },
  REASON_TOO_SHORT: {
    id: 'Alasan paling sedikit 20 dan paling banyak 500 huruf; tulis mengapa identitas pelapor perlu dibuka sekarang.',
    en: 'The reason takes 20 to 500 characters; say why the reporter’s identity has to be opened now.',
  },
} as const satisfies Record<string, Sentence>;
export type CaseProblem = Problem<keyof typeof CASE_SENTENCES>;
export const caseProblem = problemsOf(CASE_SENTENCES);

/** What an officer is asked about before a case is corrected. */
export const CASE_QUESTION_SENTENCES = {
  POINT_OUTSIDE_REGENCY: {
    id: 'Titiknya berada di luar kabupaten/kota yang dipilih. Tetap simpan?',
    en: 'The point lies outside the regency that you chose. Store it all the same?',
  },
  NAMES_ERASED: {
    id: 'Kategori baru tidak memerlukan nama yang diminta kategori lama. Nama yang tersimpan akan dihapus dan tidak dapat dikembalikan. Tetap simpan?',
    en: 'The new category does not need the name that the old one asked for. A name that is kept will be erased for good. Store it all the same?',
  },
} as const satisfies Record<string, Sentence>;
export type CaseQuestion = Problem<keyof typeof CASE_QUESTION_SENTENCES>;
export const caseQuestion = problemsOf(CASE_QUESTION_SENTENCES);
