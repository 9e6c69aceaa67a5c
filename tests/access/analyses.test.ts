/** Saved analyses: who reads them, who changes them, what they may hold, and what is answered by hash. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changes, FIGURES, type Kept, keeps, saved, sharedAnalysis } from '../testkit/analyses.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

let hub: TestHub;
let analyst: Caller;
let officer: Caller;
let leader: Caller;
let presenter: Caller;
beforeAll(async () => {
  hub = await startTestHub({
    data: 'demonstration',
    environment: { adHocRoles: ['ANALYST', 'CASE_OFFICER'] },
  });
  analyst = await hub.as('analyst@demo.pora');
  officer = await hub.as('officer@demo.pora');
  leader = await hub.as('leader@demo.pora');
  presenter = await hub.as('presenter@demo.pora');
});
afterAll(() => hub.close());

const READ = `query ($id: ID!) { analysis(id: $id) { name folder own ownerName archived version publication { number hash }
  readers { role email refused withheld }
  versions { number text variables note author parameters { variable kind label } show } } }`;
const save = (change: object = {}) => keeps(analyst, 'saveAnalysis', saved(change));

/** A question by its hash alone. */
async function byHash(
  caller: Caller,
  text: string,
  variables: object,
  address = '/graphql',
  behind = '',
) {
  const sha256Hash = createHash('sha256').update(text).digest('hex') + behind;
  const response = await caller.fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      variables,
      extensions: { persistedQuery: { version: 1, sha256Hash } },
      ...(address === '/graphql' ? {} : { format: 'csv' }),
    }),
  });
  const isJson = response.headers.get('content-type')?.includes('json');
  const { data, errors } = isJson ? await response.json() : { data: 'a file', errors: undefined };
  return { data, code: errors?.[0]?.extensions.code };
}

describe('a saved analysis', () => {
  test('has a version for each time it is saved, and its owner sees all of them', async () => {
    const { analysis } = await save();
    const again = await save({
      analysis: analysis.id,
      version: analysis.version,
      variables: '{"by": ["SECTOR"], "asOf": "2026-10-31"}',
      show: 'tampil=grafik&baris=regency.name',
      note: 'Menurut sektor',
    });
    expect(again.analysis).toEqual({ id: analysis.id, version: 2 });
    const read = (await analyst.data(READ, { id: analysis.id })).analysis;
    expect(read).toMatchObject({ own: true, folder: 'Rakor', readers: [], publication: null });
    expect(read.versions).toMatchObject([
      { number: 2, note: 'Menurut sektor', show: 'tampil=grafik&baris=regency.name' },
      {
        number: 1,
        text: FIGURES,
        variables: '{"by": ["REGENCY"], "asOf": "2026-10-31"}',
        parameters: [{ variable: 'asOf', kind: 'DAY', label: 'Per tanggal' }],
        show: '',
      },
    ]);
  });

  test('is nobody else’s until it is shared; then they read it and do not change it', async () => {
    const { analysis } = await save();
    for (const other of [officer, presenter])
      expect((await other.ask(READ, { id: analysis.id })).errors[0]?.extensions.code).toMatch(
        /NOT_FOUND|FORBIDDEN/,
      );
    const { analysis: shared } = await keeps(analyst, 'shareAnalysis', {
      analysis: analysis.id,
      version: analysis.version,
      roles: [],
      emails: ['Officer@demo.pora'],
    });
    expect((await officer.data(READ, { id: shared.id })).analysis).toMatchObject({
      own: false,
      readers: null,
    });
    const change = { analysis: shared.id, version: shared.version };
    expect(await keeps(officer, 'saveAnalysis', saved(change))).toMatchObject({
      code: 'NOT_YOURS',
    });
    expect(
      await keeps(officer, 'shareAnalysis', { ...change, roles: [], emails: [] }),
    ).toMatchObject({
      code: 'NOT_YOURS',
    });
    // A copy is the copier's own.
    const copy = await keeps(officer, 'saveAnalysis', saved({ name: 'Salinan' }));
    expect((await officer.data(READ, { id: copy.analysis.id })).analysis.own).toBe(true);
    const archived = await changes(analyst, 'archiveAnalysis', shared, 'archived: true');
    expect(await officer.codes(READ, { id: shared.id })).toEqual(['NOT_FOUND']);
    expect(await save({ analysis: shared.id, version: archived.analysis.version })).toMatchObject({
      code: 'ARCHIVED',
    });
  });

  test('is found by folder, by words and by whose it is', async () => {
    await save({ folder: 'Triwulan', name: 'Menurut jenis kelamin' });
    const names = async (filter: string): Promise<string[]> =>
      (await analyst.data(`{ analyses(filter: ${filter}) { nodes { name } } }`)).analyses.nodes.map(
        ({ name }: { name: string }) => name,
      );
    expect(await names('{ folder: "Triwulan" }')).toEqual(['Menurut jenis kelamin']);
    expect(await names('{ search: "JENIS" }')).toEqual(['Menurut jenis kelamin']);
    expect(await names('{ own: false }')).toEqual([]);
  });

  test('that somebody saved meanwhile is not written over', async () => {
    const { analysis } = await save();
    const second = { analysis: analysis.id, version: analysis.version };
    expect((await save(second)).analysis.version).toBe(2);
    expect(await save(second)).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    expect((await analyst.data(READ, { id: analysis.id })).analysis.versions).toHaveLength(2);
  });

  test('leaves an event of each step in the trail', async () => {
    const shared = await sharedAnalysis(analyst, ['LEADER']);
    const published = await changes(analyst, 'publishAnalysis', shared, 'number: 1');
    const withdrawn = await changes(analyst, 'withdrawAnalysis', published.analysis);
    await changes(analyst, 'archiveAnalysis', withdrawn.analysis, 'archived: true');
    const key = Buffer.from(shared.id, 'base64').toString().split(':')[1];
    const { rows } = await hub.database.pool.query(
      'SELECT action FROM audit_event WHERE $1 = ANY (subject_ids) ORDER BY id',
      [key],
    );
    expect(rows.map(({ action }) => action.replace('analysis.', ''))).toEqual([
      'save',
      'share',
      'publish',
      'withdraw',
      'archive',
    ]);
  });
});

