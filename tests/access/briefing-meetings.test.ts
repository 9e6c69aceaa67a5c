/** Briefings and their meetings: what is to be done, the minutes, one deck for each regency, pictures. */
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { added, commanded, created, ordered, readBriefing } from '../testkit/briefings.ts';
import { type CasePeople, casePeople } from '../testkit/case-agencies.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

let hub: TestHub;
let people: CasePeople;
const NAMES = ['presenter', 'analyst', 'leader', 'officer.katingan'];
const callers = new Map<string, Caller>();
const as = (name: string): Caller => callers.get(name) ?? hub.stranger;

beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
  for (const name of NAMES) callers.set(name, await hub.as(`${name}@demo.pora`));
  people = await casePeople(hub);
});
afterAll(() => hub.close());

describe('a meeting', () => {
  const follow = (briefing: string, change: object = {}) =>
    commanded(as('presenter'), 'addBriefingFollowUp', 'AddBriefingFollowUpInput', {
      briefing,
      text: 'Kepolisian melengkapi laporan kejadian.',
      owner: 'POLDA-KALTENG',
      dueOn: '2026-12-10',
      ...change,
    });

  test('what is to be done stands in its owner’s list and opens the next meeting of the same agencies', async () => {
    const briefing = await created(as('presenter'), { agencies: ['POLDA-KALTENG'] });
    const slide = await added(as('presenter'), briefing, { indicator: 'incidents', by: [] });
    expect(await follow(briefing, { slide, view: 'indicator=incidents' })).toMatchObject({ slide });
    expect(await follow(briefing, { slide: 'none' })).toMatchObject({ code: 'SLIDE_UNKNOWN' });
    expect(await follow(briefing, { dueOn: '2026-11-23' })).toMatchObject({ code: 'DUE_IN_PAST' });
    expect(await follow(briefing, { owner: 'NOWHERE' })).toMatchObject({ code: 'AGENCY_UNKNOWN' });
    const OWN =
      '{ followUps(own: true) { nodes { id text origin slide slidePosition view briefing { id } mayEnd } } }';
    const [mine] = (await people.police.data(OWN)).followUps.nodes;
    // The briefing itself only once it is ready.
    expect(mine).toMatchObject({
      origin: 'MEETING',
      slide,
      slidePosition: 1,
      view: 'indicator=incidents',
      briefing: null,
      mayEnd: true,
    });
    // Whoever presents or leads at the agency that made it reads it, and leaves its end to who has it to do.
    for (const name of ['presenter', 'leader']) {
      const { followUps } = await as(name).data('{ followUps { nodes { id mayEnd mayDrop } } }');
      expect(followUps.nodes).toEqual([{ id: mine.id, mayEnd: false, mayDrop: false }]);
    }
    const END = `mutation { endFollowUp(id: "${mine.id}", done: false) { __typename } }`;
    expect(await as('presenter').codes(END)).toEqual(['FORBIDDEN']);
    const status = `briefing: "${briefing}", version: 3, status: READY`;
    expect(await ordered(as('presenter'), 'setBriefingStatus', status)).toMatchObject({
      briefing: { status: 'READY' },
    });
    expect((await people.police.data(OWN)).followUps.nodes[0].briefing.id).toBe(briefing);

    const opens = async (change: object) => {
      const next = await created(as('analyst'), { template: 'RAKOR', ...change });
      const { slides } = await readBriefing(as('leader'), next);
      return slides[0].followUps.map(({ text, overdue }: { text: string; overdue: boolean }) => [
        text,
        overdue,
      ]);
    };
    const invited = { agencies: ['POLDA-KALTENG'] };
    const carried = await readBriefing(
      as('leader'),
      await created(as('analyst'), { template: 'RAKOR', ...invited }),
    );
    // Pinned to the first slide of the earlier briefing.
    expect(carried.slides[0].followUps).toMatchObject([
      { slide, slidePosition: 1, briefing, own: false },
    ]);
    const listed = [['Kepolisian melengkapi laporan kejadian.', false]];
    expect(await opens(invited)).toEqual(listed);
    expect(await opens({})).toEqual([]);
    // What was marked higher is not carried into what is marked lower.
    expect(await opens({ ...invited, classification: 'ORDINARY' })).toEqual([]);
    await people.police.data(
      `mutation { endFollowUp(id: "${mine.id}", done: true) { __typename } }`,
    );
    expect(await opens(invited)).toEqual([]);
  });

  test('who came, what was said and decided is in the minutes', async () => {
    const agencies = ['POLDA-KALTENG', 'KANIM-SAMPIT'];
    const briefing = await created(as('presenter'), {
      agencies,
      agenda: 'Angka bulan ini\nTindak lanjut',
    });
    await commanded(as('presenter'), 'addBriefingDecision', 'AddBriefingDecisionInput', {
      briefing,
      text: 'Pemeriksaan bersama dilakukan bulan depan.',
    });
    await follow(briefing);
    const record = {
      briefing,
      version: 3,
      record: 'Rapat membahas laporan yang terlambat.',
      attendance: [{ agency: 'POLDA-KALTENG', attended: true }],
    };
    await commanded(as('presenter'), 'recordMeeting', 'RecordMeetingInput', record);
    const { minutes } = (
      await as('leader').data('query ($id: ID!) { briefing(id: $id) { minutes { id en } } }', {
        id: briefing,
      })
    ).briefing;
    for (const line of [
      'TERBATAS',
      'Angka bulan ini',
      'Kepolisian Daerah Kalimantan Tengah: hadir',
      'Kantor Imigrasi Kelas II TPI Sampit: belum dicatat',
      'Rapat membahas laporan yang terlambat.',
      '- Pemeriksaan bersama dilakukan bulan depan.',
      'paling lambat 10 Desember 2026',
    ]) {
      expect(minutes.id).toContain(line);
    }
    // The same as a document, its marking on every page; nobody else's to fetch.
    const path = `/briefings/${encodeURIComponent(briefing)}/minutes`;
    const files = unzipSync(new Uint8Array(await (await as('leader').fetch(path)).arrayBuffer()));
    const part = (name: string) => strFromU8(files[`word/${name}.xml`] ?? new Uint8Array());
    expect(part('document')).toContain('Pemeriksaan bersama dilakukan bulan depan.');
    expect(part('header1')).toContain('TERBATAS');
    expect((await people.police.fetch(path)).status).toBe(404);
    // Nothing of it was put right yet: before the meeting is held, attendance is no minutes.
    expect(part('document')).not.toContain('Diperbaiki');
    const stranger = {
      ...record,
      version: 4,
      attendance: [{ agency: 'KANIM-PALANGKARAYA', attended: true }],
    };
    expect(
      await commanded(as('presenter'), 'recordMeeting', 'RecordMeetingInput', stranger),
    ).toMatchObject({ code: 'AGENCY_UNKNOWN' });
  });

  test('what is wrong in the minutes is put right, and what stood before stays', async () => {
    const briefing = await created(as('presenter'), { agencies: ['POLDA-KALTENG'] });
    for (const text of ['Pemeriksaan bersama dilakukan bulan Mei.', 'Rapat diulang tiap pekan.'])
      await commanded(as('presenter'), 'addBriefingDecision', 'AddBriefingDecisionInput', {
        briefing,
        text,
      });
    const record = (version: number, text: string, attended: boolean) =>
      commanded(as('presenter'), 'recordMeeting', 'RecordMeetingInput', {
        briefing,
        version,
        record: text,
        attendance: [{ agency: 'POLDA-KALTENG', attended }],
      });
    await record(3, 'Rapat dibuka.', false);
    // Still no minutes.
    await record(4, 'Rapat dibuka pukul delapan.', true);
    const held = `briefing: "${briefing}", version: 5, status: HELD`;
    await ordered(as('presenter'), 'setBriefingStatus', held);
    await record(6, 'Rapat dibuka pukul sembilan.', false);
    const read = async (caller: Caller) =>
      (
        await caller.data(
          `query ($id: ID!) { briefing(id: $id) { record decisions { id text } minutes { id en }
            corrections { decision agency was withdrawn reason madeAt } } }`,
          { id: briefing },
        )
      ).briefing;
    // The clock stands still, so that neither came first.
    const { decisions } = await read(as('presenter'));
    const about = (start: string) =>
      decisions.find(({ text }: { text: string }) => text.startsWith(start));
    const [first, second] = [about('Pemeriksaan'), about('Rapat')];
    const correct = (change: object, caller = as('presenter')) =>
      commanded(caller, 'correctBriefingDecision', 'CorrectBriefingDecisionInput', {
        briefing,
        decision: first.id,
        text: 'Pemeriksaan bersama dilakukan bulan Juni.',
        reason: 'Salah bulan.',
        ...change,
      });
    const withdraw = (change: object) =>
      commanded(as('presenter'), 'withdrawBriefingDecision', 'WithdrawBriefingDecisionInput', {
        briefing,
        decision: second.id,
        reason: 'Tidak disepakati.',
        ...change,
      });
    expect(await correct({ reason: ' ' })).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
    expect(await correct({ text: first.text })).toMatchObject({ code: 'NOTHING_CORRECTED' });
    expect(await correct({ text: 'Atas permintaan Pak Contoh.' })).toMatchObject({
      code: 'TEXT_NAMES_PERSON',
    });
    expect(await correct({ decision: 'none' })).toMatchObject({ code: 'DECISION_UNKNOWN' });
    expect(await correct({}, people.police)).toMatchObject({ code: 'NOT_YOUR_BRIEFING' });
    expect(await withdraw({ reason: '' })).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
    await correct({});
    await withdraw({});
    expect(await withdraw({})).toMatchObject({ code: 'DECISION_WITHDRAWN' });
    const now = await read(people.police);
    expect([now.record, now.decisions.map(({ text }: { text: string }) => text).sort()]).toEqual([
      'Rapat dibuka pukul sembilan.',
      ['Pemeriksaan bersama dilakukan bulan Juni.', 'Rapat diulang tiap pekan.'],
    ]);
    const kept = { decision: null, agency: null, withdrawn: false, reason: '' };
    const madeAt = expect.stringMatching(/^2026-11-24T/);
    expect(now.corrections).toHaveLength(4);
    for (const correction of [
      { ...kept, was: 'Rapat dibuka pukul delapan.' },
      { ...kept, agency: 'POLDA-KALTENG', was: 'PRESENT' },
      { ...kept, decision: first.id, was: first.text, reason: 'Salah bulan.' },
      {
        decision: second.id,
        agency: null,
        was: second.text,
        withdrawn: true,
        reason: 'Tidak disepakati.',
      },
    ])
      expect(now.corrections).toContainEqual({ ...correction, madeAt });
    for (const lines of [
      [
        '- Pemeriksaan bersama dilakukan bulan Juni.',
        '  Diperbaiki 24 November 2026. Semula: Pemeriksaan bersama dilakukan bulan Mei. Alasan: Salah bulan.',
      ],
      [
        '- Rapat diulang tiap pekan.',
        '  Keputusan ini ditarik 24 November 2026. Alasan: Tidak disepakati.',
      ],
    ])
      expect(now.minutes.id).toContain(lines.join('\n'));
    expect(now.minutes.en).toContain('  Corrected on 24 November 2026. It said: present');
    const { rows } = await hub.database.pool.query(
      "SELECT count(*)::integer AS times FROM audit_event WHERE action = 'briefing.correct'",
    );
    expect(rows[0].times).toBe(2);
  });
});

