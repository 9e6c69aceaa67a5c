/** Filters compose: each with its opposite makes the whole, either-or counts nobody twice, and none reaches further than its list. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

let hub: TestHub;
let officer: Caller;
let local: Caller;
let analyst: Caller;
let ids: Record<string, string>;
beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
  officer = await hub.as('officer@demo.pora');
  local = await hub.as('officer.katingan@demo.pora');
  analyst = await hub.as('analyst@demo.pora');
  const found = await officer.data(
    '{ permits(first: 200) { nodes { employer { id sector { code } } site { id } } } sectors { id } employers(first: 200) { nodes { nib } } incidents(first: 200) { nodes { site { id } } } }',
  );
  const of = (list: unknown[], at: string): string => {
    const value = list
      .map((row) =>
        at
          .split('.')
          .reduce((it: unknown, key) => (it as Record<string, unknown> | null)?.[key], row),
      )
      .find((it) => typeof it === 'string');
    return String(value);
  };
  ids = {
    employer: of(found.permits.nodes, 'employer.id'),
    site: of(found.permits.nodes, 'site.id'),
    incidentSite: of(found.incidents.nodes, 'site.id'),
    sector: of(found.permits.nodes, 'employer.sector.code'),
    nib: of(found.employers.nodes, 'nib'),
  };
});
afterAll(() => hub.close());

const TYPES: Record<string, string> = {
  foreignNationals: 'ForeignNationalFilter',
  permits: 'PermitFilter',
  incidents: 'IncidentFilter',
  employers: 'EmployerFilter',
  sites: 'SiteFilter',
};

async function count(caller: Caller, list: string, filter: object | null): Promise<number> {
  const query = `query ($filter: ${TYPES[list]}) { ${list}(filter: $filter) { totalCount } }`;
  return (await caller.data(query, { filter }))[list].totalCount;
}
const codes = (caller: Caller, list: string, filter: object): Promise<string[]> =>
  caller.codes(`query ($filter: ${TYPES[list]}) { ${list}(filter: $filter) { totalCount } }`, {
    filter,
  });

const KATINGAN = [{ system: 'KEMENDAGRI', value: '62.06' }];
const YEAR = { from: '2026-01-01', to: '2026-12-31' };

/** One filter for each field, of which some but not all rows hold; `$x` stands for an id of the data. */
const FILTERS: [list: string, filter: Record<string, unknown>][] = [
  ['foreignNationals', { search: 'an' }],
  ['foreignNationals', { regencies: KATINGAN }],
  ['foreignNationals', { employers: ['$employer'] }],
  ['foreignNationals', { sites: ['$site'] }],
  ['foreignNationals', { sectors: ['$sector'] }],
  ['foreignNationals', { permitKinds: ['RPTKA'] }],
  ['foreignNationals', { permitValidTo: YEAR }],
  ['foreignNationals', { permitValidOn: '2026-11-24' }],
  ['foreignNationals', { worksElsewhereOn: '2026-11-24' }],
  ['foreignNationals', { nationalities: ['CHN'] }],
  ['foreignNationals', { sex: 'FEMALE' }],
  ['foreignNationals', { birthDate: { from: '1980-01-01', to: '1989-12-31' } }],
  ['foreignNationals', { birthYear: { from: 1980, to: 1989 } }],
  ['permits', { regencies: KATINGAN }],
  ['permits', { kinds: ['ITAS'] }],
  ['permits', { families: ['WORK'] }],
  ['permits', { statuses: ['VALID'] }],
  ['permits', { statuses: ['EXPIRED', 'REVOKED'] }],
  ['permits', { validOn: '2026-11-24' }],
  ['permits', { expiresBy: '2026-12-31' }],
  ['permits', { expiresWithinDays: 60 }],
  ['permits', { validFrom: YEAR }],
  ['permits', { validTo: { to: '2026-12-31' } }],
  ['permits', { issuedOn: YEAR }],
  ['permits', { employer: '$employer' }],
  ['permits', { employers: ['$employer'] }],
  ['permits', { sites: ['$site'] }],
  ['permits', { sectors: ['$sector'] }],
  ['permits', { nationalities: ['CHN', 'MYS'] }],
  [
    'incidents',
    {
      regencies: [
        { system: 'KEMENDAGRI', value: '62.71' },
        { system: 'BPS', value: '6202' },
      ],
    },
  ],
  ['incidents', { statuses: ['REPORTED', 'HANDLED'] }],
  ['incidents', { severity: { from: 3 } }],
  ['incidents', { sites: ['$incidentSite'] }],
  ['incidents', { occurredOn: { from: '2026-07-01' } }],
  ['incidents', { from: '2026-07-01', to: '2026-09-30' }],
  ['employers', { search: 'a' }],
  ['employers', { nibs: ['$nib'] }],
  ['employers', { sectors: ['$sector'] }],
  ['employers', { regencies: KATINGAN }],
  ['sites', { search: 'a' }],
  ['sites', { employers: ['$employer'] }],
  ['sites', { regencies: KATINGAN }],
  ['sites', { sectors: ['$sector'] }],
];

const filled = (filter: unknown): object =>
  JSON.parse(JSON.stringify(filter).replace(/"\$(\w+)"/g, (_, name) => JSON.stringify(ids[name])));

