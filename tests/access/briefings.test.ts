/** Briefings: what a meeting is shown is the same whoever opens it, and nobody else’s agency opens it before it is ready. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { added, commanded, created, ordered, readBriefing } from '../testkit/briefings.ts';
import { type CasePeople, casePeople } from '../testkit/case-agencies.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

let hub: TestHub;
let people: CasePeople;
const NAMES = ['presenter', 'analyst', 'officer', 'leader', 'officer.katingan', 'leader.katingan'];
const callers = new Map<string, Caller>();
const as = (name: string): Caller => callers.get(name) ?? hub.stranger;

beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
  for (const name of NAMES) callers.set(name, await hub.as(`${name}@demo.pora`));
  people = await casePeople(hub);
});
afterAll(() => hub.close());

const ROLLUP = `query ($indicator: String!, $by: [Dimension!]!, $asOf: Date) {
  rollup(indicator: $indicator, by: $by, asOf: $asOf) {
    rows { keys { value } cell { value absence } } total { value absence } unplaced { value absence } } }`;

/** Rows by their values: a slide has an order of its own. */
const byKey = (rows: [string[], object][]) =>
  Object.fromEntries(rows.map(([keys, cell]) => [keys.join(' '), cell]));

/** Figures as a presenter gets them: by their row, with those of all and of no place. */
async function presented(indicator: string, by: string[], asOf: string | null) {
  const { rollup } = await as('presenter').data(ROLLUP, { indicator, by, asOf });
  interface Row {
    keys: { value: string }[];
    cell: object;
  }
  return {
    rows: byKey(
      (rollup.rows as Row[]).map(({ keys, cell }) => [keys.map(({ value }) => value), cell]),
    ),
    total: rollup.total,
    unplaced: by.includes('REGENCY') ? rollup.unplaced : null,
  };
}

interface Cell {
  value: number | null;
  absence: string | null;
}
const plain = ({ value, absence }: Cell) => ({ value, absence });

test('whoever opens it reads what a presenter is shown, cell by cell', async () => {
  const asked: [string, string[], string | null][] = [
    ['foreign-nationals', ['REGENCY'], null],
    ['foreign-nationals', ['NATIONALITY'], '2026-10-31'],
    ['foreign-workers', ['SECTOR'], null],
    ['stay-permits-valid', ['PERMIT_KIND'], null],
    ['foreign-nationals', ['MONTH'], null],
    ['incidents', ['INCIDENT_CATEGORY'], null],
  ];
  const briefing = await created(as('analyst'));
  for (const [indicator, by, asOf] of asked)
    await added(as('analyst'), briefing, { indicator, by, asOf });
  const answers = [];
  for (const name of ['analyst', 'officer', 'leader', 'presenter']) {
    const { slides } = await readBriefing(as(name), briefing);
    answers.push(slides);
    for (const [position, [indicator, by, asOf]] of asked.entries()) {
      const { table } = slides[position];
      expect({
        rows: byKey(
          table.rows.map((row: { keys: { value: string }[]; cells: Cell[] }) => [
            row.keys.map(({ value }) => value),
            plain(row.cells[0] as Cell),
          ]),
        ),
        total: plain(table.total[0]),
        unplaced: table.unplaced && plain(table.unplaced[0]),
      }).toEqual(await presented(indicator, by, asOf));
    }
  }
  // Series, changes, classes, sentences and all else too.
  for (const slides of answers) expect(slides).toEqual(answers[0]);
  expect(JSON.stringify(answers[0])).toContain('SUPPRESSED');
});

test('a rate of all is one of all inhabitants, and of what has no place there is none', async () => {
  const briefing = await created(as('presenter'));
  const figures = { indicator: 'foreign-nationals', by: ['REGENCY'], measure: 'RATE' };
  await added(as('presenter'), briefing, figures);
  const [{ table }] = (await readBriefing(as('presenter'), briefing)).slides;
  const { regencies } = await as('presenter').data('{ regencies { population } }');
  const inhabitants = regencies.reduce(
    (sum: number, { population }: { population: number }) => sum + population,
    0,
  );
  const [count, rate] = table.total;
  expect(rate.value).toBe(Math.round((count.value / inhabitants) * 1_000_000) / 10);
  expect(table.unplaced[1]).toEqual({ value: null, absence: null, text: { id: '–', en: '–' } });
});