test('one briefing is made for each regency of the account’s area, about that regency alone', async () => {
  const DECKS = `mutation ($input: CreateRegencyDecksInput!) { createRegencyDecks(input: $input) {
    ... on BriefingsTaken { briefings { title regencyCodes slideCount slides { kind figures { cell { value absence } } } } } ... on BriefingProblem { code } } }`;
  const input = { template: 'REGENCY', classification: 'ORDINARY', agencies: [] };
  const { briefings } = (await as('analyst').data(DECKS, { input })).createRegencyDecks;
  expect(briefings).toHaveLength(14);
  expect(new Set(briefings.flatMap((it: { regencyCodes: string[] }) => it.regencyCodes)).size).toBe(
    14,
  );
  const katingan = briefings.find(
    (it: { regencyCodes: string[] }) => it.regencyCodes[0] === '62.06',
  );
  expect(katingan.title).toBe('Profil kabupaten/kota: Katingan');
  const { rollup } = await as('presenter').data(
    '{ rollup(indicator: "foreign-nationals", by: [REGENCY]) { rows { keys { value } cell { value absence } } } }',
  );
  const shown = rollup.rows.find(
    (row: { keys: { value: string }[] }) => row.keys[0]?.value === '62.06',
  );
  expect(katingan.slides[1].figures[0].cell).toEqual(shown.cell);
  const own = (await as('officer.katingan').data(DECKS, { input })).createRegencyDecks;
  expect(own.briefings.map((it: { regencyCodes: string[] }) => it.regencyCodes)).toEqual([
    ['62.06'],
  ]);
});

