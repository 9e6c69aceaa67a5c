/**
 * What a slide's sentence says of its own split: where most of it is, or from what it has come to what. Nothing but cells
 * that a meeting is shown: where one is withheld or not reported, the clause says that it speaks of the shown ones alone,
 * since what is withheld for another's sake may be the largest.
 */
import type { Sentence } from '../../kernel/result.ts';
import { type Dimension, isTime } from '../indicators/types.ts';
import type { ComputedSeries, ComputedTable } from './types.ts';

/** Of what nothing is called the most: nationalities of persons are not ranked. */
const UNRANKED: readonly Dimension[] = ['NATIONALITY', 'SEX'];
/** So many that share the first place are named; of more, none is. */
const MOST_NAMED = 3;

const NONE: Sentence = { id: '', en: '' };

/** A clause with its comma, or nothing. */
export function splitClause(
  by: readonly Dimension[],
  table: ComputedTable | null,
  series: readonly ComputedSeries[],
): Sentence {
  const [dimension, second] = by;
  if (!dimension || second || !table || UNRANKED.includes(dimension)) return NONE;
  return isTime(dimension) ? trendClause(series) : mostClause(dimension, table);
}

function mostClause(dimension: Dimension, { rows }: ComputedTable): Sentence {
  const counts = rows.map(({ labels: [name], cells: [cell] }) => ({ name, cell }));
  const most = Math.max(0, ...counts.map(({ cell }) => cell?.value ?? 0));
  const first = counts.filter(({ cell }) => cell?.value === most);
  const all = counts.every(({ cell }) => cell?.value !== null);
  if (most === 0 || first.length > MOST_NAMED || rows.length < 2) return NONE;
  const isPlace = dimension === 'REGENCY';
  const text = (language: 'id' | 'en') => first[0]?.cell?.text[language] ?? '';
  const names = (language: 'id' | 'en', and: string) => {
    const each = first.map(({ name }) => name?.[language] ?? '');
    return each.length < 2
      ? each.join('')
      : `${each.slice(0, -1).join(', ')} ${and} ${each.at(-1)}`;
  };
  const shared = first.length > 1;
  return {
    id: `, ${all ? '' : 'di antara yang ditampilkan '}terbanyak ${isPlace ? 'di' : 'untuk'} ${names('id', 'dan')} (${shared ? 'masing-masing ' : ''}${text('id')})`,
    en: `, ${all ? '' : 'of those shown '}the most ${isPlace ? 'in' : 'for'} ${names('en', 'and')} (${text('en')}${shared ? ' each' : ''})`,
  };
}

function trendClause(series: readonly ComputedSeries[]): Sentence {
  const shown = (series[0]?.points ?? []).filter(({ cell }) => cell.value !== null);
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last || first === last) return NONE;
  return {
    id: `, dari ${first.cell.text.id} pada ${first.label.id} menjadi ${last.cell.text.id} pada ${last.label.id}`,
    en: `, from ${first.cell.text.en} in ${first.label.en} to ${last.cell.text.en} in ${last.label.en}`,
  };
}