describe.each(FILTERS)('%s %j', (list, template) => {
  test('and its opposite make the whole', async () => {
    const filter = filled(template);
    const [all, some, others] = [
      await count(officer, list, null),
      await count(officer, list, filter),
      await count(officer, list, { not: filter }),
    ];
    expect(some).toBeGreaterThan(0);
    expect(some + others).toBe(all);
    expect(await count(officer, list, { or: [filter, { not: filter }] })).toBe(all);
    expect(await count(officer, list, { and: [filter, { not: filter }] })).toBe(0);
    // Whoever sees a part of the rows sees no more by any of it.
    const part = await count(local, list, null);
    expect(await count(local, list, { or: [filter, { not: filter }] })).toBe(part);
  });
});

test('either-or counts nobody twice', async () => {
  const [work, local_] = [{ families: ['WORK'] }, { regencies: KATINGAN }];
  const of = (filter: object) => count(officer, 'permits', filter);
  const both = await of({ ...work, ...local_ });
  expect(both).toBe(await of({ and: [work, local_] }));
  expect(both).toBeGreaterThan(0);
  expect(await of({ or: [work, local_] })).toBe((await of(work)) + (await of(local_)) - both);
});

test('what a filter leaves is what its rows show', async () => {
  const { permits } = await officer.data(
    `{ permits(first: 200, filter: { validTo: { from: "2026-11-01", to: "2027-01-31" }, not: { kinds: ["RPTKA"] } }) {
        totalCount nodes { validTo status kind { id } } } }`,
  );
  expect(permits.totalCount).toBeGreaterThan(0);
  for (const { validTo, kind } of permits.nodes) {
    expect(validTo >= '2026-11-01' && validTo <= '2027-01-31' && kind.id !== 'RPTKA').toBe(true);
  }
  const each = ['VALID', 'EXPIRED', 'NOT_YET_VALID', 'REVOKED', 'ENDED_EARLY'];
  let sum = 0;
  for (const status of each) {
    const answer = await officer.data(
      'query ($statuses: [PermitStatus!]) { permits(first: 50, filter: { statuses: $statuses }) { totalCount nodes { status } } }',
      { statuses: [status] },
    );
    sum += answer.permits.totalCount;
    expect(
      new Set(answer.permits.nodes.map((it: { status: string }) => it.status)).size,
    ).toBeLessThan(2);
  }
  expect(sum).toBe(await count(officer, 'permits', null));
});

test('a person’s permit has to hold all that is asked of it, not two permits in turn', async () => {
  const { foreignNationals } = await officer.data(
    `query ($r: [RegencyCodeInput!]) { foreignNationals(first: 200, filter: { regencies: $r, permitKinds: ["RPTKA"] }) {
        nodes { permits(first: 50) { nodes { kind { id } regency { kemendagriCode } } } } } }`,
    { r: KATINGAN },
  );
  expect(foreignNationals.nodes.length).toBeGreaterThan(0);
  for (const { permits } of foreignNationals.nodes) {
    expect(
      permits.nodes.some(
        (it: { kind: { id: string }; regency: { kemendagriCode: string } | null }) =>
          it.kind.id === 'RPTKA' && it.regency?.kemendagriCode === '62.06',
      ),
    ).toBe(true);
  }
});

test('filters that lie too deep, are too many, too long or end before they begin are explained', async () => {
  const deep = (levels: number): object =>
    levels === 0 ? { sex: 'MALE' } : { not: deep(levels - 1) };
  expect(await codes(officer, 'foreignNationals', deep(5))).toEqual([]);
  for (const filter of [
    deep(6),
    { or: Array.from({ length: 40 }, () => ({ sex: 'MALE' })) },
    { nationalities: Array.from({ length: 201 }, () => 'CHN') },
    { permitValidTo: { from: '2027-01-01', to: '2026-01-01' } },
    { birthYear: { from: 1990, to: 1980 } },
  ]) {
    expect([filter, await codes(officer, 'foreignNationals', filter)]).toEqual([
      filter,
      ['BAD_USER_INPUT'],
    ]);
  }
  expect(await codes(officer, 'permits', { expiresWithinDays: -1 })).toEqual(['BAD_USER_INPUT']);
});

test('what may not be read cannot be asked by a filter inside another either', async () => {
  const search = { search: 'a' };
  for (const filter of [
    search,
    { and: [search] },
    { or: [{ sex: 'MALE' }, search] },
    { not: { and: [{ not: search }] } },
    { or: [{ not: { birthDate: { from: '1980-01-01' } } }] },
  ]) {
    expect([filter, await codes(analyst, 'foreignNationals', filter)]).toEqual([
      filter,
      ['FORBIDDEN'],
    ]);
    expect([filter, await codes(officer, 'foreignNationals', filter)]).toEqual([filter, []]);
  }
  const inSite = { or: [{ not: { sites: [ids['incidentSite']] } }] };
  expect(await codes(analyst, 'incidents', inSite)).toEqual(['FORBIDDEN']);
  expect(await codes(analyst, 'incidents', { or: [{ not: { regencies: KATINGAN } }] })).toEqual([]);
});
