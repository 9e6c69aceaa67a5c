/**
 * What has changed since figures were shown, worked out by hand. In October Sampit reports ten permits in Katingan and
 * eight in Kotawaringin Barat. After the meeting three files come. Palangka Raya sends its October file late: seven
 * permits. Sampit corrects its own: three permits of Katingan are Kotawaringin Barat's, and two of Katingan, in force since
 * January, were forgotten. Its November file brings six new ones in Katingan.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { added, commanded, created, ordered, readBriefing } from '../testkit/briefings.ts';
import { type StayRow, stayRegister } from '../testkit/files.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { publish, STAY } from '../testkit/intake.ts';

const [KATINGAN, KOBAR, SUKAMARA, PALANGKA_RAYA] = ['62.06', '62.01', '62.08', '62.71'];
const [OCTOBER, NOVEMBER] = ['2026-10-31', '2026-11-24'];

let hub: TestHub;
let presenter: Caller;
let meeting: string;
/** Held on figures of a day that is no month's end, before the last file comes. */
let between: string;

const permits = (count: number, first: number, row: StayRow): StayRow[] =>
  Array.from({ length: count }, (_, index) => {
    const serial = String(first + index).padStart(4, '0');
    return {
      ...row,
      name: `ORANG REKAAN ${serial}`,
      passportNumber: `B${serial}1111`,
      permitNumber: `2C2JE${serial}/2026`,
    };
  });

beforeAll(async () => {
  hub = await startTestHub({ data: 'empty' });
  presenter = await hub.as('presenter@demo.pora');
  const operator = await hub.as('operator@demo.pora');
  await publish(
    operator,
    STAY,
    await stayRegister(OCTOBER, [
      ...permits(10, 1, { regency: KATINGAN }),
      ...permits(8, 101, { regency: KOBAR }),
    ]),
  );
  meeting = await created(presenter, { title: 'Rakor Oktober' });
  await added(presenter, meeting, { indicator: 'stay-permits-valid', by: ['REGENCY'] });
  await added(presenter, meeting, { indicator: 'stay-permits-valid', by: ['MONTH'] });
  // Not of persons; of the last two the hub keeps no versions.
  await added(presenter, meeting, { indicator: 'reports-received', by: ['AGENCY'] });
  for (const indicator of ['incidents', 'event-reports', 'handovers-overdue'])
    await added(presenter, meeting, { indicator, by: ['REGENCY'] });
  await ordered(presenter, 'setBriefingStatus', `briefing: "${meeting}", version: 7, status: HELD`);
  // All of it was on the second of November: the clock of the database cannot be set.
  for (const table of ['permit', 'foreign_national', 'employer']) {
    await hub.database.pool.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await hub.database.pool.query(`UPDATE ${table} SET system_from = '2026-11-02T03:00:00Z'`);
    await hub.database.pool.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  }
  await hub.database.pool.query("UPDATE batch SET published_at = '2026-11-02T03:00:00Z'");
  await hub.database.pool.query(
    "UPDATE published_tables SET published_at = '2026-11-02T03:00:00Z'",
  );
  await publish(
    operator,
    STAY,
    await stayRegister(OCTOBER, permits(7, 201, { regency: PALANGKA_RAYA }), 'KANIM-PALANGKARAYA'),
  );
  const corrected = [
    ...permits(3, 1, { regency: KOBAR }),
    ...permits(7, 4, { regency: KATINGAN }),
    ...permits(8, 101, { regency: KOBAR }),
    ...permits(2, 151, { regency: KATINGAN }),
  ];
  await publish(operator, STAY, await stayRegister('2026-11-05', corrected));
  await publish(
    operator,
    STAY,
    await stayRegister(NOVEMBER, [
      ...corrected,
      ...permits(6, 301, { regency: KATINGAN, validFrom: '2026-11-10', validTo: '2027-11-09' }),
    ]),
  );
});
afterAll(() => hub.close());

