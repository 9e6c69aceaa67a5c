/** Why a row is rejected, in the operator's language: what is wrong, where, and what to do. */
import type { RejectionCode, RowProblem } from '../kernel/candidate.ts';
import type { Sentence } from '../kernel/result.ts';

/** `{column}` and `{value}` are filled from the problem; the sentence begins with the row. */
const SENTENCES: Record<RejectionCode, Sentence> = {
  'required-value-missing': {
    id: 'kolom “{column}” kosong padahal wajib; isi nilainya.',
    en: 'column “{column}” is empty but required; fill it in.',
  },
  'regency-code-unknown': {
    id: 'kolom “{column}” berisi kode wilayah “{value}” yang tidak ada di Kalimantan Tengah; periksa kodenya.',
    en: 'column “{column}” holds the regency code “{value}”, which Central Kalimantan does not have; check the code.',
  },
  'regency-code-ambiguous': {
    id: 'kolom “{column}” berisi “{value}”, yang bentuknya dari sistem kode lain dan dapat menunjuk kabupaten yang salah; tulis kode Kemendagri dengan titik (62.06), kode BPS tanpa titik (6209), sesuai kolomnya, atau nama kabupaten.',
    en: 'column “{column}” holds “{value}”, which has the shape of another code system and may mean the wrong regency; write a Kemendagri code with its dot (62.06), a BPS code without (6209), as the column asks, or the regency’s name.',
  },
  'regency-name-unknown': {
    id: 'kolom “{column}” berisi “{value}”, bukan nama kabupaten/kota di Kalimantan Tengah; tulis salah satu dari empat belas nama resminya.',
    en: 'column “{column}” holds “{value}”, which is no regency of Central Kalimantan; write one of the fourteen official names.',
  },
  'country-unknown': {
    id: 'kolom “{column}” berisi negara “{value}” yang tidak dikenal; tulis nama resminya atau kode tiga hurufnya.',
    en: 'column “{column}” holds “{value}”, which is no known country; write its official name or three-letter code.',
  },
  'date-unreadable': {
    id: 'kolom “{column}” berisi “{value}” yang tidak terbaca sebagai tanggal; tulis misalnya 31/12/2024.',
    en: 'column “{column}” holds “{value}”, which cannot be read as a date; write it like 31/12/2024.',
  },
  'number-unreadable': {
    id: 'kolom “{column}” berisi “{value}” yang angka atau nomornya tidak terbaca; tulis ulang seperti pada dokumennya.',
    en: 'column “{column}” holds “{value}”, whose number cannot be read; write it again as the document has it.',
  },
  'permit-kind-unknown': {
    id: 'kolom “{column}” berisi jenis izin “{value}” yang tidak dikenal; tulis ITK, ITAS, atau ITAP.',
    en: 'column “{column}” holds the permit kind “{value}”, which is not known; write ITK, ITAS or ITAP.',
  },
  'status-unknown': {
    id: 'kolom “{column}” berisi status “{value}” yang tidak dikenal; pakai salah satu status yang disepakati.',
    en: 'column “{column}” holds the status “{value}”, which is not known; use one of the agreed statuses.',
  },
  'category-unknown': {
    id: 'kolom “{column}” berisi kategori “{value}” yang tidak dikenal; pakai salah satu kategori yang disepakati.',
    en: 'column “{column}” holds the category “{value}”, which is not known; use one of the agreed categories.',
  },
  'category-outside-hub': {
    id: 'kolom “{column}” menunjukkan pengungsi atau pencari suaka (“{value}”), yang tidak dicatat di sini; keluarkan baris ini dan tangani lewat jalur Perpres 125/2016.',
    en: 'column “{column}” speaks of a refugee or asylum seeker (“{value}”), who is not recorded here; take the row out and handle it under Perpres 125/2016.',
  },
  'sex-unknown': {
    id: 'kolom “{column}” berisi “{value}”; tulis L atau P.',
    en: 'column “{column}” holds “{value}”; write L (male) or P (female).',
  },
  'kbli-unreadable': {
    id: 'kolom “{column}” berisi “{value}” yang bukan kode KBLI; tulis lima angka dengan nol di depan, misalnya 01262.',
    en: 'column “{column}” holds “{value}”, which is no KBLI code; write five digits with the leading zero, like 01262.',
  },
  'nib-unreadable': {
    id: 'kolom “{column}” berisi “{value}” yang bukan NIB utuh; format kolom sebagai teks dan tulis ketiga belas angkanya.',
    en: 'column “{column}” holds “{value}”, which is no complete NIB; format the column as text and write all thirteen digits.',
  },
  'line-unreadable': {
    id: 'baris ini bukan JSON yang utuh (“{value}”); tarik ulang atau perbaiki baris itu.',
    en: 'this line is not complete JSON (“{value}”); draw it again or mend the line.',
  },
  'value-unclaimed': {
    id: 'kolom “{column}” berisi “{value}”, tetapi kolom itu tidak ada dalam kesepakatan; kosongkan kolomnya atau minta kolom itu ditambahkan.',
    en: 'column “{column}” holds “{value}”, but no such column was agreed; empty it or ask for the column to be added.',
  },
  'birth-date-impossible': {
    id: 'kolom “{column}” berisi tanggal lahir “{value}”, setelah tanggal penarikan data atau lebih dari 110 tahun sebelumnya; periksa pada paspornya.',
    en: 'column “{column}” holds the birth date “{value}”, after the day of the extract or more than 110 years before it; check the passport.',
  },
  'period-impossible': {
    id: 'kolom “{column}” berisi “{value}”, sehingga izin berakhir sebelum mulai atau terbit setelah berakhir; periksa tanggal-tanggal izinnya.',
    en: 'column “{column}” holds “{value}”, so that the permit ends before it begins or is issued after it ends; check the permit’s dates.',
  },
  'point-outside-province': {
    id: 'kolom “{column}” berisi koordinat “{value}” di luar Kalimantan Tengah; periksa apakah lintang dan bujurnya tertukar.',
    en: 'column “{column}” holds coordinates “{value}” outside Central Kalimantan; check whether latitude and longitude are swapped.',
  },
  'incident-in-future': {
    id: 'kolom “{column}” berisi waktu “{value}”, setelah tanggal penarikan data; periksa tahun dan bulannya.',
    en: 'column “{column}” holds the time “{value}”, after the day of the extract; check the year and month.',
  },
  'duplicate-in-file': {
    id: 'nomor “{value}” di kolom “{column}” sudah ada di baris sebelumnya berkas ini untuk orang atau kejadian yang sama; hapus salah satunya.',
    en: 'number “{value}” in column “{column}” already stands in an earlier row of this file for the same person or event; remove one of the two.',
  },
  'person-erased': {
    id: 'baris ini tentang orang yang datanya sudah dihapus menurut hukum, sehingga isinya tidak disimpan; keluarkan baris ini dari berkas berikutnya, dan hubungi pejabat pelindungan data bila keliru.',
    en: 'this row speaks of a person whose data were erased as the law asks, so nothing of it is kept; leave the row out of the next file, and ask the data-protection officer if this is a mistake.',
  },
  'term-ended': {
    id: 'isi baris ini sudah dihapus karena masa simpannya berakhir; tidak ada yang perlu dilakukan.',
    en: 'what this row said was erased at the end of its term; there is nothing to do.',
  },
};

/** The sentence for one problem of one row. It quotes the value: show it to the file's own operator only. */
export function describeRejection(row: number, problem: RowProblem): Sentence {
  const fill = (template: string): string =>
    template.replace(/\{(column|value)\}/g, (_, part: 'column' | 'value') => problem[part]);
  const { id, en } = SENTENCES[problem.code];
  return { id: `Baris ${row}: ${fill(id)}`, en: `Row ${row}: ${fill(en)}` };
}
