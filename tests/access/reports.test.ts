/** What a report may hold, that it arrives once, and that nothing tells who sent it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type CasePeople,
  caseId,
  casePeople,
  command,
  FINDING,
  report,
  submit,
  TEXT,
} from '../testkit/case-agencies.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

let hub: TestHub;
let people: CasePeople;

beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration', environment: { logLevel: 'trace' } });
  people = await casePeople(hub);
});
afterAll(() => hub.close());

const sql = async (text: string, values: unknown[] = []) =>
  (await hub.database.pool.query(text, values)).rows;
const cases = async (): Promise<number> =>
  (await sql('SELECT count(*)::int AS n FROM case_file'))[0].n;
const keyOf = async (number: string): Promise<string> =>
  (await sql('SELECT id FROM case_file WHERE number = $1', [number]))[0].id;
/** A case that a community figure reported, by its global id. */
const reported = async (change: object = {}): Promise<string> =>
  caseId(await keyOf((await submit(people.figure, report({ ...change }))).number));

describe('a report is refused with a sentence in both languages, and nothing is stored', () => {
  const site = { siteName: 'Kebun Contoh' };
  test.each([
    ['OUTSIDE_AREA', {}, { regency: { system: 'KEMENDAGRI', value: '62.01' } }],
    ['CATEGORY_UNKNOWN', { category: 'NOTHING' }, {}],
    ['OCCURRED_IN_FUTURE', { occurredOn: '2026-11-25' }, {}],
    ['OCCURRED_TOO_EARLY', { occurredOn: '1999-12-31' }, {}],
    ['OCCURRED_TOO_EARLY', { occurredOn: '1850-01-01' }, {}],
    ['TOO_LONG', {}, { village: 'd'.repeat(101) }],
    ['TOO_LONG', {}, { district: 'k'.repeat(101) }],
    ['TOO_LONG', {}, { description: 't'.repeat(301) }],
    ['TOO_LONG', {}, { siteName: 'l'.repeat(201) }],
    ['TOO_LONG', { category: 'CRIME_VICTIM', victim: 'k'.repeat(50_000) }, {}],
    ['TOO_LONG', { category: 'CRIME_SUSPECT', suspect: 'k'.repeat(201) }, {}],
    ['TOO_LONG', { reporter: { name: 'p'.repeat(201) } }, {}],
    ['TOO_LONG', { reporter: { name: 'Pelapor', contact: 'p'.repeat(201) } }, {}],
    ['TEXT_LENGTH', { text: 'pendek' }, {}],
    ['TEXT_LENGTH', { text: 'panjang '.repeat(300) }, {}],
    ['TEXT_HOLDS_NUMBER', { text: 'Seseorang dengan paspor X1234567 bekerja di kebun.' }, {}],
    ['TEXT_HOLDS_NUMBER', { text: 'Hubungi 0812 3456 7890 untuk keterangan selanjutnya.' }, {}],
    ['TEXT_HOLDS_NUMBER', { text: 'Pemilik rumah ber-NIK 6206011203800001 menerima tamu.' }, {}],
    ['TEXT_NAMES_PERSON', { text: 'Seseorang bernama contoh bekerja tanpa izin di kebun.' }, {}],
    ['TEXT_NAMES_PERSON', { text: 'Sdr. Contoh bekerja tanpa izin di kebun sawit itu.' }, {}],
    ['TEXT_NAMES_PERSON', {}, { description: 'Rumah Pak Contoh di ujung desa' }],
    ['PERSON_NOT_NEEDED', { victim: 'Orang Contoh' }, {}],
    ['PERSON_NOT_NEEDED', { category: 'CRIME_VICTIM', suspect: 'Orang Contoh' }, {}],
    ['POINT_WITHOUT_SITE', {}, { latitude: -1.9, longitude: 113.3 }],
    ['POINT_OUTSIDE_PROVINCE', {}, { ...site, latitude: 113.3, longitude: -1.9 }],
    [
      'SITE_UNKNOWN',
      {},
      { site: Buffer.from('Site:00000000-0000-4000-8000-000000000000').toString('base64') },
    ],
  ])('%s', async (code, change, place) => {
    const before = await cases();
    const answer = await submit(people.figure, report(change, place));
    expect(answer).toMatchObject({ __typename: 'ReportProblem', code });
    expect(answer.sentence.id).not.toBe(answer.sentence.en);
    expect(await cases()).toBe(before);
  });

  test.each([
    ['text', { text: 'Seseorang bernama contoh bekerja tanpa izin di kebun.' }, {}],
    ['place.description', {}, { description: 'Rumah Pak Contoh di ujung desa' }],
    ['place.village', {}, { village: 'Rumah Bu Contoh' }],
    ['place.district', {}, { district: 'Telepon 0812 3456 7890' }],
    ['place.siteName', {}, { siteName: 'Kebun Pak Contoh' }],
    ['occurredOn', { occurredOn: '2026-11-25' }, {}],
    ['suspect', { suspect: 'Orang Contoh' }, {}],
    ['reporter.contact', { reporter: { name: 'Pelapor', contact: 'p'.repeat(201) } }, {}],
  ])('and says that it is about %s', async (field, change, place) => {
    expect(await submit(people.figure, report(change, place))).toMatchObject({ field });
  });

  test('a name that the hub holds, however it is written', async () => {
    const [{ name }] = await sql(
      `SELECT name FROM foreign_national WHERE search_key LIKE ' % %' ORDER BY id LIMIT 1`,
    );
    const text = `Terlihat ${name.toLowerCase().replace(' ', '  ')} bekerja malam di kebun.`;
    expect(await submit(people.figure, report({ text }))).toMatchObject({
      code: 'TEXT_NAMES_PERSON',
    });
  });

  test('a key that is none, under which a second sending could not be known', async () => {
    const mutation =
      'mutation ($input: ReportInput!) { submitReport(input: $input) { __typename } }';
    expect(await people.figure.codes(mutation, { input: report({ key: '' }) })).toEqual([
      'BAD_USER_INPUT',
    ]);
  });

  test('a point of half', async () => {
    expect(
      await people.figure.codes(
        'mutation ($input: ReportInput!) { submitReport(input: $input) { __typename } }',
        {
          input: report({}, { siteName: 'Kebun Contoh', latitude: -1.9 }),
        },
      ),
    ).toEqual(['BAD_USER_INPUT']);
  });
});

