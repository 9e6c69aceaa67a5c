import { afterAll, beforeAll, expect, test } from 'vitest';
import { SEALING, TODAY } from '../testkit/environment.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { inventWithTruth, type TruthRow } from '../testkit/truth.ts';

const { truth } = await inventWithTruth(500, 62, TODAY);

let hub: TestHub;
let operator: Caller;

beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
  operator = await hub.as('operator@demo.pora');
});
afterAll(() => hub.close());

const BATCHES = `{ batches { nodes {
  fileName status rowCount acceptedCount rejectedCount
  rejectedRows(first: 200) { totalCount nodes { row reasons { code column value sentence { id en } } raw { column value } } }
} } }`;

interface BatchNode {
  fileName: string;
  status: string;
  rowCount: number;
  acceptedCount: number;
  rejectedCount: number;
  rejectedRows: {
    totalCount: number;
    nodes: {
      row: number;
      reasons: {
        code: string;
        column: string;
        value: string;
        sentence: { id: string; en: string };
      }[];
      raw: { column: string; value: string }[];
    }[];
  };
}

const batches = async (): Promise<BatchNode[]> =>
  (await operator.data<{ batches: { nodes: BatchNode[] } }>(BATCHES)).batches.nodes;

const rowsOf = (fileName: string, accepted: boolean): TruthRow[] =>
  truth.filter((row) => row.file === fileName && (row.expected === 'accepted') === accepted);

test('each invented file is one published batch with as many rows as the truth lists', async () => {
  const files = [...new Set(truth.map((row) => row.file))].sort();
  const found = await batches();
  expect(found.map((batch) => batch.fileName).sort()).toEqual(files);
  for (const batch of found) {
    expect(batch.status).toBe('PUBLISHED');
    expect(batch.acceptedCount).toBe(rowsOf(batch.fileName, true).length);
    expect(batch.rejectedCount).toBe(rowsOf(batch.fileName, false).length);
    expect(batch.rowCount).toBe(batch.acceptedCount + batch.rejectedCount);
  }
});

test('exactly the rows that are wrong are rejected, each for what is wrong with it', async () => {
  for (const batch of await batches()) {
    const rejected = batch.rejectedRows.nodes.map(({ row, reasons }) => [row, reasons[0]?.code]);
    const expected = rowsOf(batch.fileName, false).map(({ row, expected }) => [row, expected]);
    expect(batch.rejectedRows.totalCount).toBe(expected.length);
    expect(rejected).toEqual(expected.sort(([one], [other]) => Number(one) - Number(other)));
  }
});

test('a rejected row shows its operator the row as written and a sentence in both languages', async () => {
  for (const batch of await batches()) {
    for (const { row, reasons, raw } of batch.rejectedRows.nodes) {
      expect(raw.length).toBeGreaterThan(0);
      for (const { sentence, column, value } of reasons) {
        expect(sentence.id).toMatch(new RegExp(`^Baris ${row}: .+\\.$`));
        expect(sentence.en).toMatch(new RegExp(`^Row ${row}: .+\\.$`));
        expect(sentence.id + sentence.en).not.toMatch(/\{column\}|\{value\}|undefined/);
        if (column !== '') expect(raw).toContainEqual({ column, value });
      }
    }
  }
});

/** Of a minor, document and birth date stand in the sealed part alone. */
function opened(sealed: string | null, row: Record<string, string | null>) {
  if (sealed === null) return row;
  const [document] = JSON.parse(SEALING.open(sealed)).documents;
  return { ...row, passport: document.number, birth_date: document.birthDate };
}

test('the accepted rows are stored with the passport, birth date, regency and days of the truth', async () => {
  const { rows } = await hub.database.pool.query<Record<string, string | null>>(
    `SELECT batch.file_name AS file, permit.row::text AS row, travel_document.number AS passport,
            travel_document.country, foreign_national.birth_date, permit.regency_code AS regency,
            permit.valid_from, permit.valid_to, foreign_national.sealed
     FROM permit JOIN batch ON batch.id = permit.batch_id
     JOIN foreign_national ON foreign_national.id = holder_id
     JOIN travel_document ON foreign_national_id = holder_id`,
  );
  const stored = new Map(
    rows.map(({ file, row, sealed, ...rest }) => [`${file} ${row}`, opened(sealed ?? null, rest)]),
  );
  const expected = new Map(
    truth
      .filter((row) => row.expected === 'accepted' && row.person !== '')
      .map((row) => [
        `${row.file} ${row.row}`,
        {
          passport: row.passport,
          country: row.country,
          birth_date: row.birth_date,
          regency: row.regency || null,
          valid_from: row.valid_from,
          valid_to: row.valid_to,
        },
      ]),
  );
  expect(stored.size).toBe(expected.size);
  for (const [key, values] of expected) expect([key, stored.get(key)]).toEqual([key, values]);
});

test('the accepted incidents are stored in the regency that their report names', async () => {
  const { rows } = await hub.database.pool.query<{ row: number; regency: string }>(
    `SELECT incident.row, incident.regency_code AS regency FROM incident ORDER BY incident.row`,
  );
  const expected = truth
    .filter((row) => row.expected === 'accepted' && row.source === 'police-incidents')
    .map((row) => ({ row: row.row, regency: row.regency }));
  expect(rows).toEqual(expected.sort((one, other) => one.row - other.row));
});