test('what is looked up while presenting is a meeting’s too, of the briefing’s own area', async () => {
  const katingan = { regency: { system: 'KEMENDAGRI', value: '62.06' }, template: 'REGENCY' };
  const [province, profile] = [
    await created(as('analyst')),
    await created(as('analyst'), katingan),
  ];
  const asked = (id: string, by: string, filter = '') => `{ briefing(id: "${id}") {
    rollup(indicator: "foreign-nationals", by: [${by}]${filter}) { rows { keys { value } cell { value absence } } total { value absence } } } }`;
  const drill = ', filter: { regencies: [{ system: KEMENDAGRI, value: "62.06" }] }';
  for (const [by, filter] of [
    ['NATIONALITY', ''],
    ['REGENCY', drill],
    ['NATIONALITY', drill],
  ] as const) {
    const { briefing } = await as('officer').data(asked(province, by, filter));
    const { rollup } = await as('presenter').data(
      `{ rollup(indicator: "foreign-nationals", by: [${by}]${filter}) { rows { keys { value } cell { value absence } } total { value absence } } }`,
    );
    expect(briefing.rollup).toEqual(rollup);
  }
  // A regency by nationality is in no table that a meeting sees, whoever asks.
  const { briefing } = await as('analyst').data(asked(profile, 'NATIONALITY'));
  expect([briefing.rollup.rows, briefing.rollup.total.absence]).not.toContainEqual('POLICY');
  expect(briefing.rollup.rows).toEqual([]);
});

test('each author is told where it was at work, and of a colleague’s briefing nothing', async () => {
  const first = await created(as('presenter'));
  const second = await created(as('presenter'));
  const text = { kind: 'TEXT', title: 'Slide contoh' };
  for (const [name, briefing] of [
    ['presenter', first],
    ['analyst', second],
  ] as const)
    await commanded(as(name), 'addSlide', 'AddSlideInput', { briefing, ...text });
  const workedOn = async (name: string) => {
    const { nodes } = await as(name).data(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Briefing { workedOnAt } } }',
      { ids: [first, second] },
    );
    return nodes.map((each: { workedOnAt: string | null }) => each.workedOnAt);
  };
  // Who made it was at work on it too.
  expect(await workedOn('presenter')).toEqual([expect.any(String), expect.any(String)]);
  expect(await workedOn('analyst')).toEqual([null, expect.any(String)]);
});

describe('who opens it', () => {
  test('the own agency from the beginning, the others of the meeting once it is ready, nobody else', async () => {
    const id = await created(as('presenter'), { agencies: ['KESBANGPOL-KATINGAN'] });
    const READ = 'query ($id: ID!) { briefing(id: $id) { ownBriefing } }';
    const opened = async (caller: Caller) => (await caller.codes(READ, { id }))[0] ?? 'opens';
    const all = async () => [
      await opened(as('leader')),
      await opened(as('analyst')),
      await opened(as('officer.katingan')),
      await opened(as('leader.katingan')),
      await opened(people.police),
      await opened(hub.stranger),
    ];
    expect(await all()).toEqual([
      'opens',
      'opens',
      'NOT_FOUND',
      'NOT_FOUND',
      'NOT_FOUND',
      'UNAUTHENTICATED',
    ]);
    const status = `briefing: "${id}", version: 1, status: READY`;
    expect((await ordered(as('presenter'), 'setBriefingStatus', status)).briefing.status).toBe(
      'READY',
    );
    expect((await all()).slice(2, 5)).toEqual(['opens', 'opens', 'NOT_FOUND']);
    // Its figures are the presenter's for an account of one regency too.
    const asked = { indicator: 'foreign-nationals', by: ['REGENCY'] };
    await added(as('presenter'), id, asked, { notes: 'Sampaikan perlahan.' });
    const own = (await readBriefing(as('leader'), id)).slides;
    const others = (await readBriefing(as('leader.katingan'), id)).slides;
    expect([own[0].notes, others[0].notes]).toEqual(['Sampaikan perlahan.', '']);
    expect({ ...others[0], notes: '' }).toEqual({ ...own[0], notes: '' });
    // They read it and do not write it; leaders write none.
    const change = { briefing: id, version: 3, title: 'Judul lain' };
    const changes = (caller: Caller) =>
      commanded(caller, 'changeBriefing', 'ChangeBriefingInput', change);
    expect(await changes(as('officer.katingan'))).toMatchObject({ code: 'NOT_YOUR_BRIEFING' });
    await expect(changes(as('leader'))).rejects.toThrow('FORBIDDEN');
    await expect(changes(people.police)).rejects.toThrow('NOT_FOUND');
    expect(await changes(as('officer'))).toMatchObject({ briefing: { version: 4 } });
    // A copy is about the own area only, and a draft of the own agency.
    const copied = await ordered(as('officer.katingan'), 'copyBriefing', `briefing: "${id}"`);
    expect(await readBriefing(as('officer.katingan'), copied.briefing.id)).toMatchObject({
      status: 'DRAFT',
      regencyCodes: ['62.06'],
      title: 'Judul lain',
      slides: [{ title: 'Slide contoh' }],
    });
    expect(await as('presenter').codes(READ, { id: copied.briefing.id })).toEqual(['NOT_FOUND']);
  });

  test('a regency outside the area of the account is refused, and a profile takes one', async () => {
    const create = (change: object) =>
      commanded(as('officer.katingan'), 'createBriefing', 'CreateBriefingInput', {
        template: 'REGENCY',
        classification: 'ORDINARY',
        agencies: [],
        ...change,
      });
    const sampit = { system: 'KEMENDAGRI', value: '62.02' };
    expect(await create({ regency: sampit })).toMatchObject({ code: 'OUTSIDE_AREA' });
    expect(await create({})).toMatchObject({ code: 'REGENCY_MISSING', field: 'regency' });
    expect(await create({ template: 'EMPTY', agencies: ['NOWHERE'] })).toMatchObject({
      code: 'AGENCY_UNKNOWN',
    });
  });
});