describe('a report is asked about, and taken when the question is answered', () => {
  test.each([
    [
      'NATIONALITY_NAMED',
      { text: 'Beberapa orang Tiongkok bekerja di kebun tanpa pelindung.' },
      {},
    ],
    ['NATIONALITY_NAMED', { text: 'Workers from Malaysia repaired the mill at night.' }, {}],
    ['NATIONALITY_NAMED', {}, { description: 'Mess orang Tiongkok di tepi sungai' }],
    ['NATIONALITY_NAMED', {}, { village: 'Mess orang Malaysia' }],
    ['LOOKS_NAMED', { text: 'Beberapa orang berkulit hitam, bermata sipit, bekerja malam.' }, {}],
    ['LOOKS_NAMED', { text: 'Men with dark skin repaired the mill at night.' }, {}],
    ['LOOKS_NAMED', {}, { description: 'Mess orang bermata sipit' }],
    // Sampit, the capital of another regency.
    [
      'POINT_OUTSIDE_REGENCY',
      {},
      { siteName: 'Kebun Contoh', latitude: -2.532, longitude: 112.95 },
    ],
  ])('%s', async (question, change, place) => {
    const input = report(change, place);
    const before = await cases();
    expect(await submit(people.figure, input)).toEqual({ __typename: 'ReportQuestion', question });
    expect(await cases()).toBe(before);
    expect(await submit(people.figure, { ...input, confirmed: [question] })).toMatchObject({
      __typename: 'ReportReceipt',
    });
    expect(await cases()).toBe(before + 1);
  });

  test('each thing for itself', async () => {
    const input = report({ text: 'Beberapa orang Tiongkok bermata sipit bekerja malam di kebun.' });
    const confirmed = ['NATIONALITY_NAMED'];
    expect(await submit(people.figure, { ...input, confirmed })).toMatchObject({
      question: 'LOOKS_NAMED',
    });
  });

  test.each([
    'Mata air di hulu kebun tercemar limbah.',
    'Truk hitam masuk kebun sawit pada malam hari.',
    'Rambut jagung dan kulit kayu dibakar di tepi jalan.',
  ])('but not about words that mean something else: %s', async (text) => {
    expect(await submit(people.figure, report({ text }))).toMatchObject({
      __typename: 'ReportReceipt',
    });
  });
});

