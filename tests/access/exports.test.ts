/** What an export leaves in the trail, what it tells of the question, and what it refuses. */
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LIST_OF_PEOPLE, send, table } from '../testkit/exported.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

let hub: TestHub;
let officer: Caller;
let analyst: Caller;
let leader: Caller;
let last: string;
beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
  officer = await hub.as('officer@demo.pora');
  analyst = await hub.as('analyst@demo.pora');
  leader = await hub.as('leader@demo.pora');
});
beforeEach(async () => {
  const { rows } = await hub.database.pool.query('SELECT max(id)::text AS last FROM audit_event');
  last = rows[0].last;
});
afterAll(() => hub.close());

const gained = async (): Promise<
  {
    action: string;
    outcome: string;
    subject_ids: string[];
    detail: Record<string, unknown> | null;
  }[]
> =>
  (
    await hub.database.pool.query(
      `SELECT action, outcome, subject_ids, detail FROM audit_event WHERE id > ${last} ORDER BY id`,
    )
  ).rows;

describe('the audit trail', () => {
  test('has each page with the named persons in it', async () => {
    const { rows } = await table(officer, { query: LIST_OF_PEOPLE, format: 'jsonl' });
    const pages = (await gained()).filter(({ action }) => action === 'export');
    expect(pages.map(({ detail }) => detail)).toEqual(
      [200, 200, rows.length - 400].map((count, index) => ({
        exit: 'Query.foreignNationals',
        format: 'jsonl',
        page: index + 1,
        rows: count,
      })),
    );
    // Masked in the file, and taken away all the same.
    const named = rows.filter(({ name }) => name !== null).map(({ id }) => String(id));
    expect(rows.filter(({ name }) => !/^(.\*{8})?$/.test(String(name ?? '')))).toEqual([]);
    expect(pages.flatMap(({ subject_ids }) => subject_ids).sort()).toEqual(
      named.map((id) => Buffer.from(id, 'base64').toString().split(':')[1]).sort(),
    );
  });

  test('has what was refused, and nothing of it leaves', async () => {
    for (const [caller, query] of [
      [leader, '{ permits { nodes { id } } }'],
      [analyst, '{ foreignNationals(filter: { search: "a" }) { nodes { id } } }'],
    ] as const) {
      const response = await send(caller, { query, format: 'csv' });
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({
        errors: [{ extensions: { code: 'FORBIDDEN' } }],
      });
    }
    const denials = (await gained()).filter(({ outcome }) => outcome === 'DENIED');
    expect(denials.map(({ subject_ids }) => subject_ids)).toEqual([
      ['Query.permits'],
      ['POST /export/graphql'],
      ['Query.foreignNationals'],
      ['POST /export/graphql'],
    ]);
    expect(
      (
        await hub.stranger.fetch('/export/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{}',
        })
      ).status,
    ).toBe(401);
  });

  describe('that cannot take the second page', () => {
    beforeAll(() =>
      hub.database.pool.query(`
        CREATE FUNCTION refuse_second() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
          RAISE EXCEPTION 'the trail is full: ORANG CONTOH'; END $$;
        CREATE TRIGGER refuse_second BEFORE INSERT ON audit_event FOR EACH ROW
          WHEN (NEW.action = 'export' AND NEW.detail::jsonb ->> 'page' = '2') EXECUTE FUNCTION refuse_second()`),
    );
    afterAll(() =>
      hub.database.pool.query(
        'DROP TRIGGER refuse_second ON audit_event; DROP FUNCTION refuse_second',
      ),
    );

    /** What has come when the connection breaks, or an error in words where nothing had left yet. */
    async function cutOff(format: string): Promise<{ broken: boolean; bytes: Buffer }> {
      const response = await send(officer, { query: LIST_OF_PEOPLE, format });
      const pieces: Uint8Array[] = [];
      let broken = response.status === 500;
      try {
        for await (const piece of response.body ?? []) pieces.push(piece);
      } catch {
        broken = true;
      }
      return { broken, bytes: Buffer.concat(pieces) };
    }

    test.each(['csv', 'xlsx', 'jsonl'])(
      'keeps it back and breaks the %s, so that nobody takes it for whole',
      async (format) => {
        const { broken, bytes } = await cutOff(format);
        expect(broken).toBe(true);
        if (format === 'jsonl') {
          const lines = bytes.toString().trimEnd().split('\n');
          expect(lines.length).toBeLessThanOrEqual(201);
          expect(lines.at(-1)).not.toContain('"end"');
        } else {
          expect(() => unzipSync(bytes)).toThrow();
        }
        expect(JSON.stringify(hub.log)).not.toContain('ORANG CONTOH');
      },
    );
  });
});