describe('is refused with a sentence, and nothing is stored', () => {
  const LIST =
    'query ($first: Int, $name: String) { employers(first: $first, filter: { search: $name }) { totalCount } }';
  test.each([
    ['NAME_LENGTH', { name: 'a' }],
    ['TEXT_TOO_LONG', { folder: 'x'.repeat(61) }],
    ['TEXT_HOLDS_NUMBER', { description: 'Pemegang paspor X1234567' }],
    ['TEXT_NAMES_PERSON', { name: 'Izin Pak Contoh' }],
    ['QUESTION_INVALID', { text: '{ nothing }' }],
    [
      'QUESTION_INVALID',
      { text: 'mutation { endAllSessions { ended } }', variables: '', parameters: [] },
    ],
    ['VARIABLES_INVALID', { variables: '[]' }],
    ['VARIABLES_INVALID', { variables: '{"by": ["REGENCY"], "asOf": "31 Okt"}' }],
    ['VARIABLES_INVALID', { variables: '{"by": ["REGENCY"], "more": 1}' }],
    ['PARAMETER_INVALID', { parameters: [{ variable: 'asOf', kind: 'NUMBER', label: '' }] }],
    ['SHOW_INVALID', { show: 'tampil=grafik&baris=Wang Wei' }],
    ['PARAMETER_INVALID', { parameters: [{ variable: 'none', kind: 'DAY', label: '' }] }],
    ['LITERAL_HOLDS_NUMBER', { text: `# paspor X1234567\n${FIGURES}` }],
    ['LITERAL_HOLDS_NUMBER', { text: LIST, variables: '{"name": "X1234567"}', parameters: [] }],
    [
      'LITERAL_NAMES_PERSON',
      { text: LIST, variables: '{"name": "atas nama Contoh"}', parameters: [] },
    ],
  ])('%s: %j', async (code, change) => {
    const count = async () =>
      (await analyst.data('{ analyses { totalCount } }')).analyses.totalCount;
    const before = await count();
    const answer = await save(change);
    expect(answer).toMatchObject({ code });
    expect(answer.sentence?.id).not.toBe(answer.sentence?.en);
    expect(await count()).toBe(before);
  });

  test('a name that the hub holds, as a literal, a value, an alias or the name of the analysis', async () => {
    const { rows } = await hub.database.pool.query(
      `SELECT name FROM foreign_national WHERE name ~ '^[A-Za-z]+ [A-Za-z]+$' LIMIT 1`,
    );
    const { name } = rows[0];
    const people = (search: string, alias = '') =>
      `{ ${alias}employers(filter: { search: "${search}" }) { totalCount } }`;
    const without = { variables: '', parameters: [] };
    for (const change of [
      { text: people(name), ...without },
      { text: people('', `${name.replace(' ', '_')}: `), ...without },
      { text: LIST, variables: JSON.stringify({ name: name.toUpperCase() }), parameters: [] },
    ])
      expect(await save(change)).toMatchObject({ code: 'LITERAL_NAMES_PERSON' });
    expect(await save({ name })).toMatchObject({ code: 'TEXT_NAMES_PERSON' });
    // As a parameter without a value it is no literal.
    const asParameter = {
      text: LIST,
      variables: '{"first": 5}',
      parameters: [{ variable: 'name', kind: 'TEXT', label: 'Nama' }],
    };
    expect((await save(asParameter)).code).toBeUndefined();
  });

  test.each([
    ['ROLE_READS_NONE', { roles: ['OPERATOR'], emails: [] }],
    ['ACCOUNT_UNKNOWN', { roles: [], emails: ['nobody@demo.pora'] }],
    ['ACCOUNT_UNKNOWN', { roles: [], emails: ['operator@demo.pora'] }],
    ['CHANGED_MEANWHILE', { roles: ['LEADER'], emails: [], version: 7 }],
  ])('sharing: %s', async (code, change) => {
    const { analysis } = await save();
    const input = { analysis: analysis.id, version: analysis.version, ...change };
    expect(await keeps(analyst, 'shareAnalysis', input)).toMatchObject({ code });
    expect((await analyst.data(READ, { id: analysis.id })).analysis.readers).toEqual([]);
  });
});