test('a report that is sent twice, also at once, arrives once and has one number', async () => {
  const input = report();
  const before = await cases();
  const answers = await Promise.all([1, 2, 3].map(() => submit(people.figure, input)));
  answers.push(await submit(people.figure, { ...input, text: `${TEXT} Lagi.` }));
  expect(new Set(answers.map(({ number }) => number)).size).toBe(1);
  expect(await cases()).toBe(before + 1);
  // Another sender's key is another report.
  expect((await submit(people.katingan, input)).number).not.toBe(answers[0].number);
});

describe('a community figure', () => {
  test('reads reference data and nothing that the hub holds', async () => {
    const { figure } = people;
    expect(
      (await figure.data('{ incidentCategories { id } }')).incidentCategories.length,
    ).toBeGreaterThan(0);
    for (const query of [
      '{ cases { totalCount } }',
      '{ caseNotices { totalCount } }',
      '{ incidents { totalCount } }',
      '{ foreignNationals { totalCount } }',
      '{ sites { totalCount } }',
      '{ rollup(indicator: "incidents", by: []) { total { value } } }',
    ]) {
      expect([query, await figure.codes(query)]).toEqual([query, ['FORBIDDEN']]);
    }
  });

  test('stands nowhere: in no table, no log and no trail beside its own sign-ins', async () => {
    const [user] = await sql(
      `SELECT id, name, email FROM hub_user WHERE email = 'figure@perkara.pora'`,
    );
    await reported();
    const tables = await sql(
      `SELECT table_name AS name FROM information_schema.tables
       WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name LIKE ANY (ARRAY['case%', 'handover', 'incident%'])`,
    );
    const kept = await Promise.all(tables.map(({ name }) => sql(`SELECT * FROM ${name}`)));
    const trail = await sql(`SELECT * FROM audit_event WHERE action LIKE 'case.%'`);
    const everything = JSON.stringify([kept, trail, hub.log]);
    for (const secret of [user.id, user.name, user.email]) expect(everything).not.toContain(secret);
    expect(trail.map(({ actor }) => actor)).toContain('reporter');
  });

  test('two reports of one figure cannot be told to be of one', async () => {
    await reported();
    await reported();
    const rows = await sql('SELECT sealed FROM case_reporter');
    expect(new Set(rows.map(({ sealed }) => sealed)).size).toBe(rows.length);
  });
});

describe('who reported', () => {
  const OPEN = `mutation ($case: ID!, $version: Int!, $reason: String!) {
    openReporter(case: $case, version: $version, reason: $reason) {
      __typename ... on CaseReporter { name contact } ... on CaseProblem { code } } }`;
  const REASON = 'Pelapor perlu dilindungi karena ada ancaman terhadap keluarganya.';
  const open = async (caller: Caller, id: string, version = 1, reason = REASON) =>
    (await caller.data(OPEN, { case: id, version, reason })).openReporter;

  test('is opened with a reason by the agency that received the report, and everybody there knows', async () => {
    const id = await reported();
    expect(await open(people.katingan, id, 1, 'ingin tahu')).toMatchObject({
      code: 'REASON_TOO_SHORT',
    });
    const naming = 'Diminta oleh seseorang bernama contoh karena ada ancaman.';
    expect(await open(people.katingan, id, 1, naming)).toMatchObject({ code: 'TEXT_NAMES_PERSON' });
    expect(await open(people.katingan, id)).toEqual({
      __typename: 'CaseReporter',
      name: 'Akun figure',
      contact: 'figure@perkara.pora',
    });
    const key = Buffer.from(id, 'base64').toString().split(':')[1];
    const [event] = await sql(
      `SELECT actor, agencies FROM audit_event WHERE action = 'case.reporter-open' AND $1 = ANY (subject_ids)`,
      [key],
    );
    expect(event).toMatchObject({
      actor: expect.stringMatching(/^user:/),
      agencies: ['KESBANGPOL-KATINGAN'],
    });
    const notices = await people.colleague.data(
      '{ caseNotices(unseen: true) { nodes { kind case { id } } } }',
    );
    expect(notices.caseNotices.nodes).toContainEqual({ kind: 'REPORTER_OPENED', case: { id } });
  });

  test('is not opened by an agency to which the case was handed over', async () => {
    const id = await reported();
    await command(people.katingan, 'advance', {
      case: id,
      version: 1,
      to: 'VERIFIED',
      text: FINDING,
    });
    await command(people.katingan, 'handOver', {
      case: id,
      version: 2,
      to: 'KANIM-SAMPIT',
      legalBasis: 'contoh',
      dueOn: '2026-12-01',
      parts: ['PLACE', 'PERSONS', 'ALLEGATION', 'FINDING', 'DOCUMENTS'],
    });
    expect(await open(people.immigration, id, 3)).toMatchObject({ code: 'NOT_YOUR_STEP' });
    expect(await people.police.codes(OPEN, { case: id, version: 3, reason: REASON })).toEqual([
      'NOT_FOUND',
    ]);
  });

  test('an officer’s own report keeps nobody, or whom the officer names', async () => {
    const own = caseId(await keyOf((await submit(people.katingan, report())).number));
    expect(await open(people.katingan, own)).toMatchObject({ code: 'NO_REPORTER' });
    const told = await submit(
      people.katingan,
      report({ reporter: { name: 'Pelapor Contoh', contact: null } }),
    );
    expect(await open(people.katingan, caseId(await keyOf(told.number)))).toEqual({
      __typename: 'CaseReporter',
      name: 'Pelapor Contoh',
      contact: null,
    });
  });
});

