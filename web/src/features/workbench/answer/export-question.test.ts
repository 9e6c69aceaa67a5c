import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { schemaFields } from '../../../../schema-fields.ts';
import { exportQuestion, formatsOf } from './export-question.ts';
import { snippet } from './snippets.ts';
import { tablesOf } from './tables.ts';

const SCHEMA = schemaFields(
  readFileSync(new URL('../../../../../server/schema.graphql', import.meta.url), 'utf8'),
);
const TEXT = `query Both($n: Int, $code: String!, $email: Boolean!) {
  sites(first: $n, filter: { search: $code }) { nodes { ...Place location { latitude longitude } } }
  viewer { email @include(if: $email) ...Who }
}
fragment Place on Site { name regency { ...Code } }
fragment Code on Regency { kemendagriCode }
fragment Who on Viewer { name }`;
const question = {
  text: TEXT,
  variables: '{ "n": 5, "code": "it\'s", "email": true }',
  purpose: null,
};
const [sites, viewer] = tablesOf(
  {
    question,
    data: { sites: { nodes: [] }, viewer: {} },
    errors: [],
    askedAt: new Date(),
    cost: null,
    done: true,
  },
  SCHEMA,
);

test('a file asks for one root, without its pages and without what only others needed', () => {
  const asked = sites && exportQuestion(question, sites);
  expect(asked?.variables).toEqual({ code: "it's" });
  expect(asked && 'query' in asked && asked.query.replace(/\s+/g, ' ')).toBe(
    'query Both($code: String!) { sites(filter: {search: $code}) { nodes { ...Place location { latitude longitude } } } } fragment Place on Site { name regency { ...Code } } fragment Code on Regency { kemendagriCode }',
  );
  expect(sites && formatsOf(sites)).toEqual(['xlsx', 'csv', 'geojson', 'jsonl']);
  expect(viewer && exportQuestion(question, viewer)).toBe(null);
});

test('no quotation mark of a question ends the text of a program, and no token stands in it', () => {
  const asked = { text: `{ a(b: "it's \`\${x}\`") }`, variables: '', purpose: 'CASE_HANDLING' };
  const [shell, program] = (['curl', 'typescript'] as const).map((kind) =>
    snippet(kind, asked, 'https://hub'),
  );
  expect(shell).toContain(`"query":"{ a(b: \\"it'\\''s \`\${x}\`\\") }"`);
  expect(shell).toContain('-H "X-Purpose: $PURPOSE"');
  expect(program).toContain(`const query = \`{ a(b: "it's \\\`\\\${x}\\\`") }\`;`);
  expect(`${shell}${program}`).not.toContain('CASE_HANDLING');
});

test('what is published is asked by its hash in a program too, with the reader’s own variables', () => {
  const hash = 'ab'.repeat(32);
  const asked = { ...question, hash };
  const [curl = '', typescript = '', python = ''] = (['curl', 'typescript', 'python'] as const).map(
    (kind) => snippet(kind, asked, 'https://hub'),
  );
  expect(JSON.parse(/--data-raw '(.*)'$/.exec(curl)?.[1]?.replaceAll("'\\''", "'") ?? '')).toEqual({
    extensions: { persistedQuery: { version: 1, sha256Hash: hash } },
    variables: { n: 5, code: "it's", email: true },
  });
  for (const text of [curl, typescript, python]) {
    expect(text).toContain(hash);
    expect(text).not.toContain('sites');
  }
});
