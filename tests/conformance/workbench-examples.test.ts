/** The twelve ready questions of the workbench: each is asked as it stands, and its answer counted by SQL of its own. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../web/src/features/workbench/examples/all.ts';
import type { Example } from '../../web/src/features/workbench/examples/example.ts';
import { SAMPLES } from '../../web/src/features/workbench/help/samples.ts';
import { keeps, saved } from '../testkit/analyses.ts';
import { TODAY } from '../testkit/environment.ts';
import { table } from '../testkit/exported.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

let hub: TestHub;
const callers = new Map<string, Caller>();
beforeAll(async () => {
  // Leaders and presenters have no words of their own: what they ask stands in the hub's list, or is not answered.
  hub = await startTestHub({
    data: 'demonstration',
    environment: { adHocRoles: ['ANALYST', 'CASE_OFFICER'] },
  });
  for (const role of ['analyst', 'officer', 'leader', 'presenter'])
    callers.set(role, await hub.as(`${role}@demo.pora`));
});
afterAll(() => hub.close());
const as = (role: string): Caller => callers.get(role) ?? hub.stranger;

const LISTED =
  'EXISTS (SELECT FROM foreign_national f WHERE f.id = holder_id AND sealed IS NULL AND erased_at IS NULL)';
const HOLDS = (kinds: string) =>
  `EXISTS (SELECT FROM permit p WHERE p.holder_id = person.id AND p.status = 'ACTIVE' AND p.kind_id ${kinds}
           AND DATE '${TODAY}' >= p.valid_from AND DATE '${TODAY}' <= p.valid_to)`;
const IN_FORCE = `status = 'ACTIVE' AND valid_from <= DATE '${TODAY}' AND valid_to >= DATE '${TODAY}'`;
const EVENT = `FROM incident JOIN incident_category c ON c.id = category_id
  WHERE sensitivity <> 'RESTRICTED' AND status NOT IN ('UNSUBSTANTIATED', 'DUPLICATE')
    AND (occurred_at AT TIME ZONE 'Asia/Jakarta')::date BETWEEN '2025-12-01' AND '${TODAY}'`;

/** What each answer comes to: its list's `totalCount`, or the sum of its figures, `unplaced` among them. */
const EXPECTED: Record<string, string> = {
  'expiring-by-employer': `SELECT count(*) FROM permit WHERE status = 'ACTIVE'
    AND valid_to >= DATE '${TODAY}' AND valid_to <= DATE '${TODAY}' + 60 AND ${LISTED}`,
  'works-elsewhere': `SELECT count(DISTINCT s.holder_id) FROM permit s, permit w
    WHERE s.holder_id = w.holder_id AND s.kind_id IN ('ITK', 'ITAS', 'ITAP') AND w.kind_id = 'RPTKA'
      AND s.status = 'ACTIVE' AND w.status = 'ACTIVE'
      AND DATE '${TODAY}' >= greatest(s.valid_from, w.valid_from) AND DATE '${TODAY}' <= least(s.valid_to, w.valid_to)
      AND s.regency_code <> ALL (SELECT regency_code FROM site JOIN permit_site ON site.id = site_id WHERE permit_id = w.id)
      AND (SELECT count(*) FROM permit_site WHERE permit_id = w.id) > 0
      AND ${LISTED.replace('holder_id', 's.holder_id')}`,
  'work-without-stay': `SELECT count(*) FROM foreign_national person WHERE sealed IS NULL AND erased_at IS NULL
    AND ${HOLDS("= 'RPTKA'")} AND NOT ${HOLDS("IN ('ITK', 'ITAS', 'ITAP')")}`,
  'stay-ended': `SELECT count(*) FROM permit WHERE kind_id <> 'RPTKA' AND ${LISTED}
    AND valid_to BETWEEN DATE '${TODAY}' - 90 AND DATE '${TODAY}' - 1`,
  'employers-and-permits': 'SELECT count(*) FROM employer',
  'sites-off-the-map':
    'SELECT count(*) FROM site WHERE latitude IS NULL OR point_absence IS NOT NULL',
  'people-by-regency': `SELECT count(DISTINCT holder_id) FROM permit WHERE ${IN_FORCE}`,
  'workers-by-sector': `SELECT count(DISTINCT holder_id) FROM permit WHERE ${IN_FORCE} AND kind_id = 'RPTKA'`,
  'people-by-month': `SELECT sum(people) FROM (
    SELECT (SELECT count(DISTINCT holder_id) FROM permit
            WHERE status = 'ACTIVE' AND valid_from <= day AND valid_to >= day) AS people
    FROM (SELECT least((month + interval '1 month - 1 day')::date, DATE '${TODAY}') AS day
          FROM generate_series(DATE '2025-12-01', DATE '2026-11-01', interval '1 month') AS month) AS ends) AS counted`,
  'expiring-by-regency': `SELECT count(*) FROM permit WHERE ${IN_FORCE} AND valid_to <= DATE '${TODAY}' + 60`,
  'incidents-by-kind': `SELECT count(*) ${EVENT}`,
  'reports-by-agency': `SELECT count(*) FROM batch WHERE status = 'PUBLISHED' AND period_to >= '2026-06-01'`,
};

const ask = (role: string, { text, variables }: Example) => as(role).ask(text, variables(TODAY));

