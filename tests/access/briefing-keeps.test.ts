/** What is kept of briefings: the list of packs, pictures that are changed and erased, and whence a slide came. */
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keeps, saved, sharedAnalysis } from '../testkit/analyses.ts';
import { commanded, created, ordered, readBriefing } from '../testkit/briefings.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { readSlides } from '../testkit/slides-file.ts';

let hub: TestHub;
const callers = new Map<string, Caller>();
const as = (name: string): Caller => callers.get(name) ?? hub.stranger;
beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
  for (const name of ['presenter', 'analyst', 'leader', 'officer.katingan', 'auditor'])
    callers.set(name, await hub.as(`${name}@demo.pora`));
});
afterAll(() => hub.close());

const PACKS = `query ($filter: BriefingPackFilter, $first: Int, $after: String) {
  briefingPacks(filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    nodes { id briefing { title } agency { code } madeBy standing classification language digest fingerprint
      withdrawnBecause mayWithdraw } } }`;
const packs = async (caller: Caller, variables: object = {}) =>
  (await caller.data(PACKS, { ...variables })).briefingPacks;
const titles = ({ nodes }: { nodes: { briefing: { title: string } }[] }) =>
  nodes.map(({ briefing }) => briefing.title);
const withdraw = (caller: Caller, pack: string, reason: string) =>
  ordered(caller, 'withdrawPack', `pack: "${pack}", reason: ${JSON.stringify(reason)}`);

async function packOf(briefing: string): Promise<string> {
  const response = await as('presenter').fetch(`/briefings/${briefing}/packs`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ passphrase: 'perahu kelotok di sungai Katingan', until: '2026-12-24' }),
  });
  expect(response.status).toBe(200);
  return response.headers.get('x-pack') ?? '';
}

test('the packs of all briefings stand in one list, for who sees these, and are taken back with a reason', async () => {
  const shared = await created(as('presenter'), {
    title: 'Rakor bersama',
    agencies: ['KESBANGPOL-KATINGAN'],
  });
  const alone = await created(as('presenter'), { title: 'Rakor sendiri' });
  const pack = await packOf(shared);
  const other = await packOf(alone);
  await hub.database.pool.query(
    `UPDATE briefing_pack SET made_at = made_at - interval '1 hour', valid_until = '2026-11-23T16:59:59Z'
     WHERE briefing_id = (SELECT id FROM briefing WHERE title = 'Rakor sendiri')`,
  );
  const change = { briefing: shared, version: 1, classification: 'SECRET' };
  await commanded(as('presenter'), 'changeBriefing', 'ChangeBriefingInput', change);
  expect((await packs(as('officer.katingan'))).totalCount).toBe(0);
  await ordered(
    as('presenter'),
    'setBriefingStatus',
    `briefing: "${shared}", version: 2, status: READY`,
  );

  const all = await packs(as('presenter'));
  expect([all.totalCount, titles(all)]).toEqual([2, ['Rakor bersama', 'Rakor sendiri']]);
  const [first] = all.nodes;
  // It is marked as it was when it was made.
  expect(first).toMatchObject({
    id: pack,
    standing: 'VALID',
    classification: 'LIMITED',
    language: 'id',
    mayWithdraw: true,
    withdrawnBecause: null,
  });
  expect(first.madeBy).toEqual(expect.stringMatching(/\S/));
  expect(first.fingerprint).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){3}$/);
  expect(first.digest.startsWith(first.fingerprint.replaceAll(' ', ''))).toBe(true);
  const page = await packs(as('presenter'), { first: 1 });
  expect([page.totalCount, page.pageInfo.hasNextPage]).toEqual([2, true]);
  const next = await packs(as('presenter'), { first: 1, after: page.pageInfo.endCursor });
  expect(titles(next)).toEqual(['Rakor sendiri']);
  const filtered = async (filter: object) => titles(await packs(as('presenter'), { filter }));
  expect(await filtered({ standings: ['EXPIRED'] })).toEqual(['Rakor sendiri']);
  expect(await filtered({ standings: ['VALID', 'WITHDRAWN'] })).toEqual(['Rakor bersama']);
  expect(await filtered({ briefing: alone })).toEqual(['Rakor sendiri']);
  expect(await filtered({ own: false })).toEqual([]);

  // Another agency of the meeting sees that there is one, not whose hands made it, and cannot take it back.
  const seen = await packs(as('officer.katingan'));
  expect(titles(seen)).toEqual(['Rakor bersama']);
  expect(seen.nodes[0]).toMatchObject({ madeBy: null, mayWithdraw: false });
  expect(await withdraw(as('officer.katingan'), pack, 'Keliru')).toMatchObject({
    code: 'NOT_YOUR_BRIEFING',
  });
  expect(
    await as('officer.katingan').codes(
      `mutation { withdrawPack(pack: "${other}", reason: "Keliru") { __typename } }`,
    ),
  ).toEqual(['NOT_FOUND']);
  expect(await as('auditor').codes('{ briefingPacks { totalCount } }')).toEqual(['FORBIDDEN']);

  expect(await withdraw(as('presenter'), pack, ' ')).toMatchObject({
    code: 'TEXT_MISSING',
    field: 'reason',
  });
  expect(await withdraw(as('presenter'), pack, 'Diminta Pak Contoh')).toMatchObject({
    code: 'TEXT_NAMES_PERSON',
    field: 'reason',
  });
  await withdraw(as('presenter'), pack, 'Angka sektor diperbaiki');
  // What was taken back stays taken back for the first reason.
  await withdraw(as('presenter'), pack, 'Alasan lain');
  const [taken] = (await packs(as('leader'), { filter: { standings: ['WITHDRAWN'] } })).nodes;
  expect(taken).toMatchObject({
    id: pack,
    withdrawnBecause: 'Angka sektor diperbaiki',
    mayWithdraw: false,
  });
  const { rows } = await hub.database.pool.query(
    "SELECT count(*)::integer AS times FROM audit_event WHERE action = 'briefing.pack-withdraw'",
  );
  expect(rows).toEqual([{ times: 1 }]);
});

