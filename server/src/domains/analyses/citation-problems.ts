import { type Problem, problemsOf, type Sentence } from '../../kernel/result.ts';

/** Why an answer cannot be cited. */
export const CITATION_SENTENCES = {
  BODY_INVALID: {
    id: 'Permintaan memuat query atau extensions.persistedQuery, dan variables.',
    en: 'Takes query or extensions.persistedQuery, and variables.',
  },
  QUESTION_INVALID: {
    id: 'Hanya jawaban atas satu kueri yang sah yang dapat dikutip; perbaiki kuerinya.',
    en: 'Only the answer to one valid query can be cited; mend the query.',
  },
  LITERAL_HOLDS_NUMBER: {
    id: 'Pertanyaan ini memuat nomor dokumen atau telepon dan tidak dapat dikutip; tanyakan tanpa nomor itu.',
    en: 'The question holds the number of a document or telephone and cannot be cited; ask without it.',
  },
  LITERAL_NAMES_PERSON: {
    id: 'Pertanyaan ini tampaknya menyebut nama orang dan tidak dapat dikutip; tanyakan tanpa nama itu.',
    en: 'The question seems to name a person and cannot be cited; ask without the name.',
  },
  ANSWER_REFUSED: {
    id: 'Jawabannya tidak utuh: sebagian ditolak atau gagal. Jalankan lagi, lalu kutip jawaban yang utuh.',
    en: 'The answer is not whole: a part was refused or failed. Run it again, and cite a whole one.',
  },
  CITATION_UNKNOWN: {
    id: 'Tidak ada kutipan dengan alamat ini; periksa alamatnya.',
    en: 'There is no citation at this address; check how it is written.',
  },
} as const satisfies Record<string, Sentence>;
export type CitationProblem = Problem<keyof typeof CITATION_SENTENCES>;
export const citationProblem = problemsOf(CITATION_SENTENCES);

/** Why a cited question is answered otherwise now, or not at all. */
export const DIFFERENCES = {
  OPERATION_GONE: {
    id: 'Pertanyaan ini tidak lagi dijawab: skema berubah, atau terbitannya ditarik.',
    en: 'The question is answered no more: the schema has changed, or what was published was withdrawn.',
  },
  NOT_FOR_YOU: {
    id: 'Peran Anda tidak boleh mengajukan pertanyaan ini, atau sebagiannya.',
    en: 'Your role may not ask this question, or a part of it.',
  },
  NOT_NOW: {
    id: 'Hub tidak dapat menjawabnya sekarang; coba lagi nanti.',
    en: 'The hub cannot answer it just now; try again later.',
  },
  PERIOD_NOT_PUBLISHED: {
    id: 'Periodenya tidak (lagi) diterbitkan bagi pembaca seperti Anda.',
    en: 'Its period is not, or no longer, published for readers like you.',
  },
  AUDIENCE_DIFFERS: {
    id: 'Anda membaca dengan peran, wilayah atau instansi lain daripada pengutipnya.',
    en: 'You read with other roles, another area or another agency than who cited it.',
  },
  POLICY_CHANGED: {
    id: 'Kebijakan akses sudah berubah sejak dikutip.',
    en: 'The access policy has changed since it was cited.',
  },
  DISCLOSURE_CHANGED: {
    id: 'Batas jumlah kecil yang ditutup sudah lain sejak dikutip.',
    en: 'Small counts are withheld below another number than when it was cited.',
  },
  ERASED_SINCE: {
    id: 'Data orang dihapus dari hub sejak dikutip.',
    en: 'Data of persons were erased from the hub since it was cited.',
  },
  CORRECTED_SINCE: {
    id: 'Data diperbaiki sejak dikutip.',
    en: 'Data were corrected since it was cited.',
  },
  REPORTED_SINCE: {
    id: 'Berkas baru dari instansi diterbitkan sejak dikutip.',
    en: 'New files of agencies were published since it was cited.',
  },
  ROWS_AS_THEY_STAND: {
    id: 'Jawabannya memuat baris, dan baris selalu dibaca sebagaimana adanya sekarang.',
    en: 'The answer has rows, and rows are always read as they stand now.',
  },
  DAY_PASSED: {
    id: 'Pertanyaannya dihitung dari hari ini, dan harinya sudah lain.',
    en: 'The question counts from the day on which it is asked, and that is another day now.',
  },
  DATA_CHANGED: {
    id: 'Data yang menjadi dasarnya berubah sejak dikutip.',
    en: 'The data on which it rests have changed since it was cited.',
  },
  UNEXPLAINED: {
    id: 'Tidak ada perubahan yang tercatat yang menjelaskannya; beri tahu admin hub.',
    en: 'No recorded change explains it; tell the administrator of the hub.',
  },
} as const satisfies Record<string, Sentence>;
export type Difference = keyof typeof DIFFERENCES;

/** Why parts of an answer are not compared with what was cited. */
export const UNTOLD = {
  NOT_KEPT: {
    id: 'Kutipan ini dibuat sebelum hub menyimpan pembandingnya; berapa yang berubah tidak dapat dikatakan.',
    en: 'This citation is older than what the hub keeps to compare with; how much has changed cannot be told.',
  },
  OTHER_RIGHTS: {
    id: 'Berapa yang berubah hanya dikatakan kepada pembaca dengan hak yang sama seperti pengutipnya, di bawah kebijakan yang sama.',
    en: 'How much has changed is told only to who reads with the same rights as the citer, under the same policy.',
  },
  CITER_ALONE: {
    id: 'Apa yang berubah dalam bagian ini hanya dikatakan kepada pengutipnya, yang melihat jawaban itu.',
    en: 'What has changed in this part is told only to who cited it and saw that answer.',
  },
  EXACT_FIGURES: {
    id: 'Angka pasti tidak disimpan: hub menanyakannya lagi sebagaimana diketahui waktu itu. Sel mana yang berubah tidak dikatakan, karena dapat menunjuk apa yang kemudian disegel.',
    en: 'Exact figures are not kept: the hub asks for them again as they were known then. Which cells changed is not told, since it could point at what was sealed later.',
  },
} as const satisfies Record<string, Sentence>;
export type Untold = keyof typeof UNTOLD;