describe('a text that names a person or holds a number is refused with its field', () => {
  const PASSPORT = 'Pemegang paspor X1234567 diperiksa';
  const NAMED = 'Laporan Pak Contoh di kebun';
  test.each([
    ['title', NAMED, 'TEXT_NAMES_PERSON'],
    ['section', NAMED, 'TEXT_NAMES_PERSON'],
    ['sentence', PASSPORT, 'TEXT_HOLDS_NUMBER'],
    ['body', NAMED, 'TEXT_NAMES_PERSON'],
    ['notes', PASSPORT, 'TEXT_HOLDS_NUMBER'],
    ['title', ' ', 'TEXT_MISSING'],
    ['title', 'x'.repeat(201), 'TEXT_LENGTH'],
    ['view', '<script>', 'VIEW_WRONG'],
  ])('of a slide: %s', async (field, text, code) => {
    const briefing = await created(as('presenter'));
    const slide = { briefing, kind: 'TEXT', title: 'Judul', [field]: text };
    const answer = await commanded(as('presenter'), 'addSlide', 'AddSlideInput', slide);
    expect(answer).toMatchObject({ code, field });
    expect(answer.sentence.id).not.toBe(answer.sentence.en);
    expect((await readBriefing(as('presenter'), briefing)).slides).toEqual([]);
  });

  test('of a briefing, a decision and a follow-up, also a name that only the hub knows', async () => {
    const { rows } = await hub.database.pool.query(
      "SELECT name FROM foreign_national WHERE search_key LIKE '% %' ORDER BY id LIMIT 1",
    );
    const held = `Rapat tentang ${rows[0].name} dan lainnya`;
    const briefing = await created(as('presenter'));
    const presenter = as('presenter');
    const change = { briefing, version: 1, agenda: held };
    expect(
      await commanded(presenter, 'changeBriefing', 'ChangeBriefingInput', change),
    ).toMatchObject({ code: 'TEXT_NAMES_PERSON', field: 'agenda' });
    const pinned = { briefing, text: held };
    expect(
      await commanded(presenter, 'addBriefingDecision', 'AddBriefingDecisionInput', pinned),
    ).toMatchObject({ code: 'TEXT_NAMES_PERSON', field: 'decision' });
    const due = { ...pinned, owner: 'POLDA-KALTENG', dueOn: '2026-12-10' };
    expect(
      await commanded(presenter, 'addBriefingFollowUp', 'AddBriefingFollowUpInput', due),
    ).toMatchObject({ code: 'TEXT_NAMES_PERSON', field: 'followUp' });
    const record = { briefing, version: 1, record: held, attendance: [] };
    expect(await commanded(presenter, 'recordMeeting', 'RecordMeetingInput', record)).toMatchObject(
      { code: 'TEXT_NAMES_PERSON', field: 'record' },
    );
  });
});