describe('a published analysis', () => {
  const variables = { by: ['REGENCY'], asOf: '2026-10-31' };
  let shared: Kept;
  let published: Kept;
  const TEXT = FIGURES.replace('Angka', 'Terbitan');
  beforeAll(async () => {
    shared = await sharedAnalysis(analyst, ['LEADER'], [], { text: TEXT });
    expect((await byHash(leader, TEXT, variables)).code).toBe('PERSISTED_QUERY_NOT_FOUND');
    published = (await changes(analyst, 'publishAnalysis', shared, 'number: 1')).analysis;
  });

  test('is answered by its hash to whom it is shared with, under their own policy, and to nobody else', async () => {
    expect((await leader.ask(TEXT, variables)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const { data } = await byHash(leader, TEXT, variables);
    const exact = await byHash(analyst, TEXT, variables);
    expect(data.rollup.rows).toHaveLength(exact.data.rollup.rows.length);
    // Of an area narrower than the province a leader is shown the listed table, not the rows.
    const narrow = await byHash(await hub.as('leader.katingan@demo.pora'), TEXT, variables);
    expect(narrow.data.rollup.rows).not.toEqual(exact.data.rollup.rows);
    expect((await byHash(presenter, TEXT, variables)).code).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect((await byHash(officer, TEXT, variables)).code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  test('takes other values of its parameters and of nothing else', async () => {
    expect(
      (await byHash(leader, TEXT, { ...variables, asOf: '2026-09-30' })).data.rollup.asOf,
    ).toBe('2026-09-30');
    for (const changed of [
      { ...variables, by: ['SECTOR'] },
      { asOf: '2026-10-31' },
      { ...variables, more: 1 },
    ])
      expect((await byHash(leader, TEXT, changed)).code).toBe('BAD_USER_INPUT');
  });

  test('that is a list is read page by page by its hash, as its author wrote it otherwise', async () => {
    const list = `query Pemberi($size: Int) { companies: employers(first: $size) { totalCount nodes { name } } }`;
    const fixed = { size: 3 };
    const kept = await sharedAnalysis(analyst, ['LEADER'], [], {
      text: list,
      variables: JSON.stringify(fixed),
      parameters: [],
    });
    const page = (of: Caller, more: object) =>
      byHash(of, list, { ...fixed, ...more }, '/graphql', '-pages');
    expect((await page(leader, { pageFirst: 4 })).code).toBe('PERSISTED_QUERY_NOT_FOUND');
    await changes(analyst, 'publishAnalysis', kept, 'number: 1');
    const first = (await page(leader, { pageFirst: 4 })).data.companies;
    const pageAfter = first.pageInfo.endCursor;
    const second = (await page(leader, { pageFirst: 4, pageAfter })).data.companies;
    const { employers } = await analyst.data(
      '{ employers(first: 8) { totalCount nodes { name } } }',
    );
    expect([...first.nodes, ...second.nodes]).toEqual(employers.nodes);
    expect([first.totalCount, first.pageInfo.hasNextPage]).toEqual([employers.totalCount, true]);
    // Neither more than a page, nor other variables, nor for others.
    expect((await page(leader, { pageFirst: 201 })).code).toBe('BAD_USER_INPUT');
    expect((await page(leader, { pageFirst: 4, size: 5 })).code).toBe('BAD_USER_INPUT');
    expect((await page(presenter, { pageFirst: 4 })).code).toBe('PERSISTED_QUERY_NOT_FOUND');
    // Figures have no pages.
    expect((await byHash(leader, TEXT, variables, '/graphql', '-pages')).code).toBe(
      'PERSISTED_QUERY_NOT_FOUND',
    );
  });

  test('is taken as a file by its hash', async () => {
    expect(await byHash(leader, TEXT, variables, '/export/graphql')).toEqual({
      data: 'a file',
      code: undefined,
    });
    expect((await byHash(presenter, TEXT, variables, '/export/graphql')).code).toBe(
      'PERSISTED_QUERY_NOT_FOUND',
    );
  });

  test('stays the version that was published when a newer one is saved, until it is withdrawn', async () => {
    const newer = await save({
      analysis: published.id,
      version: published.version,
      text: TEXT.replace('total { value absence }', ''),
    });
    expect((await byHash(leader, TEXT, variables)).code).toBeUndefined();
    await changes(analyst, 'withdrawAnalysis', newer.analysis);
    expect((await byHash(leader, TEXT, variables)).code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  test('is one that its readers may ask: which fields they do not get is told, and what is refused them is not published', async () => {
    const people = {
      text: '{ permits(first: 5) { nodes { number holder { name } } } }',
      variables: '',
      parameters: [],
    };
    const forLeaders = await sharedAnalysis(analyst, ['LEADER', 'ANALYST'], [], people);
    expect(await changes(analyst, 'publishAnalysis', forLeaders, 'number: 1')).toMatchObject({
      code: 'NOT_FOR_READERS',
    });
    expect((await analyst.data(READ, { id: forLeaders.id })).analysis.readers).toMatchObject([
      {
        role: 'ANALYST',
        refused: [],
        withheld: ['permits.nodes.number', 'permits.nodes.holder.name'],
      },
      { role: 'LEADER', refused: ['permits'], withheld: [] },
    ]);
    const forAnalysts = await sharedAnalysis(analyst, ['ANALYST'], [], people);
    const done = await changes(analyst, 'publishAnalysis', forAnalysts, 'number: 1');
    expect(done.code).toBeUndefined();
    // Nor is one that is published shared with whom it refuses.
    expect(
      await keeps(analyst, 'shareAnalysis', {
        analysis: forAnalysts.id,
        version: done.analysis.version,
        roles: ['LEADER'],
        emails: [],
      }),
    ).toMatchObject({ code: 'NOT_FOR_READERS' });
  });

  test('is published by an analyst, of an own analysis, and only where somebody is to run it', async () => {
    const { analysis } = await save();
    expect(await changes(analyst, 'publishAnalysis', analysis, 'number: 1')).toMatchObject({
      code: 'NOT_SHARED',
    });
    expect(await changes(analyst, 'withdrawAnalysis', analysis)).toMatchObject({
      code: 'NOT_PUBLISHED',
    });
    const other = await sharedAnalysis(analyst, ['CASE_OFFICER']);
    expect(await changes(analyst, 'publishAnalysis', other, 'number: 9')).toMatchObject({
      code: 'VERSION_UNKNOWN',
    });
    const publish = `mutation ($id: ID!) { publishAnalysis(analysis: $id, version: 2, number: 1) { __typename } }`;
    expect(await officer.codes(publish, { id: other.id })).toEqual(['FORBIDDEN']);
  });
});
