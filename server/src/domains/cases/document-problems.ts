import { type Problem, problemsOf, type Sentence } from '../../kernel/result.ts';

/** The largest document that is taken in. */
export const LARGEST_DOCUMENT = 20 * 1024 * 1024;

/** As many documents as one case holds. */
export const MOST_DOCUMENTS = 50;

/** The longest title of a document, in characters. */
export const LONGEST_TITLE = 120;

/** What an officer can mend about a document of a case. */
export const DOCUMENT_SENTENCES = {
  FORBIDDEN: {
    id: 'Peran Anda tidak mencakup dokumen perkara; mintalah admin bila Anda memerlukannya.',
    en: 'Your role does not include documents of cases; ask the administrator if you need it.',
  },
  CASE_UNKNOWN: {
    id: 'Perkara ini tidak ditemukan di instansi Anda; muat ulang kotak masuk perkaranya.',
    en: 'Your agency has no such case; load the inbox of cases again.',
  },
  DOCUMENT_UNKNOWN: {
    id: 'Dokumen ini tidak ditemukan di instansi Anda; muat ulang perkaranya.',
    en: 'Your agency has no such document; load the case again.',
  },
  NOT_YOUR_STEP: {
    id: 'Perkara ini sedang dipegang instansi lain; dokumen ditambahkan oleh instansi itu.',
    en: 'Another agency has this case; documents are that agency’s to add.',
  },
  CASE_ENDED: {
    id: 'Perkara ini sudah berakhir; buka kembali perkaranya sebelum menambah dokumen.',
    en: 'This case has ended; take it up again before you add a document.',
  },
  CASE_CHANGED: {
    id: 'Perkara ini berubah sejak Anda membukanya; muat ulang perkaranya, lalu kirim lagi.',
    en: 'This case has changed since you opened it; load it again and send once more.',
  },
  VERSION_MISSING: {
    id: 'Sertakan versi perkara yang Anda lihat, misalnya ?version=3.',
    en: 'Say which version of the case you looked at, such as ?version=3.',
  },
  TOO_MANY_DOCUMENTS: {
    id: `Satu perkara memuat paling banyak ${MOST_DOCUMENTS} dokumen; gabungkan beberapa halaman dalam satu PDF.`,
    en: `A case holds at most ${MOST_DOCUMENTS} documents; put several pages into one PDF.`,
  },
  TITLE_MISSING: {
    id: `Tulis judul dokumen, paling banyak ${LONGEST_TITLE} huruf: apa isinya, bukan tentang siapa.`,
    en: `Write a title of at most ${LONGEST_TITLE} characters: what the document is, not whom it is about.`,
  },
  TEXT_HOLDS_NUMBER: {
    id: 'Judul memuat nomor dokumen atau telepon; hapus nomornya.',
    en: 'The title holds the number of a document or telephone; take it out.',
  },
  TEXT_NAMES_PERSON: {
    id: 'Judul tampaknya menyebut nama orang; hapus namanya.',
    en: 'The title seems to name a person; take the name out.',
  },
  EMPTY: {
    id: 'Berkas ini kosong; pilih berkas yang berisi.',
    en: 'This file is empty; choose one that holds something.',
  },
  TOO_LARGE: {
    id: 'Berkas lebih besar dari 20 MB; perkecil gambarnya atau pindai dengan resolusi lebih rendah.',
    en: 'The file is larger than 20 MB; make the picture smaller or scan it at a lower resolution.',
  },
  TYPE_NOT_ALLOWED: {
    id: 'Hanya PDF, JPEG, PNG dan WebP yang diterima; simpan berkas ini dalam salah satu bentuk itu.',
    en: 'Only PDF, JPEG, PNG and WebP are taken; save this file as one of these.',
  },
  NOT_WHAT_IT_SAYS: {
    id: 'Isi berkas tidak sesuai dengan nama atau jenisnya; buka berkasnya dan simpan ulang dalam bentuk yang benar.',
    en: 'The file is not what its name or type says; open it and save it again as what it is.',
  },
  IMAGE_UNREADABLE: {
    id: 'Gambar ini rusak atau terpotong; buka dan simpan ulang, atau ambil lagi.',
    en: 'This picture is damaged or cut off; open it and save it again, or take another.',
  },
  IMAGE_TOO_LARGE: {
    id: 'Gambar ini melebihi 50 juta piksel; perkecil ukurannya.',
    en: 'This picture has more than 50 million pixels; make it smaller.',
  },
  PDF_UNREADABLE: {
    id: 'PDF ini rusak atau tidak baku; cetak ulang ke PDF dari program asalnya.',
    en: 'This PDF is damaged or not well formed; print it to PDF again from where it was made.',
  },
  PDF_TOO_HEAVY: {
    id: 'Isi PDF ini terlalu besar bila dibuka; cetak ulang ke PDF dengan resolusi lebih rendah atau bagi menjadi beberapa berkas.',
    en: 'This PDF is too large once it is unpacked; print it again at a lower resolution or in several files.',
  },
  PDF_ENCRYPTED: {
    id: 'PDF ini dikunci atau dienkripsi; simpan tanpa kata sandi, lalu kirim lagi.',
    en: 'This PDF is locked or encrypted; save it without a password and send it again.',
  },
  PDF_ACTIVE: {
    id: 'PDF ini memuat skrip, tindakan, formulir aktif atau media; cetak ulang ke PDF agar hanya berisi halaman.',
    en: 'This PDF holds scripts, actions, active forms or media; print it to PDF again so that it holds pages only.',
  },
  PDF_HOLDS_FILES: {
    id: 'PDF ini memuat berkas lampiran; kirim lampirannya sendiri-sendiri dan cetak ulang PDF-nya.',
    en: 'This PDF holds other files; send each of them by itself and print the PDF again.',
  },
} as const satisfies Record<string, Sentence>;
export type DocumentCode = keyof typeof DOCUMENT_SENTENCES;
export type DocumentProblem = Problem<DocumentCode>;
export const documentProblem = problemsOf(DOCUMENT_SENTENCES);
