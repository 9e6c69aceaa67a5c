/** What a person who writes a question is told before it is asked, against what the hub then does. */
import { buildSchema, type GraphQLSchema, isInputObjectType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { policyOf, SCHEMA } from '../testkit/printed-schema.ts';

/** Who may read the schema. */
const READERS = {
  analyst: 'ANALYST',
  officer: 'CASE_OFFICER',
  operator: 'OPERATOR',
  auditor: 'AUDITOR',
  admin: 'ADMIN',
} as const;
type Reader = keyof typeof READERS;

let hub: TestHub;
const callers = new Map<string, Caller>();
const as = (name: string): Caller => {
  const caller = callers.get(name);
  if (!caller) throw new Error(`no caller for ${name}`);
  return caller;
};

beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
  for (const name of [...Object.keys(READERS), 'leader']) {
    callers.set(name, await hub.as(`${name}@demo.pora`));
  }
});
afterAll(() => hub.close());

const FACTS = `query ($q: String!, $v: String) {
  questionFacts(operation: $q, variables: $v) {
    cost rows limit left mayAsk purposes { purpose } opens { class fields }
    withheld { path treatment why { id en } } problems { code detail line column sentence { id } }
  }
}`;

const facts = async (name: string, q: string, v?: object) =>
  (await as(name).data(FACTS, { q, v: v && JSON.stringify(v) })).questionFacts;

const withheld = async (name: string, q: string, v?: object): Promise<string[]> =>
  (await facts(name, q, v)).withheld.map(
    ({ path, treatment }: { path: string; treatment: string }) => `${treatment} ${path}`,
  );

const PERSONS = '{ foreignNationals(first: 2) { nodes { id name birthYear sex } } }';

describe('before a question is asked', () => {
  test('its cost is what the answer’s will be, with what is left', async () => {
    const q = '{ permits(first: 20) { nodes { id } } }';
    const known = await facts('officer', q);
    // Who asks and the budgets, and a page of twenty with one row more.
    expect(known).toMatchObject({ cost: 26, rows: 21, mayAsk: true, purposes: [] });
    expect(known.left).toBeGreaterThan(0);
    const response = await as('officer').fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: q }),
    });
    expect(response.headers.get('x-cost')).toBe('26');
  });

  test('each role is told what it will not get, and why', async () => {
    expect(await withheld('officer', PERSONS)).toEqual([]);
    expect(await withheld('analyst', PERSONS)).toEqual(['MASKED foreignNationals.nodes.name']);
    expect(await withheld('leader', PERSONS)).toEqual(['REFUSED foreignNationals']);
    const [refused] = (await facts('leader', PERSONS)).withheld;
    expect(refused.why.id).toBe('Peran Anda tidak mencakup: membaca data orang dan izin.');
    const incident = '{ incidents(first: 1) { nodes { where: place summary } } }';
    expect(await withheld('analyst', incident)).toEqual([
      'ABSENT incidents.nodes.where',
      'ABSENT incidents.nodes.summary',
    ]);
  });

  test('a filter and an order by what is not shown are named, in variables too, and are FORBIDDEN when they are asked', async () => {
    const q =
      'query ($f: ForeignNationalFilter) { foreignNationals(first: 1, filter: $f) { nodes { id } } }';
    const v = { f: { or: [{ sex: 'FEMALE' }, { search: 'ab' }] } };
    expect(await withheld('analyst', q, v)).toEqual(['REFUSED foreignNationals(filter.or.search)']);
    expect(await as('analyst').codes(q, v)).toEqual(['FORBIDDEN']);
    expect(await withheld('officer', q, v)).toEqual([]);
    expect(await as('officer').codes(q, v)).toEqual([]);
    const order = '{ foreignNationals(first: 1, orderBy: [{ name: ASC }]) { nodes { id } } }';
    expect(await withheld('analyst', order)).toEqual(['REFUSED foreignNationals(orderBy.name)']);
    expect(await as('analyst').codes(order)).toEqual(['FORBIDDEN']);
  });

  test('personal data that it opens are named by class, and a person’s detail asks for a purpose', async () => {
    expect((await facts('officer', PERSONS)).opens).toEqual([
      { class: 'identity', fields: ['ForeignNational.name'] },
      { class: 'coarse', fields: ['ForeignNational.birthYear'] },
    ]);
    const {
      foreignNationals: {
        nodes: [{ id }],
      },
    } = await as('officer').data('{ foreignNationals(first: 1) { nodes { id } } }');
    const needs = async (q: string, v: object) =>
      (await facts('officer', q, v)).purposes.map((each: { purpose: string }) => each.purpose);
    const detail = 'query ($id: ID!) { foreignNational(id: $id) { id } }';
    expect(await needs(detail, { id })).toContain('CASE_HANDLING');
    expect(await as('officer').codes(detail, { id })).toEqual(['BAD_USER_INPUT']);
    const node = 'query ($id: ID!) { node(id: $id) { id } }';
    expect(await needs(node, { id })).toContain('VERIFICATION');
    const regency = Buffer.from('Regency:62.06').toString('base64');
    expect(await needs(node, { id: regency })).toEqual([]);
  });

  test.each([
    ['', undefined, 'NO_OPERATION', null],
    ['{ permits(first: 2) {', undefined, 'SYNTAX', 1],
    ['{\n  permits { nodes { nmbr } }\n}', undefined, 'INVALID', 2],
    [
      'query A { regencies { name } } query B { sectors { code } }',
      undefined,
      'WHICH_OPERATION',
      null,
    ],
    ['mutation { endAllSessions { ended } }', undefined, 'NOT_A_QUESTION', null],
    ['query ($n: Int!) { permits(first: $n) { nodes { id } } }', { n: 'a' }, 'VARIABLES', 1],
    ['{ permits(first: 900) { nodes { id } } }', undefined, 'PAGE', null],
  ])('%j is no exception but a problem at its place', async (q, v, code, line) => {
    const { problems, cost } = await facts('analyst', q, v);
    expect(problems[0]).toMatchObject({ code, line });
    expect(problems[0].detail ?? '').not.toContain('Did you mean');
    expect(cost).toBeNull();
  });
});

