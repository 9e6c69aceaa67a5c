/**
 * Who may ask what, as INTERFACE.md has it: written down here once more, so that a change of the hub's own table has to
 * be made in two places by somebody who means it.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sharedAnalysis } from '../testkit/analyses.ts';
import { newCase } from '../testkit/case-agencies.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

const ROLES = [
  'leader',
  'analyst',
  'officer',
  'operator',
  'presenter',
  'auditor',
  'admin',
] as const;
type RoleName = (typeof ROLES)[number];

const ALL = ROLES;
const SEE_FIGURES = ['leader', 'analyst', 'officer', 'operator', 'presenter'] as const;
const SEE_BRIEFINGS = ['leader', 'analyst', 'officer', 'presenter'] as const;
const SEE_ROWS = ['analyst', 'officer'] as const;

/** Every root query with an argument that exists, and who gets an answer; the others get FORBIDDEN. */
const MATRIX: Record<string, readonly [query: string, allowed: readonly RoleName[]]> = {
  viewer: ['{ viewer { email } }', ALL],
  _service: ['{ _service { sdl } }', ['analyst', 'officer', 'operator', 'auditor', 'admin']],
  regencies: ['{ regencies { name } }', ALL],
  regency: ['{ regency(code: { system: KEMENDAGRI, value: "62.06" }) { name } }', ALL],
  sectors: ['{ sectors { code } }', ALL],
  agencies: ['{ agencies { code } }', ALL],
  countries: ['{ countries { alpha3 } }', ALL],
  permitKinds: ['{ permitKinds { id } }', ALL],
  incidentCategories: ['{ incidentCategories { id } }', ALL],
  boundaryEditions: ['{ boundaryEditions { id } }', ALL],
  indicators: ['{ indicators { id } }', ALL],
  sources: ['{ sources { id } }', ALL],
  policy: ['{ policy { actions { action roles } } }', ALL],
  cost: ['{ cost(operation: "{ viewer { email } }") { cost } }', ALL],
  questionFacts: ['{ questionFacts(operation: "{ viewer { email } }") { cost } }', ALL],
  questionSchema: [
    '{ questionSchema { sdl } }',
    ['analyst', 'officer', 'operator', 'auditor', 'admin'],
  ],
  fieldPolicy: ['{ fieldPolicy(type: "Permit", field: "number") { treatment } }', ALL],
  rollup: ['{ rollup(indicator: "foreign-nationals", by: []) { total { value } } }', SEE_FIGURES],
  employers: ['{ employers { totalCount nodes { name } } }', SEE_FIGURES],
  employer: ['query ($employer: ID!) { employer(id: $employer) { name } }', SEE_FIGURES],
  sites: ['{ sites { totalCount nodes { name } } }', SEE_FIGURES],
  foreignNationals: ['{ foreignNationals { totalCount nodes { id } } }', SEE_ROWS],
  foreignNational: ['query ($person: ID!) { foreignNational(id: $person) { id } }', SEE_ROWS],
  permits: ['{ permits { totalCount nodes { id } } }', SEE_ROWS],
  permit: ['query ($permit: ID!) { permit(id: $permit) { id } }', SEE_ROWS],
  incidents: ['{ incidents { totalCount nodes { id } } }', SEE_ROWS],
  incident: ['query ($incident: ID!) { incident(id: $incident) { id } }', SEE_ROWS],
  cases: ['{ cases { totalCount nodes { id } } }', ['officer']],
  case: ['query ($case: ID!) { case(id: $case) { id } }', ['officer']],
  operations: ['{ operations { totalCount nodes { id } } }', ['officer']],
  operationNotices: ['{ operationNotices { totalCount nodes { id } } }', ['officer']],
  operation: ['query ($operation: ID!) { operation(id: $operation) { id } }', ['officer']],
  followUps: ['{ followUps { totalCount nodes { id } } }', SEE_BRIEFINGS],
  analyses: [
    '{ analyses { totalCount nodes { id } } }',
    ['leader', 'analyst', 'officer', 'presenter'],
  ],
  analysis: [
    'query ($analysis: ID!) { analysis(id: $analysis) { id } }',
    ['leader', 'analyst', 'officer', 'presenter'],
  ],
  briefings: ['{ briefings { totalCount nodes { id } } }', SEE_BRIEFINGS],
  briefingPacks: ['{ briefingPacks { totalCount nodes { id } } }', SEE_BRIEFINGS],
  briefing: ['query ($briefing: ID!) { briefing(id: $briefing) { id } }', SEE_BRIEFINGS],
  caseDigest: ['{ caseDigest { waiting { late } } }', ['leader', 'officer']],
  caseFigures: ['{ caseFigures { lookedInto } }', SEE_FIGURES],
  caseNotices: ['{ caseNotices { totalCount nodes { id } } }', ['officer']],
  batches: ['{ batches { totalCount nodes { id } } }', ['officer', 'operator', 'auditor']],
  batch: ['query ($batch: ID!) { batch(id: $batch) { id } }', ['officer', 'operator', 'auditor']],
  rightsRequests: ['{ rightsRequests { totalCount nodes { id } } }', ['auditor']],
  correctionNotices: ['{ correctionNotices { totalCount nodes { id } } }', ['officer', 'operator']],
  auditEvents: ['{ auditEvents { totalCount nodes { id } } }', ['officer', 'auditor']],
  auditActions: ['{ auditActions { action } }', ['officer', 'auditor']],
  agencyReads: ['{ agencyReads { nodes { id } } }', ['officer', 'operator']],
  breakGlassOpenings: [
    '{ breakGlassOpenings { nodes { id } } }',
    ['officer', 'operator', 'auditor'],
  ],
  accounts: ['{ accounts { totalCount nodes { id } } }', ['auditor', 'admin']],
  agreements: ['{ agreements { basis } }', ['auditor', 'admin']],
};