const picture = async (color: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(
    await sharp({ create: { width: 8, height: 6, channels: 3, background: color } })
      .png()
      .toBuffer(),
  );

test('what a picture shows can be said otherwise, and it can be replaced and erased for good', async () => {
  const presenter = as('presenter');
  const briefing = await created(presenter, { title: 'Rapat gambar' });
  const bring = async (color: string, alternative: string): Promise<string> => {
    const response = await presenter.fetch(`/briefings/${briefing}/pictures`, {
      method: 'POST',
      headers: { 'content-type': 'image/png', 'x-alternative': encodeURIComponent(alternative) },
      body: await picture(color),
    });
    return ((await response.json()) as { picture: string }).picture;
  };
  const version = async () => (await readBriefing(presenter, briefing)).version;
  const shown = async () => (await readBriefing(presenter, briefing)).slides[0];
  const kept = async () =>
    (
      await hub.database.pool.query(
        `SELECT id, sealed_bytes IS NULL AS erased FROM briefing_picture
         WHERE briefing_id = (SELECT id FROM briefing WHERE title = 'Rapat gambar') ORDER BY added_at`,
      )
    ).rows;
  const first = await bring('#123456', 'Kebun dari udara');
  const { slide } = await commanded(presenter, 'addSlide', 'AddSlideInput', {
    briefing,
    kind: 'PICTURE',
    title: 'Lokasi',
    picture: first,
  });
  const describe = async (alternative: string) =>
    commanded(presenter, 'describeBriefingPicture', 'DescribeBriefingPictureInput', {
      briefing,
      version: await version(),
      picture: first,
      alternative,
    });
  expect(await describe('Rumah Pak Contoh')).toMatchObject({
    code: 'TEXT_NAMES_PERSON',
    field: 'alternative',
  });
  expect(await describe(' ')).toMatchObject({ code: 'TEXT_MISSING', field: 'alternative' });
  await describe('Pabrik dari udara');
  expect((await shown()).picture).toMatchObject({
    alternative: 'Pabrik dari udara',
    erased: false,
  });

  // Replaced: the one before is kept while a version that can be gone back to shows it, and no longer.
  const second = await bring('#654321', 'Dermaga');
  const replace = async (to: string) =>
    commanded(presenter, 'changeSlide', 'ChangeSlideInput', {
      briefing,
      version: await version(),
      slide,
      picture: to,
    });
  await replace(second);
  expect((await shown()).picture.alternative).toBe('Dermaga');
  await hub.database.pool.query(
    "UPDATE briefing_picture SET added_at = added_at - interval '2 days' WHERE id = $1",
    [first],
  );
  await replace(second);
  expect(await kept()).toEqual([
    { id: first, erased: false },
    { id: second, erased: false },
  ]);
  await hub.database.pool.query(
    `DELETE FROM briefing_past WHERE slides::text LIKE '%' || $1 || '%'`,
    [first],
  );
  await replace(second);
  expect(await kept()).toEqual([{ id: second, erased: false }]);

  // Erased, also once the meeting is over: the bytes are gone, and slide and files say in words what was there.
  await ordered(
    presenter,
    'setBriefingStatus',
    `briefing: "${briefing}", version: ${await version()}, status: HELD`,
  );
  expect(await describe('Dermaga lama')).toMatchObject({ code: 'ENDED' });
  const { path } = (await shown()).picture;
  expect((await presenter.fetch(path)).status).toBe(200);
  const erase = `briefing: "${briefing}", version: ${await version()}, picture: "${second}"`;
  expect(
    await as('leader').codes(`mutation { eraseBriefingPicture(${erase}) { __typename } }`),
  ).toEqual(['FORBIDDEN']);
  await ordered(presenter, 'eraseBriefingPicture', erase);
  expect(await kept()).toEqual([{ id: second, erased: true }]);
  expect((await shown()).picture).toMatchObject({ alternative: 'Dermaga', erased: true });
  expect((await presenter.fetch(path)).status).toBe(404);
  const file = await presenter.fetch(`/briefings/${briefing}/slides`);
  const [, page] = await readSlides(new Uint8Array(await file.arrayBuffer()));
  expect(page?.texts).toContain('Gambar ini dihapus. Yang terlihat: Dermaga');
  // A copy has neither.
  const copy = await ordered(presenter, 'copyBriefing', `briefing: "${briefing}"`);
  expect((await readBriefing(presenter, copy.briefing.id)).slides[0].picture.erased).toBe(true);
});

const ORIGINS = `query ($id: ID!) { briefing(id: $id) { version origins { slide number newest analysis { id name } } } }`;

test('a slide knows of which version of an analysis it was made, and takes a newer one over', async () => {
  const [analyst, presenter] = [as('analyst'), as('presenter')];
  const question = (by: string) => ({
    variables: JSON.stringify({ by: [by], asOf: '2026-10-31' }),
  });
  const own = await sharedAnalysis(analyst, [], [], { name: 'Belum dibagikan' });
  const analysis = await sharedAnalysis(analyst, ['PRESENTER'], [], {
    name: 'Orang asing di rapat',
    ...question('REGENCY'),
  });
  const briefing = await created(presenter, { title: 'Rapat asal' });
  const add = (origin: object) =>
    commanded(presenter, 'addSlide', 'AddSlideInput', {
      briefing,
      kind: 'MAP',
      title: 'Dari analisis',
      figures: { indicator: 'foreign-nationals', by: ['REGENCY'], asOf: '2026-10-31' },
      ...origin,
    });
  for (const origin of [
    { analysis: own.id, analysisVersion: 1 },
    { analysis: analysis.id, analysisVersion: 2 },
  ])
    expect(await add(origin)).toMatchObject({ code: 'ANALYSIS_UNKNOWN', field: 'analysis' });
  const { slide } = await add({ analysis: analysis.id, analysisVersion: 1 });
  const read = async (caller: Caller) => (await caller.data(ORIGINS, { id: briefing })).briefing;
  const origin = (number: number, newest: number) => [
    { slide, number, newest, analysis: { id: analysis.id, name: 'Orang asing di rapat' } },
  ];
  expect((await read(presenter)).origins).toEqual(origin(1, 1));
  // Of the same agency, but nobody has shared the analysis: nothing is told of it.
  await ordered(
    presenter,
    'setBriefingStatus',
    `briefing: "${briefing}", version: 2, status: READY`,
  );
  expect((await read(as('leader'))).origins).toEqual([]);

  const saveAnew = (version: number, change: object) =>
    keeps(
      analyst,
      'saveAnalysis',
      saved({
        analysis: analysis.id,
        version,
        name: 'Orang asing di rapat',
        ...change,
      }),
    );
  const second = await saveAnew(analysis.version, question('SECTOR'));
  expect((await read(presenter)).origins).toEqual(origin(1, 2));
  const takeNewer = async () =>
    ordered(
      presenter,
      'takeNewerAnalysis',
      `briefing: "${briefing}", version: ${(await read(presenter)).version}, slide: "${slide}"`,
    );
  await takeNewer();
  expect((await read(presenter)).origins).toEqual(origin(2, 2));
  const [taken] = (await readBriefing(presenter, briefing)).slides;
  expect([taken.kind, taken.table.rows[0].keys[0].dimension]).toEqual(['TABLE', 'SECTOR']);

  // How it is shown is no other question; what is asked is.
  const show = async (figures: object) =>
    commanded(presenter, 'changeSlide', 'ChangeSlideInput', {
      briefing,
      version: (await read(presenter)).version,
      slide,
      figures: { indicator: 'foreign-nationals', by: ['SECTOR'], ...figures },
    });
  await show({ measure: 'SHARE' });
  expect((await read(presenter)).origins).toEqual(origin(2, 2));
  await saveAnew(second.analysis.version, {
    text: '{ regencies { name } }',
    variables: '',
    parameters: [],
  });
  expect(await takeNewer()).toMatchObject({ code: 'ANALYSIS_NO_FIGURES' });
  await show({ by: ['SEX'] });
  expect((await read(presenter)).origins).toEqual([]);
  // What a room is shown and what is taken along say nothing of it.
  const deck = JSON.stringify(await readBriefing(presenter, briefing));
  const page = await (await presenter.fetch(`/briefings/${briefing}/slides`)).arrayBuffer();
  const texts = (await readSlides(new Uint8Array(page))).flatMap((each) => each.texts);
  expect(`${deck} ${texts.join(' ')}`).not.toContain('Orang asing di rapat');
});