describe('what is suggested', () => {
  const NAMES = `{ policy { actions { action roles } classes { class treatments { role treatment } }
    fields { type field class action } } }`;
  const GATEWAYS = ['_entities', '_service'];

  async function askable(name: Reader): Promise<[GraphQLSchema, Set<string>]> {
    const { questionSchema } = await as(name).data(
      '{ questionSchema { sdl masked { type field } } }',
    );
    const masked = questionSchema.masked as { type: string; field: string }[];
    return [
      buildSchema(questionSchema.sdl),
      new Set(masked.map(({ type, field }) => `${type}.${field}`)),
    ];
  }

  test.each(Object.keys(READERS) as Reader[])(
    'to the %s is all that the policy allows it, and nothing that it refuses',
    async (name) => {
      const role = READERS[name];
      const { policy } = await as('analyst').data(NAMES);
      const [schema, masked] = await askable(name);
      const treatmentOf = (fieldClass: string): string =>
        policy.classes
          .find((each: { class: string }) => each.class === fieldClass)
          ?.treatments.find((each: { role: string }) => each.role === role)?.treatment ?? 'SHOWN';
      const allows = (action: string | null): boolean =>
        action === null ||
        policy.actions
          .find((each: { action: string }) => each.action === action)
          .roles.includes(role);

      const wrong: string[] = [];
      for (const { type, field, class: fieldClass, action } of policy.fields) {
        if (GATEWAYS.includes(field) || type === 'Mutation') continue;
        const found = schema.getType(type);
        const isThere = isObjectType(found) && field in found.getFields();
        const treatment = treatmentOf(fieldClass);
        const isRefused = !allows(action) || treatment === 'ABSENT';
        if (isThere && isRefused) wrong.push(`${type}.${field} is offered`);
        // A type that nothing leads to is left out with its fields.
        if (!isThere && !isRefused && isObjectType(found))
          wrong.push(`${type}.${field} is missing`);
        if (isThere && (treatment === 'MASKED') !== masked.has(`${type}.${field}`)) {
          wrong.push(`${type}.${field} is ${treatment}`);
        }
      }
      for (const input of Object.values(SCHEMA.getTypeMap()).filter(isInputObjectType)) {
        const found = schema.getType(input.name);
        if (!isInputObjectType(found)) continue;
        for (const field of Object.values(input.getFields())) {
          const isRefused = treatmentOf(policyOf(field).class ?? 'open') !== 'SHOWN';
          if (field.name in found.getFields() === isRefused) {
            wrong.push(`${input.name}.${field.name} is ${isRefused ? 'offered' : 'missing'}`);
          }
        }
      }
      expect(wrong.filter((each) => !isEmptied(each, schema))).toEqual([]);
    },
  );

  /** Fields that lead to a type of which nothing is left go with it. */
  function isEmptied(message: string, schema: GraphQLSchema): boolean {
    const [, type = '', field = ''] = /^(\w+)\.(\w+) is missing$/.exec(message) ?? [];
    const whole = SCHEMA.getType(type);
    if (!isObjectType(whole)) return false;
    const of = /\w+/.exec(String(whole.getFields()[field]?.type).replace(/[[\]!]/g, ''))?.[0];
    return of !== undefined && !schema.getType(of);
  }

  test('to the analyst leaves out names as filter and order, and marks them as masked', async () => {
    const [schema, masked] = await askable('analyst');
    const fieldsOf = (name: string): string[] => {
      const type = schema.getType(name);
      return isInputObjectType(type) || isObjectType(type) ? Object.keys(type.getFields()) : [];
    };
    expect(fieldsOf('ForeignNationalFilter')).not.toContain('search');
    expect(fieldsOf('ForeignNationalOrder')).toEqual(['nationality', 'sex']);
    expect(fieldsOf('Incident')).not.toContain('place');
    expect(fieldsOf('Query')).not.toContain('cases');
    expect([...masked].sort()).toContain('ForeignNational.name');
    expect(schema.getMutationType() ?? null).toBeNull();
    const { questionSchema } = await as('analyst').data('{ questionSchema { opens } }');
    expect(questionSchema.opens).toEqual(['ForeignNational.birthYear']);
  });

  test('is not told to who may not read the schema', async () => {
    expect(await as('leader').codes('{ questionSchema { sdl } }')).toEqual(['FORBIDDEN']);
  });
});