/** Fields that a role reaches only beside what it may see. */
const NESTED: Record<
  string,
  readonly [query: string, allowed: readonly RoleName[], reach: readonly RoleName[]]
> = {
  'permits of employers': [
    '{ employers(first: 5) { nodes { permits { totalCount } } } }',
    SEE_ROWS,
    SEE_FIGURES,
  ],
  'batches of sources': [
    '{ sources { batches { totalCount } } }',
    ['officer', 'operator', 'auditor'],
    ALL,
  ],
  'rejected rows of batches': [
    '{ batches { nodes { rejectedRows { totalCount nodes { raw { value } } } } } }',
    ['operator'],
    ['officer', 'operator', 'auditor'],
  ],
  'conflicts of batches': [
    '{ batches { nodes { conflicts { row } } } }',
    ['operator'],
    ['officer', 'operator', 'auditor'],
  ],
};

let hub: TestHub;
let variables: Record<string, string>;
const callers = new Map<RoleName, Caller>();

beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
  for (const role of ROLES) callers.set(role, await hub.as(`${role}@demo.pora`));
  const found = await as('officer').data(
    `{ foreignNationals(first: 1) { nodes { id } } permits(first: 1) { nodes { id } } incidents(first: 1) { nodes { id } }
       batches(first: 1) { nodes { id } } employers(first: 1) { nodes { id } } }`,
  );
  variables = {
    person: found.foreignNationals.nodes[0].id,
    permit: found.permits.nodes[0].id,
    incident: found.incidents.nodes[0].id,
    batch: found.batches.nodes[0].id,
    employer: found.employers.nodes[0].id,
    case: await newCase(as('officer'), { category: 'LAND_CONFLICT' }),
    operation: await plannedOperation(as('officer')),
    analysis: (await sharedAnalysis(as('analyst'), ['LEADER', 'CASE_OFFICER', 'PRESENTER'])).id,
    briefing: await newBriefing(as('presenter')),
  };
});
afterAll(() => hub.close());

const as = (role: RoleName): Caller => {
  const caller = callers.get(role);
  if (!caller) throw new Error(`no caller for ${role}`);
  return caller;
};

/** The id of a new operation that the officer's agency leads. */
async function plannedOperation(officer: Caller): Promise<string> {
  const { planOperation } = await officer.data(
    `mutation ($input: PlanOperationInput!) { planOperation(input: $input) {
      ... on OperationTaken { operation { id } } } }`,
    {
      input: {
        title: 'Operasi rekaan di kebun',
        regency: { system: 'KEMENDAGRI', value: '62.06' },
        plannedOn: '2026-12-01',
        agencies: ['KANIM-SAMPIT'],
        places: ['Kebun rekaan'],
      },
    },
  );
  return planOperation.operation.id;
}

/** The id of a new briefing of the provincial office. */
async function newBriefing(presenter: Caller): Promise<string> {
  const { createBriefing } = await presenter.data(
    `mutation { createBriefing(input: { template: EMPTY, classification: ORDINARY, agencies: [] }) {
      ... on BriefingTaken { briefing { id } } } }`,
  );
  return createBriefing.briefing.id;
}

const PURPOSE = { 'X-Purpose': 'VERIFICATION' };
const used = (query: string) =>
  Object.fromEntries(Object.entries(variables).filter(([name]) => query.includes(`$${name}`)));

