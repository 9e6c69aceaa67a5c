/**
 * Every path of the schema to four fields below the root, asked by every account over invented data: each row that
 * comes back is compared with the policy as `row-policy.ts` states it, and so is each list for what it leaves out.
 */
import { isInterfaceType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AskedHub, EMAILS, startAskedHub } from '../testkit/askers.ts';
import {
  fieldsOf,
  OBJECT_TYPES,
  rootFields,
  SCHEMA,
  takesPages,
  targetOf,
  under,
} from '../testkit/printed-schema.ts';
import {
  type Allowed,
  allowedRows,
  type Related,
  ROW_TYPES,
  relatedRows,
} from '../testkit/row-policy.ts';

const DEPTH = 4;
const PURPOSE = { 'X-Purpose': 'VERIFICATION' };

/** What tells a record of a type: its id, or of a record of a file its cell. */
const KEYS: Record<string, string> = { SourceRecord: 'source row agency { code }' };

let paths = 0;

/** Everything below a type, `depth` fields deep, as one selection. */
function below(type: (typeof OBJECT_TYPES)[number], depth: number): string {
  const own = type.getFields()['id'] ? 'id' : '';
  const parts = [`__typename ${KEYS[type.name] ?? own}`];
  if (depth === 0) return parts.join(' ');
  for (const field of fieldsOf(type)) {
    const target = targetOf(field.type);
    if (!target) continue;
    paths += 1;
    const inner = below(target, depth - 1);
    // A second selection of a field that is a key already has to ask the same of it.
    parts.push(under(type.name, field, inner));
  }
  return parts.join(' ');
}

const ROOTS = rootFields('Query').flatMap((field) => {
  const target = targetOf(field.type);
  const needsId = field.args.some((argument) => argument.type.toString() === 'ID!');
  return target && !needsId ? [{ field, target }] : [];
});

/** Root fields that open one record by its id. */
const BY_ID = rootFields('Query').flatMap((field) => {
  const target = targetOf(field.type);
  const opens = field.args.length === 1 && field.args[0]?.type.toString() === 'ID!';
  return target && opens && ROW_TYPES.includes(target.name) ? [{ field, target }] : [];
});

let asked: AskedHub;
let related: Related;
const allowed = new Map<string, Allowed>();

beforeAll(async () => {
  asked = await startAskedHub(40);
  related = await relatedRows(asked.hub.database);
  for (const email of EMAILS) allowed.set(email, await allowedRows(asked.hub.database, email));
});
afterAll(() => asked.hub.close());

type Row = Record<string, unknown> & { __typename: string };

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && '__typename' in value;

function keyOf(row: Row): string {
  if (row.__typename === 'SourceRecord') {
    return `${row['source']} ${(row['agency'] as { code: string }).code} ${row['row']}`;
  }
  const id = String(row['id']);
  const decoded = Buffer.from(id, 'base64').toString('utf8');
  return decoded.startsWith(`${row.__typename}:`) ? decoded.slice(row.__typename.length + 1) : id;
}

interface Found {
  /** Rows that may not be seen, by the path that reached them. */
  leaked: string[];
  /** Lists that leave out what may be seen, or count otherwise. */
  wrong: string[];
  /** Rows of guarded types that were compared. */
  compared: number;
}

/** Compares a row and all below it. */
function compare(row: Row, path: string, mine: Allowed, found: Found): void {
  const may = mine.get(row.__typename);
  if (may) {
    found.compared += 1;
    if (!may.has(keyOf(row))) found.leaked.push(`${path} ${row.__typename}`);
  }
  for (const [name, value] of Object.entries(row)) {
    const field = `${row.__typename}.${name}`;
    const page = value as { nodes?: unknown[]; totalCount?: number } | null;
    const rows = (
      Array.isArray(page?.nodes) ? page.nodes : Array.isArray(value) ? value : [value]
    ).filter(isRow);
    const children = related.get(field);
    const target = rows[0]?.__typename ?? targetName(row.__typename, name);
    // A field that is withheld or refused is null; the matrix says to whom.
    if (children && value !== null) {
      const seen = [...(children.get(keyOf(row)) ?? [])].filter((it) => mine.get(target)?.has(it));
      const got = rows.map(keyOf);
      if (got.sort().join() !== seen.sort().join()) found.wrong.push(`${path}.${name}`);
      if (page?.totalCount !== undefined && page.totalCount !== seen.length) {
        found.wrong.push(`${path}.${name}.totalCount`);
      }
    }
    for (const each of rows) compare(each, `${path}.${name}`, mine, found);
  }
}

