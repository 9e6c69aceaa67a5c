/** A name is found by its words in any order, without accents, in capitals or not, and in the script that somebody types. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wordsOf } from '../../server/src/kernel/search-words.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

let hub: TestHub;
let officer: Caller;
/** Ids of some persons in the order of NAMES, who are given these names. */
let people: string[];

const NAMES = [
  'WEI, ZHANG XIAOMING',
  'Łukasz Ørsted-Müller',
  'ЖУКОВ Юрий',
  'Nguyễn Thị Đào',
  "O'Brien Seán",
];

beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
  officer = await hub.as('officer@demo.pora');
  const { foreignNationals } = await officer.data(
    `{ foreignNationals(first: ${NAMES.length}) { nodes { id } } }`,
  );
  people = foreignNationals.nodes.map(({ id }: { id: string }) => id);
  for (const [at, id] of people.entries()) {
    const key = Buffer.from(id, 'base64').toString().split(':')[1];
    await hub.database.pool.query('UPDATE foreign_national SET name = $2 WHERE id = $1', [
      key,
      NAMES[at],
    ]);
  }
});
afterAll(() => hub.close());

async function found(search: string): Promise<string[]> {
  const { foreignNationals } = await officer.data(
    'query ($search: String) { foreignNationals(first: 200, filter: { search: $search }) { nodes { id } } }',
    { search },
  );
  return foreignNationals.nodes
    .map(({ id }: { id: string }) => NAMES[people.indexOf(id)] ?? 'another')
    .filter((name: string) => name !== 'another');
}

describe.each([
  ['zhang wei', NAMES[0]],
  ['Wei Zhang', NAMES[0]],
  ['xiaom zhang', NAMES[0]],
  ['张小明', NAMES[0]],
  ['lukasz muller', NAMES[1]],
  ['MÜLLER orsted', NAMES[1]],
  ['жуков', NAMES[2]],
  ['yuriy zhukov', NAMES[2]],
  ['dao nguyen', NAMES[3]],
  ['thị', NAMES[3]],
  ['o’brien sean', NAMES[4]],
])('%s', (search, name) => {
  test(`finds ${name}`, async () => {
    expect(await found(search)).toEqual([name]);
  });
});

test.each(['hang wei', 'ukasz', 'zhang müller', '%', '_', '---', 'zhang %'])(
  '%s finds none of them',
  async (search) => {
    expect(await found(search)).toEqual(search === 'zhang %' ? [NAMES[0]] : []);
  },
);

test('more words than a name has are refused', async () => {
  expect(
    await officer.codes(
      '{ foreignNationals(filter: { search: "a b c d e f g h i" }) { totalCount } }',
    ),
  ).toEqual(['BAD_USER_INPUT']);
});

test('the database writes the letters of a name as a search does', async () => {
  const letters = [
    'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЫЭЮЯІЇЄҐабвгдеёжзийклмнопрстуфхцчшщыэюяіїєґ',
    'ΑΆΒΓΔΕΈΖΗΉΘΙΊΪΚΛΜΝΞΟΌΠΡΣΤΥΎΦΧΨΩΏαάβγδεέζηήθιίϊκλμνξοόπρσςτυύφχψωώ',
    'ĐđØøŁłıÐðĦħßẞÆæŒœÞþÀÉÎÕÜŠŽçñåăơượ张محمد김ﬁＡ',
  ].flatMap((text) => [...text]);
  const { rows } = await hub.database.pool.query<{ letter: string; key: string | null }>(
    'SELECT letter, search_key(letter) AS key FROM unnest($1::text[]) AS letter',
    [letters],
  );
  expect(rows.length).toBe(letters.length);
  for (const { letter, key } of rows) {
    expect([letter, key]).toEqual([letter, ` ${wordsOf(letter).join(' ')}`]);
  }
  const written = await hub.database.pool.query<{ name: string; search_key: string }>(
    'SELECT name, search_key FROM foreign_national WHERE name IS NOT NULL UNION ALL SELECT name, search_key FROM employer UNION ALL SELECT name, search_key FROM site',
  );
  expect(written.rows.length).toBeGreaterThan(500);
  for (const { name, search_key } of written.rows) {
    expect([name, search_key]).toEqual([name, ` ${wordsOf(name).join(' ')}`]);
  }
});

test('a name that goes takes its key along, and a new one brings its own; no history keeps either', async () => {
  const key = Buffer.from(people[4] ?? '', 'base64')
    .toString()
    .split(':')[1];
  const { pool } = hub.database;
  await pool.query(`UPDATE foreign_national SET name = 'ANDERS Björk' WHERE id = $1`, [key]);
  expect(await found('sean')).toEqual([]);
  expect(await found('bjork anders')).toEqual([NAMES[4]]);
  await pool.query(
    'UPDATE foreign_national SET name = NULL, birth_date = NULL, erased_at = now() WHERE id = $1',
    [key],
  );
  const { rows } = await pool.query(
    `SELECT search_key FROM foreign_national WHERE id = $1
     UNION ALL SELECT search_key FROM foreign_national_history WHERE id = $1`,
    [key],
  );
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.filter((row) => row.search_key !== null)).toEqual([]);
});

test('employers and sites are found so too', async () => {
  const { employers, sites } = await officer.data(
    '{ employers(first: 1) { nodes { id name } } sites(first: 1) { nodes { id name } } }',
  );
  for (const [list, node] of [
    ['employers', employers.nodes[0]],
    ['sites', sites.nodes[0]],
  ] as const) {
    const search = node.name
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
      .slice(0, 4)
      .reverse()
      .join(' ')
      .toLowerCase();
    const type = list === 'employers' ? 'EmployerFilter' : 'SiteFilter';
    const answer = await officer.data(
      `query ($filter: ${type}) { ${list}(first: 200, filter: $filter) { nodes { id } } }`,
      { filter: { search } },
    );
    expect(answer[list].nodes.map(({ id }: { id: string }) => id)).toContain(node.id);
  }
});
