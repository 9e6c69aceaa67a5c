/** Why a whole file is refused, each in one sentence that says what is wrong, where, and what to do. */
import type { Feed } from './feeds.ts';
import type { FileProblem } from './source.ts';

const FORMAT = {
  xlsx: { id: 'buku kerja Excel (.xlsx)', en: 'an Excel workbook (.xlsx)' },
  csv: {
    id: 'teks CSV dengan titik koma (.csv)',
    en: 'CSV text with semicolons (.csv)',
  },
  jsonl: { id: 'baris-baris JSON (.jsonl)', en: 'lines of JSON (.jsonl)' },
};

const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

export const fileEmpty = (): FileProblem => ({
  code: 'file-empty',
  sentence: {
    id: 'Berkas ini kosong (0 bita): tarik ulang datanya dari aplikasi instansi lalu unggah lagi.',
    en: 'This file is empty (0 bytes): draw the extract again from the agency’s system and upload it again.',
  },
});

/** @param found what the file is instead, as `describeKind` names it */
export const fileTypeWrong = (feed: Feed, found: { id: string; en: string }): FileProblem => ({
  code: 'file-type-wrong',
  sentence: {
    id: `Isi berkas ini adalah ${found.id}, padahal “${feed.title.id}” dikirim sebagai ${FORMAT[feed.extension].id}: simpan ulang dalam format itu lalu unggah lagi.`,
    en: `This file contains ${found.en}, but “${feed.title.en}” is sent as ${FORMAT[feed.extension].en}: save it in that format and upload it again.`,
  },
});

export const fileDamaged = (feed: Feed, where: { id: string; en: string }): FileProblem => ({
  code: 'file-damaged',
  sentence: {
    id: `Berkas “${feed.title.id}” ini terpotong atau rusak (${where.id}): salin atau unduh ulang berkas asli dari instansi lalu unggah lagi.`,
    en: `This file of “${feed.title.en}” is cut off or damaged (${where.en}): copy or download the agency’s original again and upload it.`,
  },
});

export const delimiterWrong = (row: number, found: { id: string; en: string }): FileProblem => ({
  code: 'delimiter-wrong',
  sentence: {
    id: `Kolom pada baris judul (baris ${row}) dipisahkan ${found.id}, padahal seharusnya titik koma: simpan ulang sebagai CSV dengan pemisah titik koma lalu unggah lagi.`,
    en: `The columns of the heading row (row ${row}) are separated by ${found.en} where semicolons are expected: save it again as CSV with semicolons and upload it.`,
  },
});

/** @param row the heading row, or null where no heading row was found at all */
export const columnMissing = (row: number | null, missing: readonly string[]): FileProblem => ({
  code: 'column-missing',
  sentence: row
    ? {
        id: `Pada baris judul (baris ${row}) tidak ada kolom ${list(missing)}: tambahkan kolom itu atau kembalikan judulnya, lalu unggah lagi.`,
        en: `The heading row (row ${row}) has no column ${list(missing)}: add it or restore its heading, and upload the file again.`,
      }
    : {
        id: `Di dalam berkas ini tidak ditemukan kolom ${list(missing)}: periksa apakah baris judulnya terhapus atau diganti, lalu unggah lagi.`,
        en: `Nowhere in this file is there a column ${list(missing)}: check whether the heading row was removed or renamed, and upload the file again.`,
      },
});

export const otherSource = (expected: Feed, found: Feed): FileProblem => ({
  code: 'other-source',
  sentence: {
    id: `Menurut judul kolomnya berkas ini adalah “${found.title.id}”, bukan “${expected.title.id}”: pilih sumber “${found.title.id}” lalu unggah lagi.`,
    en: `By its headings this file is “${found.title.en}”, not “${expected.title.en}”: choose the source “${found.title.en}” and upload it there.`,
  },
});

export const noRows = (row: number): FileProblem => ({
  code: 'no-rows',
  sentence: {
    id: `Di bawah baris judul (baris ${row}) tidak ada satu pun baris data: tarik ulang datanya dan pastikan saringannya tidak mengosongkan daftar, lalu unggah lagi.`,
    en: `Below the heading row (row ${row}) there is not one row of data: draw the extract again, make sure that no filter empties it, and upload it.`,
  },
});
