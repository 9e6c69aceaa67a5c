/** What is worked out from counts: from shown cells only, and absent for the reason of the first that is absent. */
import type { Absence } from '../../graphql/absences.ts';
import type { Sentence } from '../../kernel/result.ts';
import type { Names } from './names.ts';
import type { Measure } from './question.ts';

export interface PlainCell {
  value: number | null;
  absence: Absence | null;
}

/** In place of the regency of what has none. */
export const NOWHERE = '';

/** Inhabitants that a rate is given for. */
const RATE_PER = 100_000;

/** The values of a row as one text. */
export const rowKey = (values: readonly string[]): string => JSON.stringify(values);

/** A total where nobody has ever reported is none: a count of nothing would be a claim. */
export const orUnreported = (cell: PlainCell, reports: number): PlainCell =>
  cell.value === 0 && reports === 0 ? { value: null, absence: 'NOT_REPORTED' } : cell;

/** Of two cells that are shown. */
export function difference(before: PlainCell, now: PlainCell): PlainCell {
  const absence = now.absence ?? before.absence;
  if (absence || now.value === null || before.value === null)
    return { value: null, absence: absence ?? 'NOT_REPORTED' };
  return { value: now.value - before.value, absence: null };
}

interface Basis {
  total: PlainCell;
  names: Names;
  /** Regencies that the total is of; null for the province. */
  area: readonly string[] | null;
  due: readonly { regencies: readonly string[]; reported: boolean }[];
}

interface Measured {
  label: Sentence;
  look: { decimals?: number; isSigned?: boolean };
  of(count: PlainCell, change: PlainCell, regency: string | null): PlainCell;
}

/**
 * What is painted in place of the count; null where the count itself is. It is worked out for a regency by its code, for
 * the total by null, and for what has no place by NOWHERE.
 */
export function measureOf(measure: Measure, { total, names, area, due }: Basis): Measured | null {
  switch (measure) {
    case 'COUNT':
      return null;
    case 'RATE':
      return {
        label: { id: 'Per 100.000 penduduk', en: 'Per 100,000 inhabitants' },
        look: { decimals: 1 },
        of: (count, _change, regency) =>
          regency === NOWHERE
            ? UNDEFINED
            : rate(count, names.population(regency === null ? area : [regency])),
      };
    case 'SHARE':
      return {
        label: { id: 'Bagian (%)', en: 'Share (%)' },
        look: { decimals: 1 },
        of: (count) => share(count, total),
      };
    case 'CHANGE':
    case 'CHANGE_YEAR':
      return {
        label:
          measure === 'CHANGE'
            ? { id: 'Perubahan', en: 'Change' }
            : { id: 'Perubahan setahun', en: 'Change in a year' },
        look: { isSigned: true },
        of: (_count, change) => change,
      };
    case 'COVERAGE':
      return {
        label: { id: 'Laporan yang masuk (%)', en: 'Reports that came (%)' },
        look: {},
        of: (_count, _change, regency) => coverage(due, regency),
      };
  }
}

const none: PlainCell = { value: null, absence: 'NOT_REPORTED' };
/** What there cannot be: a rate of nobody. */
const UNDEFINED: PlainCell = { value: null, absence: null };

/** One decimal; what is above zero never becomes zero, which would have another look. */
const rounded = (value: number): PlainCell => ({
  value: value === 0 ? 0 : Math.max(0.1, Math.round(value * 10) / 10),
  absence: null,
});

const rate = (count: PlainCell, population: number): PlainCell =>
  count.value === null
    ? count
    : population === 0
      ? none
      : rounded((count.value / population) * RATE_PER);

function share(count: PlainCell, total: PlainCell): PlainCell {
  if (count.value === null) return count;
  if (total.value === null) return total;
  return count.value === 0
    ? { value: 0, absence: null }
    : rounded((count.value / total.value) * 100);
}

function coverage(due: Basis['due'], regency: string | null): PlainCell {
  const owed = due.filter(({ regencies }) => !regency || regencies.includes(regency));
  if (owed.length === 0) return none;
  const came = owed.filter(({ reported }) => reported).length;
  return { value: Math.round((came / owed.length) * 100), absence: null };
}