describe('what is told of the question', () => {
  const NAME = 'TAKDISEBUT';
  const shape = '{ nodes { id } }';
  test.each([
    ['a text in it', `{ foreignNationals(filter: { search: "${NAME}", sex: MALE }) ${shape} }`, {}],
    [
      'a variable',
      `query ($s: String) { foreignNationals(filter: { search: $s, sex: MALE }) ${shape} }`,
      { s: NAME },
    ],
    [
      'a variable’s default',
      `query ($s: String = "${NAME}") { foreignNationals(filter: { search: $s, sex: MALE }) ${shape} }`,
      {},
    ],
    [
      'a whole filter',
      `query ($f: ForeignNationalFilter) { foreignNationals(filter: $f) ${shape} }`,
      { f: { search: NAME, sex: 'MALE' } },
    ],
    [
      'a filter within filters',
      `query ($f: ForeignNationalFilter) { foreignNationals(filter: $f) ${shape} }`,
      { f: { sex: 'MALE', or: [{ not: { search: NAME } }, { and: [{ search: NAME }] }] } },
    ],
    [
      'a whole filter’s default',
      `query ($f: ForeignNationalFilter = { search: "${NAME}", sex: MALE }) { foreignNationals(filter: $f) ${shape} }`,
      {},
    ],
  ])('has no name that was searched for by %s, and the rest', async (_, query, variables) => {
    for (const format of ['csv', 'xlsx', 'jsonl']) {
      const { about } = await table(officer, { query, variables, format });
      expect(about).not.toContain(NAME);
      expect(about).toContain('…');
      expect(about).toContain('MALE');
      expect(about).toContain('foreignNationals');
    }
  });
});

describe('an export refuses', () => {
  test.each<[string, object]>([
    ['two questions', { query: '{ permits { nodes { id } } sites { nodes { id } } }' }],
    ['what is no list', { query: '{ viewer { id } }' }],
    ['a list that cannot grow', { query: '{ regencies { id } }' }],
    ['a list without its rows', { query: '{ permits { totalCount } }' }],
    ['a page', { query: '{ permits(first: 10) { nodes { id } } }' }],
    ['a page from its end', { query: '{ permits(last: 10) { nodes { id } } }' }],
    ['an unknown format', { query: '{ permits { nodes { id } } }', format: 'pdf' }],
    ['no question', { query: undefined }],
    ['a change', { query: 'mutation { endAllSessions { ended } }' }],
    [
      'a list that a directive leaves out',
      { query: '{ permits @skip(if: true) { nodes { id } } }' },
    ],
  ])('%s, in two languages', async (_, asked) => {
    const response = await send(officer, { format: 'csv', ...asked });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT' }, message: expect.stringContaining(' / ') }],
    });
  });

  test.each([
    ['what the schema does not have', '{ permits { nodes { iq } } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['what cannot be read', '{ permits {', 'GRAPHQL_PARSE_FAILED'],
    [
      'fragments that hold each other',
      '{ permits { nodes { ...A } } } fragment A on Permit { id ...B } fragment B on Permit { code ...A }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('%s', async (_, query, code) => {
    const response = await send(officer, { query, format: 'csv' });
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { errors: [{ extensions: { code } }] },
    ]);
  });
});
