import { stringify } from 'csv-stringify/sync';
import type { Column, Exported, Value } from './contract.ts';
import { ZipStream } from './zip.ts';

/**
 * As a spreadsheet with Indonesian settings reads it: semicolons between, a comma in decimals, UTF-8 by its mark. Each
 * text is quoted, so that who opens the file with another separator splits none, and none can begin a formula: quoted
 * texts that would are preceded by an apostrophe (OWASP, CSV injection).
 */
const lines = (rows: Value[][]): string =>
  stringify(rows, {
    delimiter: ';',
    record_delimiter: '\r\n',
    quoted_string: true,
    escape_formulas: true,
    cast: {
      number: (value) => String(value).replace('.', ','),
      boolean: (value) => (value ? 'TRUE' : 'FALSE'),
    },
  });

const MARK = '\ufeff';

const NOTE =
  'Pemisah kolom titik koma, desimal koma. Buka dengan dua klik di Excel berbahasa Indonesia; untuk kode dan nomor, pakai XLSX, sebab Excel membaca angka panjang dalam CSV sebagai bilangan. / Columns are separated by semicolons, decimals by a comma. For codes and numbers of documents use XLSX: Excel reads long digits in a CSV as a number.';

const heading = (columns: readonly Column[]): string => lines([columns.map(({ title }) => title)]);

/** A zip archive with `data.csv` and `tentang.txt`: a table cannot hold what is told about it and stay a table. */
export async function* writeCsv({ columns, pages, about }: Exported): AsyncGenerator<Uint8Array> {
  const zip = new ZipStream();
  let count = 0;
  zip.begin('data.csv');
  zip.write(MARK + heading(columns));
  for await (const rows of pages) {
    if (rows.length > 0) zip.write(lines(rows.map(({ values }) => values)));
    count += rows.length;
    yield* zip.take();
  }
  zip.begin('tentang.txt');
  const told = about.map(({ title, value }) => `${title.id} / ${title.en}: ${value}`);
  zip.write(`${MARK}${[...told, `Baris / Rows: ${count}`, NOTE].join('\r\n')}\r\n`);
  zip.end();
  yield* zip.take();
}
