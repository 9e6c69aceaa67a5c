/**
 * What a role may not read has no part in any of its answers. Every question that the schema allows is asked, then all
 * values that the role may not read are replaced in the database, and asked again: the answers have to be the same. A
 * filter, an order, a page, a total or an error that rests on an unreadable value would differ.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AskedHub, startAskedHub } from '../testkit/askers.ts';
import type { Caller } from '../testkit/graph.ts';
import {
  callOf,
  ENTITY_TYPES,
  givables,
  leavesOf,
  queryOf,
  rootFields,
  shortestWays,
  takesPages,
  targetOf,
} from '../testkit/printed-schema.ts';

const PURPOSE = { 'X-Purpose': 'VERIFICATION' };

/** What names nobody: a person's record without what its pages, orders and parts could tell. */
const PARTS = `travelDocuments { number expiresOn country { alpha3 } } records { row nameAsWritten } links { decidedBy }
  permits(first: 200) { totalCount nodes { id number } } absences { field reason }`;

/** The values that an analyst may not read; of a masked text the first letter stays, of a birth date the year. */
const SCRAMBLE = `
  UPDATE foreign_national SET name = left(name, 1) || md5(id::text || 'x'),
    birth_date = make_date(extract(year FROM birth_date)::int, 1 + abs(hashtext(id::text)) % 12, 1 + abs(hashtext(id::text)) % 28)
    WHERE name IS NOT NULL;
  UPDATE source_record SET name_as_written = left(name_as_written, 1) || md5(id::text);
  UPDATE travel_document SET number = left(number, 1) || upper(left(md5(number || country), 8));
  UPDATE permit SET number = left(number, 1) || md5(id::text);
  UPDATE incident SET reference = left(reference, 1) || md5(id::text), place = md5(id::text),
    summary = md5('s' || id::text), longitude = longitude + 0.01, latitude = latitude - 0.01`;

/** Pieces of names and numbers for the arguments that take a text. */
const GUESSES = ['a', 'K', 'an', '1'];

/** Tables of the records that can be named, with what their ids are made of. */
const KEYS: Record<string, string> = {
  Employer: 'SELECT id FROM employer',
  ForeignNational: 'SELECT id FROM foreign_national',
  Incident: 'SELECT id FROM incident',
  Permit: 'SELECT id FROM permit',
  Regency: 'SELECT kemendagri_code AS id FROM regency',
};

let asked: AskedHub;
const ids = new Map<string, string[]>();

/** Every way, and every argument of every root field with a value or two, as one query each. */
function questions(): string[] {
  const ways = [...shortestWays().values()]
    .filter(({ type }) => !['AuditEvent', 'SignInSession', 'AccessToken'].includes(type.name))
    .map((way) => queryOf(way, `__typename ${leavesOf(way.type).join(' ')}`));
  const roots = rootFields('Query').flatMap((field) => {
    const target = targetOf(field.type);
    if (!target) return [];
    const inner = leavesOf(target).join(' ') || '__typename';
    const body = takesPages(field)
      ? `totalCount pageInfo { hasNextPage endCursor } edges { cursor } nodes { ${inner} ${target.name === 'ForeignNational' ? PARTS : ''} }`
      : inner;
    const asks = givables('Query', field).flatMap(({ given }) =>
      [
        JSON.stringify(given),
        ...GUESSES.map((guess) => JSON.stringify(given).replaceAll('\\"a\\"', `\\"${guess}\\"`)),
      ].map((text) => `{ ${callOf('Query', field, JSON.parse(text))} { ${body} } }`),
    );
    const all = takesPages(field)
      ? [`{ ${callOf('Query', field, { first: '200' })} { ${body} } }`]
      : [];
    return [...all, ...asks].filter((query) => !query.includes('auditEvents'));
  });
  // What a gateway asks of every record that there is, by its id.
  const named = ENTITY_TYPES.map((type) => {
    const all = ids.get(type.name) ?? [];
    const representations = all.map((id) => `{ __typename: "${type.name}", id: "${id}" }`);
    const parts = type.name === 'ForeignNational' ? PARTS : '';
    return `{ _entities(representations: [${representations}]) { ... on ${type.name} { ${leavesOf(type).join(' ')} ${parts} } } }`;
  });
  return [...new Set([...ways, ...roots, ...named])];
}

async function answers(caller: Caller): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const query of questions()) {
    const { data, errors } = await caller.ask(query, {}, PURPOSE);
    const told = errors.map(({ message, path, extensions }) => [message, path, extensions.code]);
    // What is left of the caller's own budget falls with every question.
    found.set(query, JSON.stringify([data, told]).replace(/"left":\d+/, '"left":0'));
  }
  return found;
}

const EMAILS = ['analyst@demo.pora', 'leader@demo.pora'];

beforeAll(async () => {
  asked = await startAskedHub(25);
  for (const { name } of ENTITY_TYPES) {
    const { rows } = await asked.hub.database.pool.query<{ id: string }>(
      `${KEYS[name]} ORDER BY 1 LIMIT 200`,
    );
    ids.set(
      name,
      rows.map(({ id }) => Buffer.from(`${name}:${id}`).toString('base64')),
    );
  }
});
afterAll(() => asked.hub.close());

const callerOf = (email: string): Caller => {
  const caller = asked.callers.get(email);
  if (!caller) throw new Error(`nobody asks as ${email}`);
  return caller;
};

describe('with every unreadable value replaced', () => {
  const first = new Map<string, Map<string, string>>();
  let officer: [before: string, after: string];

  beforeAll(async () => {
    for (const email of EMAILS) first.set(email, await answers(callerOf(email)));
    const names = async () =>
      JSON.stringify(
        await callerOf('officer@demo.pora').data(
          '{ foreignNationals(first: 200) { nodes { name birthDate } } }',
        ),
      );
    const before = await names();
    await asked.hub.database.pool.query(SCRAMBLE);
    officer = [before, await names()];
  });

  test.each(EMAILS)('%s gets the same answer to every question', async (email) => {
    const again = await answers(callerOf(email));
    const differing = [...again].filter(
      ([query, answer]) => first.get(email)?.get(query) !== answer,
    );
    expect(differing.map(([query]) => query)).toEqual([]);
    expect(again.size).toBeGreaterThan(100);
  });

  test('an officer gets another, so that the test above can fail', () => {
    expect(officer[1]).not.toBe(officer[0]);
  });
});
