/** Saved analyses, as an author makes them over HTTP. */
import type { Caller } from './graph.ts';

export const FIGURES = `query Angka($by: [Dimension!]!, $asOf: Date) {
  rollup(indicator: "foreign-nationals", by: $by, asOf: $asOf) {
    asOf rows { regency { kemendagriCode } cell { value absence } } total { value absence }
  }
}`;

export const saved = (change: object = {}) => ({
  name: 'Orang asing per kabupaten',
  description: 'Untuk rapat koordinasi',
  folder: 'Rakor',
  text: FIGURES,
  variables: '{"by": ["REGENCY"], "asOf": "2026-10-31"}',
  parameters: [{ variable: 'asOf', kind: 'DAY', label: 'Per tanggal' }],
  show: '',
  note: '',
  ...change,
});

export interface Kept {
  id: string;
  version: number;
}

const TAKEN = `__typename ... on AnalysisTaken { analysis { id version } } ... on AnalysisProblem { code sentence { id en } }`;

/** One of the commands, by its name. */
export async function keeps(
  caller: Caller,
  name: 'saveAnalysis' | 'shareAnalysis',
  input: object,
): Promise<{ analysis: Kept; code?: string; sentence?: { id: string; en: string } }> {
  const type = name === 'saveAnalysis' ? 'SaveAnalysisInput' : 'ShareAnalysisInput';
  const data = await caller.data(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${TAKEN} } }`,
    { input },
  );
  return data[name];
}

/** A command that takes the analysis, the version that was seen, and one thing more. */
export async function changes(
  caller: Caller,
  name: 'archiveAnalysis' | 'publishAnalysis' | 'withdrawAnalysis',
  { id, version }: Kept,
  more = '',
): Promise<{ analysis: Kept; code?: string }> {
  const data = await caller.data(
    `mutation ($id: ID!, $version: Int!) { ${name}(analysis: $id, version: $version${more && `, ${more}`}) { ${TAKEN} } }`,
    { id, version },
  );
  return data[name];
}

/** A new analysis that some roles and persons read. */
export async function sharedAnalysis(
  author: Caller,
  roles: readonly string[],
  emails: readonly string[] = [],
  change: object = {},
): Promise<Kept> {
  const { analysis } = await keeps(author, 'saveAnalysis', saved(change));
  const shared = await keeps(author, 'shareAnalysis', {
    analysis: analysis.id,
    version: analysis.version,
    roles,
    emails,
  });
  return shared.analysis;
}