function targetName(type: string, field: string): string {
  const found = SCHEMA.getType(type);
  const known = isObjectType(found) ? found.getFields()[field] : undefined;
  return (known && targetOf(known.type)?.name) ?? '';
}

test('each way that leads to records says in row-policy.ts which belong to which', () => {
  const ways = OBJECT_TYPES.flatMap((type) =>
    fieldsOf(type)
      .filter((field) => ROW_TYPES.includes(targetOf(field.type)?.name ?? ''))
      .map((field) => `${type.name}.${field.name}`),
  );
  expect([...related.keys()].sort()).toEqual(ways.sort());
  for (const [way, children] of related) expect([way, children.size > 0]).toEqual([way, true]);
});

test('a record that can be had by global id is guarded by the policy of rows, or by nothing', () => {
  const nodes = OBJECT_TYPES.filter((type) =>
    type.getInterfaces().some((it) => isInterfaceType(it) && it.name === 'Node'),
  ).map((type) => type.name);
  const REFERENCE = ['Agency', 'Regency', 'Sector'];
  expect(nodes.sort()).toEqual(
    [...REFERENCE, ...ROW_TYPES.filter((type) => type !== 'SourceRecord')].sort(),
  );
});

describe.each(EMAILS)('%s', (email) => {
  test(`meets on every path only what it may see, and all of it`, async () => {
    const caller = asked.callers.get(email);
    const mine = allowed.get(email);
    if (!caller || !mine) throw new Error(`nobody asks as ${email}`);
    const found: Found = { leaked: [], wrong: [], compared: 0 };
    for (const { field, target } of ROOTS) {
      const query = `{ ${under('Query', field, below(target, DEPTH - 1))} }`;
      const { data, errors } = await caller.ask(query, {}, PURPOSE);
      const codes = new Set(errors.map((error) => error.extensions.code));
      expect([field.name, ...codes].slice(0, 2)).toEqual(
        codes.size > 0 ? [field.name, 'FORBIDDEN'] : [field.name],
      );
      const value = data?.[field.name];
      if (value === null || value === undefined) continue;
      const rows = (value.nodes ?? (Array.isArray(value) ? value : [value])) as Row[];
      for (const row of rows) compare(row, field.name, mine, found);
      const may = mine.get(target.name);
      if (may && takesPages(field)) {
        expect([field.name, rows.map(keyOf).sort(), value.totalCount]).toEqual([
          field.name,
          [...may].sort(),
          may.size,
        ]);
      }
    }
    expect([found.leaked, found.wrong]).toEqual([[], []]);
    const some = [...mine].some(([type, keys]) => type !== 'SourceRecord' && keys.size > 0);
    expect(found.compared > 0).toBe(some);
  });

  test('opens by id what it may see, and cannot tell the rest from what is not there', async () => {
    const caller = asked.callers.get(email);
    const mine = allowed.get(email);
    if (!caller || !mine) throw new Error(`nobody asks as ${email}`);
    for (const { field, target } of BY_ID) {
      const all = new Set([...allowed.values()].flatMap((it) => [...(it.get(target.name) ?? [])]));
      const seen = [...all].filter((key) => mine.get(target.name)?.has(key));
      const unseen = [...all].filter((key) => !mine.get(target.name)?.has(key));
      const answers = [seen[0], unseen[0], '00000000-0000-4000-8000-00000000dead'].map((key) =>
        key === undefined ? null : open(key),
      );
      async function open(key: string) {
        const id = Buffer.from(`${target.name}:${key}`).toString('base64');
        const single = await caller?.ask(
          `query ($id: ID!) { ${field.name}(id: $id) { id } }`,
          { id },
          PURPOSE,
        );
        const node = await caller?.ask(
          'query ($id: ID!) { node(id: $id) { id } }',
          { id },
          PURPOSE,
        );
        return {
          found: [single?.data?.[field.name]?.id === id, node?.data?.node?.id === id],
          errors: [single, node].map((it) =>
            it?.errors.map(({ message, extensions }) => ({ message, extensions })),
          ),
        };
      }
      const [own, other, gone] = await Promise.all(answers);
      if (own) expect([field.name, own.found]).toEqual([field.name, [true, true]]);
      if (other) expect([field.name, other]).toEqual([field.name, gone]);
      expect([field.name, gone?.found]).toEqual([field.name, [false, false]]);
    }
  });
});

test('the paths are counted, so that none is lost in silence', () => {
  paths = 0;
  for (const { target } of ROOTS) {
    paths += 1;
    below(target, DEPTH - 1);
  }
  console.log(`paths: ${paths}, accounts: ${EMAILS.length}`);
  expect(paths).toBeGreaterThan(200);
});
