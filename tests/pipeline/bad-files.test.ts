import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAccount } from '../../server/src/access/accounts.ts';
import { badFiles } from '../testkit/bad-files.ts';
import { openPlace, type Place, type RunningHub } from '../testkit/child.ts';
import { workExtract } from '../testkit/files.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { post, send, WORK } from '../testkit/intake.ts';
import { countTables } from '../testkit/tables.ts';

const FILES = await badFiles();

/** One sentence: a capital at its beginning, one full stop, at its end. */
const SENTENCE = /^\p{Lu}.*[^.]\.$/su;

describe('sent from the imports page', () => {
  let hub: TestHub;
  let operator: Caller;

  beforeAll(async () => {
    hub = await startTestHub({ data: 'empty' });
    operator = await hub.as('operator@demo.pora');
  });
  afterAll(() => hub.close());

  test.each(FILES)(
    '$what is refused with one sentence and leaves the batch alone',
    async ({ source, bytes, code }) => {
      const before = await countTables(hub.database);
      const batch = await send(operator, source, bytes, { fileName: 'berkas-contoh' });
      expect([batch.status, batch.problem?.code]).toEqual(['REFUSED', code]);
      expect(batch.problem?.sentence.id).toMatch(SENTENCE);
      expect(batch.problem?.sentence.en).toMatch(SENTENCE);
      expect(batch.problem?.sentence.id).not.toBe(batch.problem?.sentence.en);
      expect([batch.rowCount, batch.acceptedCount, batch.rejectedCount]).toEqual([0, 0, 0]);
      expect(await countTables(hub.database)).toEqual({
        ...before,
        batch: (before['batch'] ?? 0) + 1,
      });
    },
  );

  test('a file of an agency that is not the operator’s is refused, also where it is already in', async () => {
    await createAccount(
      hub.database,
      hub.authentication,
      {
        email: 'lain@contoh.test',
        name: 'Operator lain',
        roles: ['OPERATOR'],
        agency: 'KANIM-SAMPIT',
        area: 'PROVINCE',
      },
      'test',
    );
    const other = await hub.as('lain@contoh.test');
    const bytes = workExtract('2026-11-24', [{}]);
    const refused = await send(other, WORK, bytes);
    expect([refused.status, refused.problem?.code]).toEqual(['REFUSED', 'agency-not-yours']);
    expect((await send(operator, WORK, bytes)).status).toBe('PUBLISHED');
    const again = await send(other, WORK, bytes);
    expect([again.status, again.problem?.code]).toEqual(['REFUSED', 'agency-not-yours']);
  });

  test('a file sent for another agency or month than it names is refused rather than decided', async () => {
    const bytes = workExtract('2026-10-31', [{}]);
    const agency = await send(operator, WORK, bytes, { agency: 'KANIM-SAMPIT' });
    expect(agency.problem?.code).toBe('agency-contradiction');
    const month = await send(operator, WORK, bytes, { period: '2026-09' });
    expect(month.problem?.code).toBe('period-contradiction');
  });

  test('an unknown source is bad input and opens no batch', async () => {
    const before = await countTables(hub.database);
    const { status, body } = await post(operator, 'lottery-tickets', new Uint8Array([1]));
    expect([status, body]).toMatchObject([400, { error: { code: 'BAD_USER_INPUT' } }]);
    expect(await countTables(hub.database)).toEqual(before);
  });

  test.each(['analyst', 'leader', 'officer', 'presenter', 'auditor', 'admin'])(
    'whoever is no operator may not send files: %s',
    async (name) => {
      const caller = await hub.as(`${name}@demo.pora`);
      const { status, body } = await post(caller, WORK, new Uint8Array([1]));
      expect([status, body]).toMatchObject([403, { error: { code: 'FORBIDDEN' } }]);
    },
  );
});

describe('given to the command', () => {
  let place: Place;
  let running: RunningHub;
  const folder = mkdtempSync(join(tmpdir(), 'pora-files-'));

  beforeAll(async () => {
    place = await openPlace('empty');
    // A command that reaches a running hub need not open the database first.
    running = await place.start();
  });
  afterAll(async () => {
    await running.stop('SIGTERM');
    await place.close();
    rmSync(folder, { recursive: true });
  });

  /** One of each kind: a command takes seconds, and the sentences are the same. */
  const some = FILES.filter(
    (file, index) => FILES.findIndex((other) => other.code === file.code) === index,
  );

  test.each(some)(
    '$what ends it with 4 and one sentence in each language',
    async ({ source, bytes, code }) => {
      const path = join(folder, `${code}.bin`);
      writeFileSync(path, bytes);
      const before = await place.look(countTables);
      const { code: exit, stdout } = await place.hub(['import', source, path]);
      expect(exit).toBe(4);
      const lines = stdout.trimEnd().split('\n');
      expect(lines).toHaveLength(2);
      for (const line of lines) expect(line).toMatch(SENTENCE);
      expect(await place.look(countTables)).toEqual({
        ...before,
        batch: (before['batch'] ?? 0) + 1,
      });
    },
  );
});
