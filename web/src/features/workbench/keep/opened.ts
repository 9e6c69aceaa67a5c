import type {
  AnalysisItemFragment,
  AnalysisQuestionFragment,
} from '../../../graphql/generated/graphql.ts';
import type { Language } from '../../../lib/language.ts';
import type { Example } from '../examples/example.ts';
import type { SavedVersion } from '../types.ts';

export type ParameterOf = Omit<AnalysisQuestionFragment['parameters'][number], '__typename'>;

/** What is opened into the workbench: a question, and how its answer is looked at. */
export interface Opened {
  text: string;
  variables: string;
  /** In the words of the address. */
  show: string;
}

/** What lies open, with its name; the question that is being written may have gone on from it. */
export interface OpenedAnalysis extends Opened {
  analysis: AnalysisItemFragment | null;
  example: Example | null;
  number: number | null;
  parameters: readonly ParameterOf[];
}

/** A saved analysis at one of its versions. */
export const openedVersion = (
  analysis: AnalysisItemFragment,
  version: AnalysisQuestionFragment,
): OpenedAnalysis => ({
  analysis,
  example: null,
  number: version.number,
  text: version.text,
  variables: version.variables,
  parameters: version.parameters,
  show: version.show,
});

/** A ready example, with its days as they stand today. */
export const openedExample = (
  example: Example,
  today: string,
  language: Language,
): OpenedAnalysis => {
  const variables = example.variables(today);
  return {
    analysis: null,
    example,
    number: null,
    text: example.text,
    variables: Object.keys(variables).length > 0 ? JSON.stringify(variables, null, 2) : '',
    parameters: example.parameters.map(({ label, ...parameter }) => ({
      ...parameter,
      label: label[language],
    })),
    show: example.show,
  };
};

const idIn = (kind: string): RegExp => new RegExp(`^/analisis/${kind}/([^/]+)$`);
const SAVED = idIn('tersimpan');
const EXAMPLE = idIn('contoh');

/** The version of a saved analysis that a question is; null where it was changed since, or was never saved. */
export const versionAsked = (
  opened: OpenedAnalysis | null,
  text: string | undefined,
): SavedVersion | null =>
  opened?.analysis && opened.number && opened.text === text
    ? { analysis: opened.analysis.id, number: opened.number }
    : null;

/** What an address of the workbench opens. */
export function openIn(path: string): { saved: string | null; example: string | null } {
  const saved = SAVED.exec(path)?.[1];
  return {
    saved: saved === undefined ? null : decodeURIComponent(saved),
    example: EXAMPLE.exec(path)?.[1] ?? null,
  };
}

/** The address of what lies open. */
export const pathOf = ({ analysis, example }: OpenedAnalysis): string => {
  if (analysis) return `/analisis/tersimpan/${encodeURIComponent(analysis.id)}`;
  return example ? `/analisis/contoh/${example.id}` : '/analisis';
};