/** Asks by the hash of its text alone. */
async function askByHash(role: string, { text, variables }: Example) {
  const sha256Hash = createHash('sha256').update(text).digest('hex');
  const response = await as(role).fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      extensions: { persistedQuery: { version: 1, sha256Hash } },
      variables: variables(TODAY),
    }),
  });
  return (await response.json()) as {
    data?: Record<string, unknown> | null;
    errors?: { extensions: { code: string } }[];
  };
}

interface Cell {
  value: number | null;
}
/** A list or a roll-up. */
interface Root {
  totalCount: number;
  nodes?: unknown[];
  rows: { cell: Cell }[];
  unplaced: Cell;
}
const figuresIn = (rollup: Root): Cell[] => [
  ...rollup.rows.map(({ cell }) => cell),
  rollup.unplaced,
];

test('there are twelve, each with an expected answer', () => {
  expect(EXAMPLES.map(({ id }) => id).sort()).toEqual(Object.keys(EXPECTED).sort());
  expect(EXAMPLES).toHaveLength(12);
});

describe.each(EXAMPLES.map((example) => [example.id, example] as const))('%s', (id, example) => {
  test('answers an analyst as counted by hand, and gives the same rows as a file', async () => {
    const { data, errors } = await ask('analyst', example);
    expect(errors).toEqual([]);
    const { rows } = await hub.database.pool.query(EXPECTED[id] ?? '');
    const expected = Number(Object.values(rows[0])[0]);
    expect(expected).toBeGreaterThan(0);
    const root = Object.values(data)[0] as Root;
    const sum = (cells: Cell[]) => cells.reduce((all, { value }) => all + (value ?? 0), 0);
    const isList = root.nodes !== undefined;
    expect(isList ? root.totalCount : sum(figuresIn(root))).toBe(expected);
    const file = await table(as('analyst'), {
      query: example.text,
      variables: example.variables(TODAY),
      format: 'csv',
    });
    expect(file.rows).toHaveLength(isList ? expected : root.rows.length);
  });

  test('is answered to whom it says, with a figure or a row at least, and refused to the others', async () => {
    for (const [name, role] of [
      ['leader', 'LEADER'],
      ['presenter', 'PRESENTER'],
    ] as const) {
      const { data, errors = [] } = await askByHash(name, example);
      const codes = errors.map(({ extensions }) => extensions.code);
      const root = Object.values(data ?? {})[0] as Root | undefined;
      const shown =
        root &&
        (root.nodes ? root.nodes : figuresIn(root).filter(({ value }) => value !== null)).length;
      const isGiven = codes.length === 0 && Number(shown) > 0;
      expect([role, isGiven]).toEqual([role, example.also.includes(role)]);
    }
  });

  test('can be kept as an analysis of one’s own', async () => {
    const kept = await keeps(
      as('officer'),
      'saveAnalysis',
      saved({
        name: example.title.id,
        description: `${example.read.id} ${example.isNot.id}`,
        text: example.text,
        variables: JSON.stringify(example.variables(TODAY)),
        parameters: example.parameters.map(({ label, ...parameter }) => ({
          ...parameter,
          label: label.id,
        })),
        show: example.show,
      }),
    );
    expect(kept.code).toBeUndefined();
  });
});

/** Types whose values are the same in every hub. */
const REFERENCE =
  /^(Agency|Country|IncidentCategory|Indicator|PermitKind|Regency|Sector|SectorOfEmployer)\b/;
const ASKED = [
  '{ agencies { __typename code } countries { __typename alpha3 } sectors { __typename code } }',
  '{ regencies { __typename bpsCode kemendagriCode } permitKinds { __typename id } }',
  '{ incidentCategories { __typename id } indicators { __typename id } }',
  '{ employers(first: 200) { nodes { __typename nib sector { __typename kbli } } } }',
  '{ foreignNationals(first: 50) { nodes { __typename birthYear pseudonym } } }',
  '{ incidents(first: 50) { nodes { __typename occurredOn } } }',
  '{ permits(first: 200) { nodes { __typename code validTo } } }',
  '{ rollup(indicator: "foreign-workers", by: [MONTH], filter: { from: "2026-09-01" }) { __typename asOf rows { __typename period } } }',
];

/** What each field of an answer was met with, by type and name. */
function gather(value: unknown, met: Map<string, Set<string>>): void {
  if (typeof value !== 'object' || value === null) return;
  const { __typename: type, ...rest } = value as Record<string, unknown>;
  for (const [name, inside] of Object.entries(rest)) {
    gather(inside, met);
    if (!type || inside === null || typeof inside === 'object') continue;
    const key = `${type}.${name}`;
    met.set(key, (met.get(key) ?? new Set()).add(String(inside)));
  }
}

test('what the help shows as a sample is a value of the invented data, or written as theirs are', async () => {
  const met = new Map<string, Set<string>>();
  for (const text of ASKED) {
    const { data, errors } = await as('analyst').ask(text);
    expect(errors).toEqual([]);
    gather(data, met);
  }
  const shape = (text: string) => text.replaceAll(/[A-Z0-9]/g, 'x');
  for (const [key, sample] of Object.entries(SAMPLES)) {
    const values = [...(met.get(key) ?? [])];
    const written = REFERENCE.test(key) ? values : values.map(shape);
    const wanted = REFERENCE.test(key) ? sample : shape(sample);
    expect([key, written.includes(wanted)]).toEqual([key, true]);
  }
});