interface Cell {
  value: number | null;
  absence: string | null;
}
interface Change {
  labels: { id: string }[];
  causes: string[];
  was: Cell;
  now: Cell;
  change: Cell;
  real: Cell;
  late: Cell;
  corrected: Cell;
}
interface Slide {
  frozen: { changes: Change[] };
}
const told = ({ labels, causes, ...cells }: Change) => [
  labels.map(({ id }) => id).join(' '),
  causes.join(' '),
  ...[cells.was, cells.now, cells.change, cells.real, cells.late, cells.corrected].map(
    ({ value, absence }) => value ?? absence,
  ),
];
/** A regency of the late office in which there was nobody: no report before, a zero now. */
const late = (regency: string) => [
  regency,
  'LATE',
  'NOT_REPORTED',
  0,
  'NOT_REPORTED',
  0,
  'NOT_REPORTED',
  'NOT_REPORTED',
];
/** Was, now, change; of it real, late, corrected. */
const BY_HAND = [
  ['', 'LATE REAL', 18, 33, 15, 6, 9, 0],
  ['Kotawaringin Barat', 'CORRECTED', 8, 11, 3, 0, 0, 3],
  ...['Kapuas', 'Barito Selatan', 'Barito Utara'].map(late),
  ['Katingan', 'LATE CORRECTED REAL', 10, 15, 5, 6, 2, -3],
  ...['Gunung Mas', 'Pulang Pisau', 'Murung Raya', 'Barito Timur'].map(late),
  // Nothing is taken from what was not reported.
  ['Palangka Raya', 'LATE', 'NOT_REPORTED', 7, 'NOT_REPORTED', 0, 'NOT_REPORTED', 'NOT_REPORTED'],
];

test('what was held keeps what it showed, and says what has changed since', async () => {
  const { status, slides } = await readBriefing(presenter, meeting);
  expect(status).toBe('HELD');
  const [regencies, months, reports, ...others] = slides;
  expect([regencies.asOf, regencies.figures[0].cell.value]).toEqual([OCTOBER, 18]);
  expect(regencies.coverage).toMatchObject({ expected: 2, reported: 1 });
  expect(regencies.sources).toEqual([
    { agency: 'KANIM-SAMPIT', source: 'immigration-stay-permits', extractedOn: OCTOBER },
  ]);
  expect(regencies.frozen.changes.map(told)).toEqual(BY_HAND);
  expect(months.series[0].points.at(-1).cell.value).toBe(18);
  // The months that were shown, from the first with a permit in force: each has nine more, which came late.
  expect(months.frozen.changes.map(told)).toEqual([
    ...[
      'Januari',
      'Februari',
      'Maret',
      'April',
      'Mei',
      'Juni',
      'Juli',
      'Agustus',
      'September',
      'Oktober',
    ].map((month) => [`${month} 2026`, 'LATE', 18, 27, 9, 0, 9, 0]),
    BY_HAND[0],
  ]);
  // One of October came late; the corrected file and the next tell of November.
  expect(reports.frozen.changes.map(told)).toEqual([
    ['', 'LATE REAL', 1, 4, 3, 2, 1, 0],
    ['Kantor Imigrasi Palangka Raya', 'LATE', 0, 1, 1, 0, 1, 0],
    ['Kantor Imigrasi Kelas II TPI Sampit', 'REAL', 1, 3, 2, 2, 0, 0],
  ]);
  expect(others.flatMap(({ frozen }: Slide) => frozen.changes.map(told))).toEqual([]);
  const change = { briefing: meeting, version: 8, title: 'Judul lain' };
  expect(await commanded(presenter, 'changeBriefing', 'ChangeBriefingInput', change)).toMatchObject(
    { code: 'ENDED' },
  );
});

test('what was held stays held, and comes back from the archive as that', async () => {
  const status = async (version: number, to: string) => {
    const args = `briefing: "${meeting}", version: ${version}, status: ${to}`;
    const answer = await ordered(presenter, 'setBriefingStatus', args);
    return answer.code ?? answer.briefing.status;
  };
  expect(await status(8, 'DRAFT')).toBe('STATUS_NOT_ALLOWED');
  expect(await status(8, 'ARCHIVED')).toBe('ARCHIVED');
  expect(await status(9, 'DRAFT')).toBe('STATUS_NOT_ALLOWED');
  expect(await status(9, 'HELD')).toBe('HELD');
});

const SINCE = `query ($id: ID!, $briefing: ID, $day: Date) { briefing(id: $id) { changesSince(briefing: $briefing, day: $day) {
  asOf changes { labels { id } causes was { value absence } now { value absence } change { value absence }
    real { value absence } late { value absence } corrected { value absence } } } } }`;