test('slides are put in order, changed and brought back, each on the version that its author saw', async () => {
  const presenter = as('presenter');
  const briefing = await created(presenter);
  const slides: string[] = [];
  for (const title of ['Satu', 'Dua', 'Tiga']) {
    slides.push(await added(presenter, briefing, { indicator: 'incidents', by: [] }, { title }));
  }
  const titles = async () =>
    (await readBriefing(presenter, briefing)).slides.map(({ title }: { title: string }) => title);
  const at = (version: number, slide = slides[2]) =>
    `briefing: "${briefing}", version: ${version}, slide: "${slide}"`;
  expect(await ordered(presenter, 'moveSlide', `${at(4)}, to: 1`)).toMatchObject({
    briefing: { version: 5 },
  });
  expect(await titles()).toEqual(['Tiga', 'Satu', 'Dua']);
  // Too late: nothing is moved, changed or removed.
  for (const [name, more] of [
    ['moveSlide', ', to: 2'],
    ['removeSlide', ''],
    ['freezeSlide', ', frozen: true'],
  ] as const) {
    expect(await ordered(presenter, name, at(4) + more)).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
  }
  expect(await ordered(presenter, 'moveSlide', `${at(5)}, to: 4`)).toMatchObject({
    code: 'POSITION_WRONG',
  });
  expect(await ordered(presenter, 'removeSlide', at(5, 'none'))).toMatchObject({
    code: 'SLIDE_UNKNOWN',
  });
  await ordered(presenter, 'removeSlide', at(5, slides[0]));
  expect(await titles()).toEqual(['Tiga', 'Dua']);
  const back = `briefing: "${briefing}", version: 6, to: 5`;
  await ordered(presenter, 'restoreSlides', back);
  expect(await titles()).toEqual(['Tiga', 'Satu', 'Dua']);
  // A section moves as a whole, and only as far as it fits.
  const named = await created(presenter);
  const all: string[] = [];
  for (const [at, section] of ['A', 'B', 'B', 'C', 'B'].entries())
    all.push(
      await added(
        presenter,
        named,
        { indicator: 'incidents', by: [] },
        { title: `${at}`, section },
      ),
    );
  const run = (version: number, to: number) =>
    ordered(
      presenter,
      'moveSlide',
      `briefing: "${named}", version: ${version}, slide: "${all[2]}", to: ${to}, wholeSection: true`,
    );
  const order = async () =>
    (await readBriefing(presenter, named)).slides
      .map(({ title }: { title: string }) => title)
      .join('');
  expect(await run(6, 5)).toMatchObject({ code: 'POSITION_WRONG' });
  await run(6, 1);
  expect(await order()).toBe('12034');
  await run(7, 3);
  expect(await order()).toBe('03124');
  // A sentence of the author stands beside the data's, and goes when it is taken back.
  const edit = (version: number, sentence: string | null) =>
    commanded(presenter, 'changeSlide', 'ChangeSlideInput', {
      briefing,
      version,
      slide: slides[2],
      sentence,
    });
  const first = async () => (await readBriefing(presenter, briefing)).slides[0];
  const written = (await first()).dataSentence;
  expect(written.id).toMatch(
    /^\d+ insiden di Kalimantan Tengah per 24 November 2026, .+ melapor\.$/,
  );
  await edit(7, 'Kejadian bulan ini sedikit.');
  expect(await first()).toMatchObject({
    isEdited: true,
    sentence: { id: 'Kejadian bulan ini sedikit.' },
    dataSentence: written,
  });
  await edit(8, null);
  expect(await first()).toMatchObject({ isEdited: false, sentence: written });
});

test('figures that no meeting may see can be picked, and the author is told', async () => {
  const briefing = await created(as('analyst'));
  await added(as('analyst'), briefing, {
    indicator: 'foreign-nationals',
    by: ['REGENCY', 'NATIONALITY'],
  });
  const [slide] = (await readBriefing(as('analyst'), briefing)).slides;
  expect(slide.table.rows).toEqual([]);
  expect(slide.advice.id).toContain('tidak termasuk tabel');
  const strange = { briefing, kind: 'TABLE', title: 'Judul' };
  const answer = commanded(as('analyst'), 'addSlide', 'AddSlideInput', {
    ...strange,
    figures: { indicator: 'incidents', by: ['NATIONALITY'] },
  });
  await expect(answer).rejects.toThrow('BAD_USER_INPUT');
  expect(await commanded(as('analyst'), 'addSlide', 'AddSlideInput', strange)).toMatchObject({
    code: 'QUESTION_MISSING',
  });
});
