import { formatDay, formatMoment } from '../../../lib/format.ts';
import type { Answer } from '../types.ts';
import type { Table } from './tables.ts';
import type { Speech } from './value-text.ts';

/** What an answer rests on, in sentences for below a picture: what it is narrowed to, sources, the day, and what was not read. */
export function groundsOf(answer: Answer, table: Table, { own, language }: Speech): string[] {
  const sources = (table.rollup?.sources ?? []).map(({ agency, extractedAt }) =>
    [agency, formatDay(extractedAt, language)].filter(Boolean).join(', '),
  );
  const day = table.rollup?.asOf;
  const filters = table.filter.map(({ field, values }) => {
    const name = own.filters[field] ?? field;
    return values.length > 0 ? `${name} ${values.join(', ')}` : name;
  });
  return [
    ...(filters.length > 0 ? [own.filtered(filters.join('; '))] : []),
    ...(sources.length > 0 ? [own.source([...new Set(sources)].join('; '))] : []),
    ...(day ? [own.sourceDay(formatDay(day, language))] : []),
    own.sourceHub(formatMoment(answer.askedAt.toISOString(), language)),
    ...(table.more || !answer.done ? [own.partialPicture] : []),
  ];
}
