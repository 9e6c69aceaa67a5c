import type { OverviewQuery } from '../../graphql/generated/graphql.ts';
import type { Words } from '../../i18n/id.ts';
import type { ValueClass } from '../../lib/class-breaks.ts';
import { formatDay, formatFixed, formatMonth } from '../../lib/format.ts';
import { inLanguage, type Language } from '../../lib/language.ts';
import { decimalsOf, isChange, type Measure } from '../../lib/measure.ts';

export interface MeasureText {
  /** A value, as short as the map needs it. */
  value(value: number): string;
  /** A class of the legend. */
  range(range: ValueClass): string;
}

/** How the values of a measure are written. A change carries its sign, so that it reads without its colour. */
export function measureText(
  measure: Measure,
  sources: number,
  words: Words,
  language: Language,
): MeasureText {
  const number = (value: number) =>
    formatFixed(value, language, value === 0 ? 0 : decimalsOf(measure));
  const all = number(sources);
  const value = (each: number): string => {
    if (measure === 'share') return `${number(each)}%`;
    if (measure === 'coverage') return `${number(each)}/${all}`;
    if (!isChange(measure) || each === 0) return number(each);
    return each > 0 ? `+${number(each)}` : `−${number(-each)}`;
  };
  const range = ({ from, to }: ValueClass): string => {
    if (measure === 'coverage') return words.layers.reported(number(from), all);
    if (to === Number.POSITIVE_INFINITY) return words.layers.atLeast(value(from));
    if (from === Number.NEGATIVE_INFINITY) return words.layers.atMost(value(to));
    if (!isChange(measure)) return words.map.range(number(from), value(to));
    return from === 0 && to === 0
      ? words.layers.unchanged
      : words.layers.changeRange(value(from), value(to));
  };
  return { value, range };
}

/** What the map shows: the indicator, its measure, and what that is set against. */
export function legendTitle(
  { indicator, asOf }: Pick<OverviewQuery['chosen'], 'indicator' | 'asOf'>,
  { measure, since }: { measure: Measure; since: string | null },
  words: Words,
  language: Language,
): string {
  const what = inLanguage(language, indicator.name, indicator.nameEn);
  const { title } = words.layers;
  switch (measure) {
    case 'change':
    case 'change-year':
      return title.change(what, formatDay(since ?? asOf, language));
    case 'coverage':
      return title.coverage(what, formatMonth(asOf, language));
    default:
      return title[measure](what);
  }
}