test('a victim’s name is sealed at rest, and shown where the case is handled', async () => {
  const victim = 'Korban Contoh';
  const id = await reported({ category: 'TRAFFICKING_VICTIM', victim });
  const rows = JSON.stringify(await sql('SELECT * FROM case_file'));
  expect(rows).not.toContain(victim);
  const read = await people.katingan.data('query ($id: ID!) { case(id: $id) { victim suspect } }', {
    id,
  });
  expect(read.case).toEqual({ victim, suspect: null });
  // A case of a sealed category is in no list and no figure of incidents, verified or not.
  const total =
    '{ incidents { totalCount } rollup(indicator: "incidents", by: []) { total { value } } }';
  const before = await people.immigration.data(total);
  await command(people.katingan, 'advance', {
    case: id,
    version: 1,
    to: 'VERIFIED',
    text: FINDING,
  });
  expect(await people.immigration.data(total)).toEqual(before);
});

test('an event that concerns a minor becomes no incident', async () => {
  const id = await reported({ concernsMinor: true });
  await command(people.katingan, 'advance', {
    case: id,
    version: 1,
    to: 'VERIFIED',
    text: FINDING,
  });
  const key = Buffer.from(id, 'base64').toString().split(':')[1];
  expect(await sql('SELECT incident_id FROM case_file WHERE id = $1', [key])).toEqual([
    { incident_id: null },
  ]);
});

test('cases that may report the same event are suggested, and a person says which was first', async () => {
  const place = { village: 'Desa Persis Sama' };
  const first = await submit(people.figure, report({}, place));
  const second = await submit(people.figure, report({ occurredOn: '2026-11-23' }, place));
  const far = await submit(people.figure, report({ occurredOn: '2026-10-01' }, place));
  const [id, original] = [caseId(await keyOf(second.number)), caseId(await keyOf(first.number))];
  const { case: found } = await people.katingan.data(
    'query ($id: ID!) { case(id: $id) { possibleDuplicates { case { number } likenesses } } }',
    { id },
  );
  const numbers = found.possibleDuplicates.map(
    (one: { case: { number: string } }) => one.case.number,
  );
  expect(found.possibleDuplicates[0]).toEqual({
    case: { number: first.number },
    likenesses: ['SAME_KIND', 'NEAR_IN_TIME', 'SAME_PLACE', 'SAME_WORDS'],
  });
  expect(numbers).not.toContain(far.number);
  const duplicate = { case: id, version: 1, to: 'DUPLICATE' };
  expect(await command(people.katingan, 'advance', duplicate)).toMatchObject({
    code: 'ORIGINAL_MISSING',
  });
  expect(await command(people.katingan, 'advance', { ...duplicate, original: id })).toMatchObject({
    code: 'ORIGINAL_UNKNOWN',
  });
  expect(await command(people.katingan, 'advance', { ...duplicate, original })).toMatchObject({
    case: { status: 'DUPLICATE' },
  });
  // Both speak of one event, which is counted once.
  await command(people.katingan, 'advance', {
    case: original,
    version: 1,
    to: 'VERIFIED',
    text: FINDING,
  });
  const incidents = await sql(
    'SELECT count(*)::int AS n FROM incident WHERE reference = ANY ($1)',
    [[first.number, second.number]],
  );
  expect(incidents).toEqual([{ n: 1 }]);
});
