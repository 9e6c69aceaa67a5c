import { afterAll, beforeAll, expect, test } from 'vitest';
import { TODAY } from '../testkit/environment.ts';
import { stayRegister } from '../testkit/files.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { ended, post, STAY, sourceOf } from '../testkit/intake.ts';
import { contentOf, countTables, PUBLISHED } from '../testkit/tables.ts';
import { inventWithTruth } from '../testkit/truth.ts';

let hub: TestHub;
let operator: Caller;

beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
  operator = await hub.as('operator@demo.pora');
});
afterAll(() => hub.close());

test('a file that is already in changes nothing and is answered with the batch that published it', async () => {
  const { files } = await inventWithTruth(500, 62, TODAY);
  const before = await countTables(hub.database);
  const content = await contentOf(hub.database, [...PUBLISHED, 'batch', 'staged_row', 'kept_file']);
  for (const { name, bytes } of files) {
    const { status, body } = await post(operator, sourceOf(name), bytes, {
      fileName: `again-${name}`,
    });
    expect([status, body['alreadyPublished']]).toEqual([202, true]);
    const batch = await ended(operator, String(body['batch']));
    expect([batch.fileName, batch.status]).toEqual([name, 'PUBLISHED']);
  }
  expect(await countTables(hub.database)).toEqual(before);
  expect(await contentOf(hub.database, [...PUBLISHED, 'batch', 'staged_row', 'kept_file'])).toBe(
    content,
  );
  expect(before['batch']).toBe(files.length);
});

test('the same file sent twice at once is published once and its rows count once', async () => {
  const bytes = await stayRegister(TODAY, [{ passportNumber: 'A00770077', regency: '62.06' }]);
  const both = await Promise.all([post(operator, STAY, bytes), post(operator, STAY, bytes)]);
  const outcomes = await Promise.all(
    both.map(({ body }) => ended(operator, String(body['batch']))),
  );
  const published = new Set(outcomes.filter((it) => it.status === 'PUBLISHED').map((it) => it.id));
  expect(published.size).toBe(1);
  const { rows } = await hub.database.pool.query(
    `SELECT count(*)::integer AS permits FROM permit JOIN travel_document ON foreign_national_id = holder_id
     WHERE travel_document.number = 'A00770077'`,
  );
  expect(rows).toEqual([{ permits: 1 }]);
});
