/** What people ask of the hub while others ask for much. */
import { readPersistedOperations } from '../../server/src/graphql/persisted-operations.ts';
import { DAY } from './graph-data.ts';
import { QUESTIONS } from './graph-queries.ts';

export interface LoadQuery {
  name: string;
  role: 'ANALYST' | 'CASE_OFFICER';
  path: '/graphql' | '/export/graphql';
  body: object;
}

const inGraph = (name: string, role: LoadQuery['role'], body: object): LoadQuery => ({
  name,
  role,
  path: '/graphql',
  body,
});

/** @throws where the benchmark of the graph has no such question */
function question(name: string): LoadQuery {
  const found = QUESTIONS.find((it) => it.name === name);
  if (!found) throw new Error(`no question ${name}`);
  const { role, query, variables } = found;
  return inGraph(name, role, { query, variables });
}

/** The page of the overview as the web client asks for it. @throws where no web client was built */
function overview(): LoadQuery {
  const operation = [...readPersistedOperations()].find(([, text]) =>
    text.includes('query Overview('),
  );
  if (!operation) throw new Error('build the web client first: pnpm build');
  return inGraph('overview', 'ANALYST', {
    operationName: 'Overview',
    variables: { indicator: 'foreign-nationals', asOf: DAY },
    extensions: { persistedQuery: { version: 1, sha256Hash: operation[0] } },
  });
}

/** One person, ten rows, a roll-up that is kept, a page of the hub. */
export const light = (): LoadQuery[] => [
  question('one person'),
  inGraph('10 people', 'CASE_OFFICER', {
    query: '{ foreignNationals(first: 10) { nodes { id name nationality { nameEn } } } }',
  }),
  question('roll-up'),
  overview(),
];

const PERMIT =
  'number validFrom validTo kind { nameEn } regency { name } employer { name sector { name } sites(first: 5) { nodes { name regency { name } } } } provenance { row agency { name } }';

/** Full pages, deep selections, roll-ups of three dimensions over part of the data, and a file. */
export const heavy = (): LoadQuery[] => [
  inGraph('200 people, deep', 'CASE_OFFICER', {
    query: `{ foreignNationals(first: 200) { totalCount nodes { id name birthDate nationality { nameEn }
      travelDocuments { number } records { row agency { name } } permits(first: 10) { nodes { ${PERMIT} } } } } }`,
  }),
  inGraph('200 permits, deep', 'CASE_OFFICER', {
    query: `{ permits(first: 200) { totalCount nodes { ${PERMIT} holder { id name birthDate travelDocuments { number } } } } }`,
  }),
  inGraph('three dimensions', 'ANALYST', {
    query: `query Q($asOf: Date!) { rollup(indicator: "stay-permits-valid", by: [REGENCY, NATIONALITY, SECTOR], asOf: $asOf,
      filter: { nationalities: ["CHN", "KOR"] }) { rows { keys { dimension value } cell { value absence } } total { value } } }`,
    variables: { asOf: '2026-11-17' },
  }),
  {
    name: 'a file',
    role: 'CASE_OFFICER',
    path: '/export/graphql',
    body: {
      format: 'jsonl',
      query: `{ incidents(filter: { from: "2026-09-01" }) { nodes { id severity occurredOn regency { name } } } }`,
    },
  },
];