test('before a meeting: what has changed since the last one, since another, or since a day', async () => {
  const next = await created(presenter, { title: 'Rakor November' });
  await added(presenter, next, { indicator: 'stay-permits-valid', by: ['REGENCY'] });
  // Nothing was shown of these, so only a day can be compared with.
  await added(presenter, next, { indicator: 'foreign-workers', by: ['REGENCY'] });
  const since = async (args: object) => {
    const { briefing } = await presenter.data(SINCE, { id: next, ...args });
    return briefing.changesSince.map(({ asOf, changes }: { asOf: string; changes: Change[] }) => [
      asOf,
      changes.map(told),
    ]);
  };
  expect(await since({})).toEqual([[OCTOBER, BY_HAND]]);
  expect(await since({ briefing: meeting })).toEqual([[OCTOBER, BY_HAND]]);
  expect(await since({ day: '2026-11-02' })).toEqual([
    [OCTOBER, BY_HAND],
    [OCTOBER, []],
  ]);
  // Nothing was published for meetings before: no figure of then is shown, and none is taken from one of now.
  const [[, before]] = await since({ day: '2026-11-01' });
  for (const [, , was, , change] of before)
    expect([was, change]).not.toContainEqual(expect.any(Number));
  // Live again, a slide follows the data.
  const [live] = (await readBriefing(presenter, next)).slides;
  expect([live.frozen, live.asOf, live.figures[0].cell.value]).toEqual([null, NOVEMBER, 33]);
});

test('a part that counts few persons is not told, nor what it could be worked out from', async () => {
  between = await created(presenter, { title: 'Rapat di tengah bulan' });
  for (const indicator of ['stay-permits-valid', 'reports-received'])
    await added(presenter, between, { indicator, by: [] }, { kind: 'FIGURES' });
  await ordered(presenter, 'setBriefingStatus', `briefing: "${between}", version: 3, status: HELD`);
  // Three of Sukamara were forgotten, and three of Kotawaringin Barat are Sukamara's: six, three of them late ones.
  await publish(
    await hub.as('operator@demo.pora'),
    STAY,
    await stayRegister('2026-11-25', [
      ...permits(3, 1, { regency: SUKAMARA }),
      ...permits(7, 4, { regency: KATINGAN }),
      ...permits(8, 101, { regency: KOBAR }),
      ...permits(2, 151, { regency: KATINGAN }),
      ...permits(3, 161, { regency: SUKAMARA }),
      ...permits(6, 301, { regency: KATINGAN, validFrom: '2026-11-10', validTo: '2027-11-09' }),
    ]),
  );
  const [regencies] = (await readBriefing(presenter, meeting)).slides;
  const changes: unknown[][] = regencies.frozen.changes.map(told);
  const of = (regency: string) => changes.find(([label]) => label === regency);
  expect(of('')).toEqual(['', 'LATE REAL', 18, 36, 18, 6, 12, 0]);
  expect(of('Sukamara')).toEqual(['Sukamara', '', 0, 6, 6, 0, 'SUPPRESSED', 'SUPPRESSED']);
  expect(of('Katingan')).toEqual(['Katingan', 'REAL', 10, 15, 5, 6, 'SUPPRESSED', 'SUPPRESSED']);
});

test('where the shown day is not published any more, the slide says why nothing is parted', async () => {
  const { briefing } = await presenter.data(
    `query ($id: ID!) { briefing(id: $id) { slides { asOf frozen { untold { id en }
      changes { labels { id } causes was { value absence } now { value absence } change { value absence }
        real { value absence } late { value absence } corrected { value absence } } } } } }`,
    { id: between },
  );
  const [persons, reports] = briefing.slides;
  expect(persons.frozen.untold.id).toContain('24 November 2026');
  expect(persons.frozen.changes.map(told)).toEqual([['', '', 33, 36, 3, null, null, null]]);
  // Of what counts no persons every day is told of: by the clock of the tests the last file came on that very day.
  expect(reports.frozen.untold).toBeNull();
  expect(reports.frozen.changes.map(told)).toEqual([['', 'LATE', 4, 5, 1, 0, 1, 0]]);
});