test('the table covers every root query of the schema', async () => {
  const { __schema } = await as('admin').data('{ __schema { queryType { fields { name } } } }');
  const roots = __schema.queryType.fields.map((field: { name: string }) => field.name);
  expect([...Object.keys(MATRIX), 'node', 'nodes', '_entities'].sort()).toEqual(roots.sort());
});

describe.each(Object.entries(MATRIX))('the query %s', (name, [query, allowed]) => {
  test.each(ROLES)('for the role of %s', async (role) => {
    const { data, errors } = await as(role).ask(query, used(query), PURPOSE);
    const codes = errors.map((error) => error.extensions.code);
    if ((allowed as readonly string[]).includes(role)) {
      expect(codes).toEqual([]);
      expect(data[name]).not.toBeNull();
    } else {
      expect(codes).toEqual(['FORBIDDEN']);
      expect(data?.[name] ?? null).toBeNull();
    }
  });
});

describe.each(Object.entries(NESTED))('the field %s', (_, [query, allowed, reach]) => {
  test.each([...reach])('for the role of %s', async (role) => {
    const { errors } = await as(role).ask(query);
    const codes = new Set(errors.map((error) => error.extensions.code));
    expect([...codes]).toEqual((allowed as readonly string[]).includes(role) ? [] : ['FORBIDDEN']);
  });
});

describe('by global id', () => {
  const VISIBLE: Record<string, readonly RoleName[]> = {
    person: SEE_ROWS,
    permit: SEE_ROWS,
    incident: SEE_ROWS,
    batch: ['officer', 'operator', 'auditor'],
    employer: SEE_FIGURES,
    case: ['officer'],
    operation: ['officer'],
    analysis: ['leader', 'analyst', 'officer', 'presenter'],
  };

  /** What a gateway can name too. */
  const ENTITIES: Record<string, string> = {
    person: 'ForeignNational',
    permit: 'Permit',
    incident: 'Incident',
    employer: 'Employer',
  };

  test.each(ROLES)('the role of %s finds what it may see and nothing else', async (role) => {
    for (const [kind, allowed] of Object.entries(VISIBLE)) {
      const id = variables[kind];
      const single = await as(role).ask(
        'query ($id: ID!) { node(id: $id) { __typename id } }',
        { id },
        PURPOSE,
      );
      const many = await as(role).ask(
        'query ($id: ID!) { nodes(ids: [$id]) { __typename id } }',
        { id },
        PURPOSE,
      );
      for (const { extensions } of [...single.errors, ...many.errors])
        expect(extensions.code).toBe('FORBIDDEN');
      const seen = [single.data?.node?.id ?? null, many.data?.nodes?.[0]?.id ?? null];
      const expected = allowed.includes(role) ? [id, id] : [null, null];
      expect([kind, ...seen]).toEqual([kind, ...expected]);
      const type = ENTITIES[kind];
      if (!type) continue;
      const named = await as(role).ask(
        `query ($named: [_Any!]!) { _entities(representations: $named) { ... on ${type} { id } } }`,
        { named: [{ __typename: type, id }] },
        PURPOSE,
      );
      for (const { extensions } of named.errors) expect(extensions.code).toBe('FORBIDDEN');
      expect([kind, named.data._entities]).toEqual([
        kind,
        [allowed.includes(role) ? { id } : null],
      ]);
    }
  });
});

test('what an operator sees of employers and sites are those of its own agencies’ records', async () => {
  await hub.database.pool.query(
    `DELETE FROM agency_agreement WHERE owner_code = 'DISNAKERTRANS-KALTENG'`,
  );
  const operator = await hub.as('operator@demo.pora');
  const { employers, sites, batches } = await operator.data(
    '{ employers { totalCount } sites { totalCount } batches { nodes { agency { code } } } }',
  );
  const { rows } = await hub.database.pool.query(
    `SELECT count(DISTINCT employer_id)::integer AS employers FROM permit
     WHERE agency_code IN ('KANIM-SAMPIT', 'KANIM-PALANGKARAYA', 'POLDA-KALTENG')`,
  );
  expect(employers.totalCount).toBe(rows[0].employers);
  expect(employers.totalCount).toBeGreaterThan(0);
  // Places of work stand in the labour office's file only.
  expect(sites.totalCount).toBe(0);
  const agencies = new Set(
    batches.nodes.map((batch: { agency: { code: string } }) => batch.agency.code),
  );
  expect(agencies).toEqual(new Set(['KANIM-SAMPIT', 'KANIM-PALANGKARAYA', 'POLDA-KALTENG']));
});
