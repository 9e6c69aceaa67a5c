/** How figures, days and markings are written out: the one place for each language. */
import type { Absence } from '../../graphql/absences.ts';
import type { Day } from '../../kernel/day.ts';
import type { Sentence } from '../../kernel/result.ts';
import type { Classification, ComputedCell } from './types.ts';

const ABSENCES: Record<Absence, Sentence> = {
  SUPPRESSED: { id: 'tertutup (n kecil)', en: 'withheld (small n)' },
  POLICY: { id: 'dibatasi', en: 'restricted' },
  NOT_REPORTED: { id: 'belum melapor', en: 'not reported' },
  STALE: { id: 'usang', en: 'out of date' },
  CONFLICT: { id: 'bertentangan', en: 'sources disagree' },
};
/** Where there can be no figure, and so none is missing. */
const NO_CELL: Sentence = { id: '–', en: '–' };
export const absenceText = (absence: Absence): Sentence => ABSENCES[absence];

const LOCALES = { id: 'id-ID', en: 'en-GB' } as const;
const formats = new Map<string, Intl.NumberFormat>();

/** One formatter for each language and number of decimals: making one costs more than using it. */
function numberIn(locale: string, value: number, decimals: number): string {
  const key = `${locale} ${decimals}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(locale, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
  formats.set(key, format);
  return format.format(value);
}

const inBoth = (write: (language: 'id' | 'en') => string): Sentence => ({
  id: write('id'),
  en: write('en'),
});

export const numberText = (value: number, decimals = 0): Sentence =>
  inBoth((language) => numberIn(LOCALES[language], value, decimals));

/** With its sign: a plus, or the minus of print. */
export const signedText = (value: number, decimals = 0): Sentence => {
  const { id, en } = numberText(Math.abs(value), decimals);
  const sign = value > 0 ? '+' : value < 0 ? '−' : '';
  return { id: sign + id, en: sign + en };
};

interface Look {
  decimals?: number;
  isSigned?: boolean;
}

/** A cell as it is printed. */
export function printed(
  { value, absence }: { value: number | null; absence: Absence | null },
  { decimals = 0, isSigned = false }: Look = {},
): ComputedCell {
  if (value === null) return { value, absence, text: absence ? ABSENCES[absence] : NO_CELL };
  return {
    value,
    absence: null,
    text: isSigned ? signedText(value, decimals) : numberText(value, decimals),
  };
}

export const absentCell = (absence: Absence): ComputedCell => printed({ value: null, absence });

const MONTHS = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember',
  en: 'January February March April May June July August September October November December',
};
const monthName = (language: 'id' | 'en', month: number): string =>
  MONTHS[language].split(' ')[month - 1] ?? '';

export const dayText = (day: Day): Sentence =>
  inBoth((language) => {
    const [year, month, date] = day.split('-').map(Number);
    return `${date} ${monthName(language, month ?? 0)} ${year}`;
  });

/** A period's label (`2026-10`, `2026-Q4`, `2026`) in words. */
export const periodText = (label: string): Sentence => {
  const [year = '', part = ''] = label.split('-');
  if (part === '') return { id: year, en: year };
  if (part.startsWith('Q')) {
    return { id: `Triwulan ${part.slice(1)} ${year}`, en: `Quarter ${part.slice(1)}, ${year}` };
  }
  return inBoth((language) => `${monthName(language, Number(part))} ${year}`);
};

const MARKINGS: Record<Classification, Sentence> = {
  ORDINARY: { id: 'BIASA', en: 'ORDINARY' },
  LIMITED: { id: 'TERBATAS', en: 'LIMITED' },
  SECRET: { id: 'RAHASIA', en: 'SECRET' },
};
export const markingText = (classification: Classification): Sentence => MARKINGS[classification];