test('a picture is cleaned, sealed, and handed out to who sees the briefing', async () => {
  const briefing = await created(as('presenter'), { agencies: ['KESBANGPOL-KATINGAN'] });
  const bytes = await sharp({ create: { width: 8, height: 6, channels: 3, background: '#123456' } })
    .withExif({ IFD0: { Artist: 'RAHASIA-PEMBUAT' } })
    .jpeg()
    .toBuffer();
  const send = async (caller: Caller, body: Buffer, alternative: string) =>
    caller.fetch(`/briefings/${encodeURIComponent(briefing)}/pictures`, {
      method: 'POST',
      headers: { 'content-type': 'image/jpeg', 'x-alternative': encodeURIComponent(alternative) },
      body: new Uint8Array(body),
    });
  const refused = async (caller: Caller, body: Buffer, alternative: string) =>
    ((await (await send(caller, body, alternative)).json()) as { error: { code: string } }).error
      .code;
  const ALTERNATIVE = 'Kebun dari udara';
  expect(await refused(as('presenter'), Buffer.from('bukan gambar'), ALTERNATIVE)).toBe(
    'NOT_A_PICTURE',
  );
  expect(await refused(as('presenter'), bytes, 'Rumah Pak Contoh')).toBe('TEXT_NAMES_PERSON');
  expect(await refused(as('presenter'), bytes, '')).toBe('ALTERNATIVE_MISSING');
  expect(await refused(as('leader'), bytes, ALTERNATIVE)).toBe('FORBIDDEN');
  expect(await refused(as('officer.katingan'), bytes, ALTERNATIVE)).toBe('UNKNOWN');
  const { picture } = (await (await send(as('presenter'), bytes, ALTERNATIVE)).json()) as {
    picture: string;
  };
  const slide = { briefing, kind: 'PICTURE', title: 'Lokasi', picture };
  await commanded(as('presenter'), 'addSlide', 'AddSlideInput', slide);
  const [shown] = (await readBriefing(as('leader'), briefing)).slides;
  expect(shown.picture).toMatchObject({ alternative: ALTERNATIVE, mediaType: 'image/jpeg' });
  const out = await as('leader').fetch(shown.picture.path);
  const clean = Buffer.from(await out.arrayBuffer());
  expect(await sharp(clean).metadata()).toMatchObject({ width: 8, height: 6 });
  expect(clean.toString('latin1')).not.toContain('RAHASIA-PEMBUAT');
  expect((await as('officer.katingan').fetch(shown.picture.path)).status).toBe(404);
  const { rows } = await hub.database.pool.query('SELECT sealed_bytes FROM briefing_picture');
  expect(rows[0].sealed_bytes.includes(clean)).toBe(false);
});
