/** A result as the fields of a form hold it. */
import type { CaseMeasure, OperationNextFragment } from '../../graphql/generated/graphql.ts';

export interface TypedResult {
  carriedOutOn: string;
  warrant: string;
  warrantException: string;
  findings: { category: string; found: number }[];
  outcomes: { measure: CaseMeasure; taken: number }[];
  minutes: string;
}

/** The result of an operation as a form begins with it; of one that is to come, with its warrant alone. */
export const resultOf = (operation: OperationNextFragment): TypedResult => ({
  carriedOutOn: operation.carriedOutOn ?? '',
  warrant: operation.warrant ?? '',
  warrantException: operation.warrantException ?? '',
  findings: operation.findings.map(({ category, found }) => ({ category: category.id, found })),
  outcomes: operation.outcomes.map(({ measure, taken }) => ({ measure, taken })),
  minutes: operation.minutes ?? '',
});

/** The result that stands in a form. */
export function resultIn(values: FormData): TypedResult {
  const found = values.getAll('found');
  const taken = values.getAll('taken');
  const text = (name: string) => String(values.get(name)).replaceAll('\r\n', '\n');
  return {
    carriedOutOn: text('carriedOutOn'),
    warrant: text('warrant'),
    warrantException: text('exception'),
    findings: values.getAll('category').map((category, line) => ({
      category: String(category),
      found: Number(found[line]),
    })),
    outcomes: values.getAll('measure').map((measure, line) => ({
      measure: String(measure) as CaseMeasure,
      taken: Number(taken[line]),
    })),
    minutes: text('minutes'),
  };
}
