import { badUserInput } from '../../graphql/errors.ts';
import type { Day } from '../../kernel/day.ts';
import { findIndicator } from './definitions/all.ts';
import { LONGEST_SERIES, type PeriodOfRollup, seriesOf } from './periods.ts';
import { type RollupQuestion, WITHOUT_PERIOD } from './rollup.ts';
import { type Indicator, isTime } from './types.ts';

const MOST_DIMENSIONS = 3;

/**
 * The indicator that a question asks for.
 * @throws BAD_USER_INPUT that names what the question gets wrong.
 */
export function indicatorOf({
  indicator: id,
  by,
  narrowing,
  from,
  to,
  asOf,
}: RollupQuestion): Indicator {
  const indicator = findIndicator(id);
  if (!indicator)
    throw badUserInput(
      `indicator: is not known; see the query indicators / indikator tidak dikenal`,
    );
  const strange = by.find((dimension) => !indicator.dimensions.includes(dimension));
  if (strange) {
    throw badUserInput(
      `by: ${indicator.id} is split by ${indicator.dimensions.join(', ')}, not by ${strange} / tidak dapat dirinci menurut ${strange}`,
    );
  }
  if (new Set(by).size < by.length)
    throw badUserInput('by: names a dimension twice / dimensi disebut dua kali');
  if (by.length > MOST_DIMENSIONS)
    throw badUserInput('by: takes at most three dimensions / paling banyak tiga dimensi');
  if (by.filter(isTime).length > 1) {
    throw badUserInput('by: takes one of MONTH, QUARTER, YEAR / pilih salah satu satuan waktu');
  }
  for (const [name, dimension, values] of [
    ['categories', 'INCIDENT_CATEGORY', narrowing.category],
    ['statuses', 'STATUS', narrowing.status],
    ['nationalities', 'NATIONALITY', narrowing.nationality],
    ['permitKinds', 'PERMIT_KIND', narrowing.permit_kind],
    ['sectors', 'SECTOR', narrowing.sector],
    ['regencies', 'REGENCY', narrowing.regency],
  ] as const) {
    if (values && !indicator.dimensions.includes(dimension)) {
      throw badUserInput(
        `filter.${name}: ${indicator.id} has no ${dimension} / indikator ini tidak mengenalnya`,
      );
    }
  }
  if ((from || to) && !indicator.flow && !by.some(isTime)) {
    throw badUserInput(
      'filter.from, filter.to: a stock is taken on asOf; name a time dimension for a series / gunakan asOf',
    );
  }
  if (from && from > (to ?? asOf ?? from)) {
    throw badUserInput(
      'filter.from: comes after the end of the period / awal periode sesudah akhirnya',
    );
  }
  return indicator;
}

/**
 * The periods for which the question is counted; one without a label of its own where no time dimension is asked.
 * @throws BAD_USER_INPUT where the series is too long.
 */
export function periodsOf(
  indicator: Indicator,
  question: RollupQuestion,
  asOf: Day,
): PeriodOfRollup[] {
  const to = question.to && question.to < asOf ? question.to : asOf;
  const time = question.by.find(isTime);
  if (!time) {
    return [
      {
        label: WITHOUT_PERIOD,
        from: indicator.flow ? question.from : null,
        day: to,
      },
    ];
  }
  const series = seriesOf(time, question.from, to);
  if (series.length > LONGEST_SERIES) {
    throw badUserInput(
      `filter.from: a series takes at most ${LONGEST_SERIES} periods / paling banyak ${LONGEST_SERIES} periode`,
    );
  }
  return series;
}
