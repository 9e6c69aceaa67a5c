/**
 * Every path of the schema to four fields below the root, asked by every account over invented data: each row that
 * comes back is compared with the policy as `row-policy.ts` states it, and so is each list for what it leaves out.
 */
import { isInterfaceType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AskedHub, EMAILS, startAskedHub } from '../testkit/askers.ts';
import { countPaths, openById, walkPaths } from '../testkit/path-walk.ts';
import { fieldsOf, OBJECT_TYPES, targetOf } from '../testkit/printed-schema.ts';
import {
  type Allowed,
  allowedRows,
  type Related,
  ROW_TYPES,
  relatedRows,
} from '../testkit/row-policy.ts';

let asked: AskedHub;
let related: Related;
const allowed = new Map<string, Allowed>();

beforeAll(async () => {
  asked = await startAskedHub(24);
  related = await relatedRows(asked.hub.database);
  for (const email of EMAILS) allowed.set(email, await allowedRows(asked.hub.database, email));
});
afterAll(() => asked.hub.close());

test('each way that leads to records says in row-policy.ts which belong to which', () => {
  // What has no key of its own is compared as a part of the record above it.
  const keyed = OBJECT_TYPES.filter((type) => 'id' in type.getFields());
  const ways = keyed.flatMap((type) =>
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
  const asking = () => {
    const caller = asked.callers.get(email);
    const mine = allowed.get(email);
    if (!caller || !mine) throw new Error(`nobody asks as ${email}`);
    return { caller, mine };
  };

  test('meets on every path only what it may see, and all of it', async () => {
    const { caller, mine } = asking();
    const { differences, compared } = await walkPaths(caller, mine, related);
    expect(differences).toEqual([]);
    const some = [...mine].some(([type, keys]) => type !== 'SourceRecord' && keys.size > 0);
    expect(compared > 0).toBe(some);
  });

  test('opens by id what it may see, and cannot tell the rest from what is not there', async () => {
    const { caller, mine } = asking();
    expect(await openById(caller, mine, [...allowed.values()])).toEqual([]);
  });
});

test('the paths are counted, so that none is lost in silence', () => {
  console.log(`paths: ${countPaths()}, accounts: ${EMAILS.length}`);
  expect(countPaths()).toBeGreaterThan(200);
});
