import type { AnswerWords } from '../../../i18n/id-answer.ts';
import type { Language } from '../../../lib/language.ts';
import type { Column, Step } from './columns.ts';

/** Fields that name the record they belong to: a column of them is called as the record is. */
const NAMES = new Set(['name', 'nameId', 'nameEn', 'title']);

/** Codes that people call the record by, where it has no name that was asked. */
const CODE_NAMES = new Set(['PermitKind.id', 'IncidentCategory.id', 'Indicator.id']);

/** Fields that say themselves what record they belong to. */
const CODES = new Set(['Regency.kemendagriCode', 'Regency.bpsCode', 'Country.alpha3']);

/**
 * What a column is called: by the alias that the question gives, by the interface's word for the field, by the word in
 * the schema's description, or by the field's own name.
 */
export function columnTitle(column: Column, words: AnswerWords, language: Language): string {
  if (column.dimension) return words.dimensions[column.dimension] ?? column.dimension;
  const last = column.path.at(-1);
  const plain = column.path.length > 1 && last?.key === last?.field;
  const steps =
    plain && last && (NAMES.has(last.field) || CODE_NAMES.has(`${last.type}.${last.field}`))
      ? column.path.slice(0, -1)
      : plain && last && CODES.has(`${last.type}.${last.field}`) && column.path.length === 2
        ? column.path.slice(-1)
        : column.path;
  return capital(steps.map((step) => stepTitle(step, words, language)).join(': '));
}

/** The titles of a table's columns by their keys; two of the same title get the names of the graph besides. */
export function columnTitles(
  columns: readonly Column[],
  words: AnswerWords,
  language: Language,
): Map<string, string> {
  const titles = columns.map((column) => columnTitle(column, words, language));
  const counts = new Map<string, number>();
  for (const title of titles) counts.set(title, (counts.get(title) ?? 0) + 1);
  return new Map(
    columns.map(({ key }, index) => {
      const title = titles[index] ?? key;
      return [key, (counts.get(title) ?? 0) > 1 ? `${title} (${key})` : title];
    }),
  );
}

function stepTitle(step: Step, words: AnswerWords, language: Language): string {
  if (step.key !== step.field) return step.key;
  const known = words.fields[`${step.type}.${step.field}`] ?? words.fields[step.field];
  if (known) return known;
  if (language === 'id' && step.word) return step.word;
  return step.field.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
