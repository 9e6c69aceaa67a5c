/**
 * The access matrix: account × type × field × argument, generated from the printed schema and compared with the policy
 * as INTERFACE.md has it, written down here once more. A new action, class or field shows up here as a difference.
 */
import { isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../server/src/access/roles.ts';
import {
  type AskedHub,
  CASE_FINDING,
  CASE_TEXT,
  CASE_VICTIM,
  EMAILS,
  rolesOf,
  startAskedHub,
} from '../testkit/askers.ts';
import type { Caller } from '../testkit/graph.ts';
import {
  callOf,
  fieldsOf,
  givables,
  leavesOf,
  OBJECT_TYPES,
  policyOf,
  queryOf,
  rootFields,
  SCHEMA,
  shortestWays,
  targetOf,
  type Way,
} from '../testkit/printed-schema.ts';
import { type Allowed, allowedRows, ROW_TYPES } from '../testkit/row-policy.ts';

const PURPOSE = { 'X-Purpose': 'VERIFICATION' };
const EVERYBODY = [
  'LEADER',
  'ANALYST',
  'CASE_OFFICER',
  'OPERATOR',
  'PRESENTER',
  'AUDITOR',
  'ADMIN',
  'COMMUNITY_FIGURE',
] as const;

const WHO_MAY: Record<string, readonly Role[]> = {
  'reference.read': EVERYBODY,
  'policy.read': EVERYBODY,
  'schema.introspect': ['ANALYST', 'CASE_OFFICER', 'OPERATOR', 'AUDITOR', 'ADMIN'],
  'rollup.read': ['LEADER', 'ANALYST', 'CASE_OFFICER', 'OPERATOR', 'PRESENTER'],
  'employers.read': ['LEADER', 'ANALYST', 'CASE_OFFICER', 'OPERATOR', 'PRESENTER'],
  'people.read': ['ANALYST', 'CASE_OFFICER'],
  'incidents.read': ['ANALYST', 'CASE_OFFICER'],
  'imports.read': ['CASE_OFFICER', 'OPERATOR', 'AUDITOR'],
  'imports.rows': ['OPERATOR'],
  'people.correct': ['CASE_OFFICER'],
  'corrections.read': ['CASE_OFFICER', 'OPERATOR'],
  'rights.handle': ['AUDITOR'],
  // The own sessions and tokens: for who has signed in, and everybody here shows a token.
  'account.own': [],
  'accounts.read': ['AUDITOR', 'ADMIN'],
  'accounts.write': ['ADMIN'],
  'break-glass.open': ['CASE_OFFICER'],
  'break-glass.read': ['CASE_OFFICER', 'OPERATOR', 'AUDITOR'],
  'break-glass.acknowledge': ['CASE_OFFICER', 'OPERATOR'],
  'reads.own-agency': ['CASE_OFFICER', 'OPERATOR'],
  'reports.submit': ['COMMUNITY_FIGURE', 'CASE_OFFICER'],
  'cases.read': ['CASE_OFFICER'],
  'cases.handle': ['CASE_OFFICER'],
  'digest.read': ['LEADER', 'CASE_OFFICER'],
  'operations.read': ['CASE_OFFICER'],
  'follow-ups.read': ['LEADER', 'ANALYST', 'CASE_OFFICER', 'PRESENTER'],
  'operations.write': ['CASE_OFFICER'],
  'analyses.read': ['LEADER', 'ANALYST', 'CASE_OFFICER', 'PRESENTER'],
  'analyses.keep': ['ANALYST', 'CASE_OFFICER'],
  'analyses.publish': ['ANALYST'],
  'briefings.read': ['LEADER', 'ANALYST', 'CASE_OFFICER', 'PRESENTER'],
  'briefings.take': ['LEADER', 'ANALYST', 'CASE_OFFICER', 'PRESENTER'],
  'briefings.write': ['ANALYST', 'CASE_OFFICER', 'PRESENTER'],
  'audit.read': ['AUDITOR', 'CASE_OFFICER'],
  'metrics.read': ['ADMIN'],
};

/** Each field that not everybody who sees the row reads, with its values in the database where they are texts. */
const CLASSED: Record<string, readonly [fieldClass: string, values?: string]> = {
  'ForeignNational.name': ['identity', 'SELECT name FROM foreign_national'],
  'ForeignNational.birthDate': ['identity', 'SELECT birth_date::text FROM foreign_national'],
  'ForeignNational.birthYear': [
    'coarse',
    'SELECT extract(year FROM birth_date)::int::text FROM foreign_national',
  ],
  'SourceRecord.nameAsWritten': ['identity', 'SELECT name_as_written FROM source_record'],
  'TravelDocument.number': ['document', 'SELECT number FROM travel_document'],
  'Permit.number': ['document', 'SELECT number FROM permit'],
  'Incident.reference': ['document', 'SELECT reference FROM incident'],
  'Incident.place': ['contact', 'SELECT place FROM incident'],
  'Incident.location': ['contact'],
  'Incident.site': ['contact'],
  'Incident.summary': ['special', 'SELECT summary FROM incident'],
  // Sealed in the database: what was reported stands in testkit/askers.ts.
  'Case.place': ['contact'],
  'Case.suspect': ['special'],
  'Case.victim': ['special', `SELECT '${CASE_VICTIM}'`],
  'CaseDocument.title': ['special'],
  'CaseStatement.text': ['special', `SELECT unnest(ARRAY['${CASE_TEXT}', '${CASE_FINDING}'])`],
  'CaseStep.before': ['contact'],
  'CaseStep.note': ['special'],
  'Handover.reason': ['special'],
  'JointOperation.minutes': ['special'],
  'OperationBefore.minutes': ['special'],
};

type Treatment = 'SHOWN' | 'MASKED' | 'ABSENT';
const TREATED: Record<string, Partial<Record<Role, Treatment>>> = {
  identity: { CASE_OFFICER: 'SHOWN', ANALYST: 'MASKED' },
  coarse: { CASE_OFFICER: 'SHOWN', ANALYST: 'SHOWN' },
  document: { CASE_OFFICER: 'SHOWN', ANALYST: 'MASKED' },
  contact: { CASE_OFFICER: 'SHOWN' },
  special: { CASE_OFFICER: 'SHOWN' },
};

/** Inputs that tell about a classed field. */
const CLASSED_INPUTS = {
  'ForeignNationalFilter.birthDate': 'identity',
  'ForeignNationalFilter.birthYear': 'coarse',
  'ForeignNationalFilter.search': 'identity',
  'ForeignNationalOrder.birthDate': 'identity',
  'ForeignNationalOrder.name': 'identity',
  'IncidentFilter.near': 'contact',
  'IncidentFilter.sites': 'contact',
  'IncidentFilter.placed': 'contact',
  'IncidentFilter.within': 'contact',
  'PermitOrder.number': 'document',
};

/** Root fields that every account may ask, whatever its roles. */
const FOR_ALL = ['viewer', 'node', 'nodes', '_entities'];

const treatmentOf = (roles: readonly Role[], fieldClass: string): Treatment => {
  const given = roles.map((role) => TREATED[fieldClass]?.[role] ?? 'ABSENT');
  if (given.includes('SHOWN')) return 'SHOWN';
  return given.includes('MASKED') ? 'MASKED' : 'ABSENT';
};

const may = (roles: readonly Role[], action: string | undefined): boolean =>
  action === undefined || roles.some((role) => WHO_MAY[action]?.includes(role));

const WAYS = shortestWays();

const hasRows = (way: Way): boolean =>
  way.fields.some(([, field]) => ROW_TYPES.includes(targetOf(field.type)?.name ?? ''));

/** Field and treatment of the values that came into view, so that an empty answer does not pass for a right one. */
const seen = new Set<string>();
let cells = 0;

let asked: AskedHub;
let values: Map<string, Set<string>>;
const rolesBy = new Map<string, Role[]>();
const allowed = new Map<string, Allowed>();
const callerOf = (email: string): Caller => {
  const caller = asked.callers.get(email);
  if (!caller) throw new Error(`nobody asks as ${email}`);
  return caller;
};

beforeAll(async () => {
  asked = await startAskedHub(24);
  values = new Map();
  for (const [field, [, sql]] of Object.entries(CLASSED)) {
    if (!sql) continue;
    const { rows } = await asked.hub.database.pool.query({ text: sql, rowMode: 'array' });
    values.set(field, new Set(rows.flat().filter((value) => value !== null)));
  }
  for (const email of EMAILS) {
    rolesBy.set(email, await rolesOf(asked, email));
    allowed.set(email, await allowedRows(asked.hub.database, email));
  }
});
afterAll(() => asked.hub.close());

/** The first account of several with the same roles. */
const isFirstOf = (email: string): boolean =>
  EMAILS.find((each) => rolesBy.get(each)?.join() === rolesBy.get(email)?.join()) === email;

/** Every value of a field anywhere in an answer. */
function valuesAt(data: unknown, path: readonly string[]): unknown[] {
  if (data === null || data === undefined) return [];
  if (Array.isArray(data)) return data.flatMap((each) => valuesAt(each, path));
  const record = data as Record<string, unknown>;
  if ('nodes' in record) return valuesAt(record['nodes'], path);
  const [next, ...rest] = path;
  if (next === undefined) return [];
  return rest.length === 0 ? [record[next]] : valuesAt(record[next], rest);
}

describe('the printed schema', () => {
  const described = [...OBJECT_TYPES, ...['Query', 'Mutation'].map((name) => SCHEMA.getType(name))]
    .filter(isObjectType)
    .flatMap((type) =>
      fieldsOf(type).map((field) => ({ name: `${type.name}.${field.name}`, ...policyOf(field) })),
    );

  test('asks for an action at every root field but those that are for all', () => {
    const without = rootFields('Query').filter((field) => !policyOf(field).action);
    expect(without.map((field) => field.name).sort()).toEqual([...FOR_ALL].sort());
  });

  test('knows no action that is not in the table here', () => {
    const actions = [...described, ...OBJECT_TYPES.map(policyOf)].flatMap(
      ({ action }) => action ?? [],
    );
    expect([...new Set(actions)].filter((action) => !WHO_MAY[action])).toEqual([]);
  });

  test('classes the fields that are in the table here and no others', () => {
    const classed = described.flatMap((it) => (it.class ? [[it.name, it.class]] : [])).sort();
    expect(classed).toEqual(
      Object.entries(CLASSED)
        .map(([name, [fieldClass]]) => [name, fieldClass])
        .sort(),
    );
    const inputs = Object.values(SCHEMA.getTypeMap()).flatMap((type) =>
      'getFields' in type && !isObjectType(type)
        ? Object.values(type.getFields()).flatMap((field) => {
            const { class: fieldClass } = policyOf(field);
            return fieldClass ? [[`${type.name}.${field.name}`, fieldClass]] : [];
          })
        : [],
    );
    expect(Object.fromEntries(inputs)).toEqual(CLASSED_INPUTS);
  });

  test('leads from a query to every type with rows or fields of its own policy', () => {
    const left = OBJECT_TYPES.filter((type) => !WAYS.has(type.name)).map((type) => type.name);
    const classed = Object.keys(CLASSED).map((name) => name.split('.')[0] ?? '');
    expect(left.filter((name) => [...classed, ...ROW_TYPES].includes(name))).toEqual([]);
  });
});

/** Whether the roles come to the end of a way, as the actions that stand along it say. */
const reaches = (roles: readonly Role[], way: Way): boolean =>
  way.fields.every(
    ([, field]) =>
      may(roles, policyOf(field).action) &&
      may(roles, policyOf(targetOf(field.type) ?? field).action),
  );

describe.each(EMAILS)('%s', (email) => {
  test('gets each field of each type as its roles have it', async () => {
    const roles = rolesBy.get(email) ?? [];
    const differences: string[] = [];
    for (const way of WAYS.values()) {
      const { type } = way;
      // Rows differ by area and agency; what has none is the same for everybody of these roles.
      if (!isFirstOf(email) && !hasRows(way)) continue;
      const open = reaches(roles, way);
      const fields = fieldsOf(type).filter(
        (field) =>
          !targetOf(field.type) || CLASSED[`${type.name}.${field.name}`] || policyOf(field).action,
      );
      const guarded = fields.filter((field) => !may(roles, policyOf(field).action));
      const selection = fields
        .filter((field) => !guarded.includes(field))
        .map((field) =>
          targetOf(field.type) ? `${callOf(type.name, field)} { __typename }` : field.name,
        );
      const { data, errors } = await callerOf(email).ask(
        queryOf(way, selection.join(' ') || '__typename'),
        {},
        PURPOSE,
      );
      const codes = [...new Set(errors.map((error) => error.extensions.code))];
      const path = way.fields.map(([, field]) => field.name);
      if (open ? codes.length > 0 : codes.some((code) => code !== 'FORBIDDEN')) {
        differences.push(`${type.name}: ${codes}`);
      }
      for (const field of fields) {
        cells += 1;
        const name = `${type.name}.${field.name}`;
        const found = valuesAt(data, [...path, field.name]).filter((it) => it !== undefined);
        if (!open && found.length > 0) differences.push(`${name}: reached`);
        const [fieldClass] = CLASSED[name] ?? [];
        if (!fieldClass || !open || found.length === 0) continue;
        const texts = found.filter((it) => it !== null).map(String);
        const treatment = treatmentOf(roles, fieldClass);
        const known = values.get(name);
        const shown = !known || texts.every((text) => known.has(text));
        // A value that is no text cannot be masked: nothing of it is left.
        const isText = field.type.toString() === 'String';
        const masked = isText ? texts.every((text) => /^\S\*{8}$/.test(text)) : texts.length === 0;
        const as = { SHOWN: shown, MASKED: masked, ABSENT: texts.length === 0 }[treatment];
        if (texts.length > 0) seen.add(`${name} ${treatment}`);
        if (!as) differences.push(`${name}: not ${treatment}`);
      }
      for (const field of guarded) {
        const inner = targetOf(field.type) ? ' { __typename }' : '';
        const answer = await callerOf(email).ask(
          queryOf(way, `${callOf(type.name, field)}${inner}`),
          {},
          PURPOSE,
        );
        const refused = answer.errors.every((error) => error.extensions.code === 'FORBIDDEN');
        const seen = valuesAt(answer.data, [...path, field.name]).some((it) => it != null);
        if (!refused || seen) differences.push(`${type.name}.${field.name}: not refused`);
      }
    }
    expect(differences).toEqual([]);
  });

  test('may use each argument of each root field as its roles have it, and gets its own rows by it', async () => {
    const roles = rolesBy.get(email) ?? [];
    const differences: string[] = [];
    for (const field of rootFields('Query')) {
      const target = targetOf(field.type);
      if (!isFirstOf(email) && !ROW_TYPES.includes(target?.name ?? '')) continue;
      for (const { name, given, class: fieldClass } of givables('Query', field)) {
        cells += 1;
        const inner = target && leavesOf(target).includes('id') ? 'id' : '__typename';
        const isList = target && field.type.toString().endsWith('Connection!');
        const body = isList ? `totalCount nodes { ${inner} }` : inner;
        const { data, errors } = await callerOf(email).ask(
          `{ ${callOf('Query', field, given)} { ${body} } }`,
          {},
          PURPOSE,
        );
        const open =
          may(roles, policyOf(field).action) &&
          (!fieldClass || treatmentOf(roles, fieldClass) === 'SHOWN');
        const refused = errors.some((error) => error.extensions.code === 'FORBIDDEN');
        const guarded = FOR_ALL.includes(field.name);
        if (refused === open && !guarded) differences.push(`${name}: ${open ? 'refused' : 'open'}`);
        const mine = allowed.get(email)?.get(target?.name ?? '');
        for (const id of valuesAt(data, [field.name, 'id'])) {
          const key = Buffer.from(String(id), 'base64').toString('utf8').split(':')[1] ?? '';
          if (mine && !mine.has(key)) differences.push(`${name}: another's row`);
        }
        const total = data?.[field.name]?.totalCount ?? 0;
        if (mine && total > mine.size) differences.push(`${name}: counts more than its own rows`);
      }
    }
    expect(differences).toEqual([]);
  });

  test('is told of each field what it is for these roles', async () => {
    const roles = rolesBy.get(email) ?? [];
    if (roles.length === 0 || !isFirstOf(email)) return;
    for (const [name, [fieldClass]] of Object.entries(CLASSED)) {
      const [type, field] = name.split('.');
      const { fieldPolicy } = await callerOf(email).data(
        'query ($type: String!, $field: String!) { fieldPolicy(type: $type, field: $field) { class treatment allowed action } }',
        { type, field },
      );
      const action = policyOf(SCHEMA.getType(type ?? '') ?? {}).action ?? null;
      expect([name, fieldPolicy]).toEqual([
        name,
        {
          class: fieldClass,
          treatment: treatmentOf(roles, fieldClass),
          action,
          allowed: may(roles, action ?? undefined),
        },
      ]);
    }
  });

  test('is refused at the root without a statement beyond signing in and the trail', async () => {
    const roles = rolesBy.get(email) ?? [];
    const ask = (query: string) =>
      asked.hub.statements(() => callerOf(email).ask(query, {}, PURPOSE));
    if (!isFirstOf(email)) return;
    const signingIn = await ask('{ __typename }');
    for (const field of [...rootFields('Query'), ...rootFields('Mutation')]) {
      if (may(roles, policyOf(field).action)) continue;
      const kind = rootFields('Query').includes(field) ? 'query' : 'mutation';
      const inner = targetOf(field.type) ? ' { __typename }' : '';
      const spent = await ask(`${kind} { ${callOf('Query', field)}${inner} }`);
      expect([field.name, spent.prisma]).toEqual([field.name, signingIn.prisma]);
      // One for the event of the trail.
      expect([field.name, spent.connections <= signingIn.connections + 1]).toEqual([
        field.name,
        true,
      ]);
    }
  });
});

test('every classed field came into view as it is, and every masked text masked', () => {
  console.log(`matrix: ${cells} cells of fields and arguments`);
  const expected = Object.entries(CLASSED).flatMap(([name, [fieldClass, sql]]) => [
    `${name} SHOWN`,
    ...(Object.values(TREATED[fieldClass] ?? {}).includes('MASKED') && sql && !name.endsWith('Date')
      ? [`${name} MASKED`]
      : []),
  ]);
  expect([...seen].sort()).toEqual(expected.sort());
});
