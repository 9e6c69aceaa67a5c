/**
 * Days and months as Indonesian agencies write them. The day always comes before the month; a two-digit year from 50
 * on is read as 19xx, below 50 as 20xx, so that a wrong guess at a birth date ends in the future and is refused rather
 * than believed.
 */
import { type Day, dayFromNumber, makeDay, monthPeriod, type Period, parseDay } from './day.ts';

/** The months' full names, January first. */
export const MONTH_NAMES = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

const SHORT_MONTHS: Record<string, number> = {
  jan: 1,
  feb: 2,
  peb: 2,
  pebruari: 2,
  mar: 3,
  mrt: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  agt: 8,
  agu: 8,
  ags: 8,
  agust: 8,
  aug: 8,
  sep: 9,
  sept: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  nop: 11,
  nopember: 11,
  des: 12,
  dec: 12,
};

const MONTHS = new Map<string, number>([
  ...Object.entries(SHORT_MONTHS),
  ...MONTH_NAMES.map((name, index) => [name.toLowerCase(), index + 1] as const),
]);

const EXCEL_EPOCH = -25_569;
/** 1 January 1920 and 31 December 2099: a shorter range than Excel's, so that a bare year is not taken for a day. */
const SERIALS = { first: 7306, last: 73_050 };

const fullYear = (text: string): number => {
  const year = Number(text);
  if (text.length !== 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
};

/** The day of an Excel serial number, or null where it is not a whole number of this century or the last. */
export function dayFromExcelSerial(serial: number): Day | null {
  const plausible = Number.isInteger(serial) && serial >= SERIALS.first && serial <= SERIALS.last;
  return plausible ? dayFromNumber(serial + EXCEL_EPOCH) : null;
}

/** The Excel serial number of a day. */
export const excelSerial = (day: Day): number => Date.parse(day) / 86_400_000 - EXCEL_EPOCH;

/** Reads `31/12/2024`, `31-12-24`, `31 Des 2024`, `31 Desember 2024`, `2024-12-31` or an Excel serial number. */
export function readDay(text: string): Day | null {
  const trimmed = text.trim();
  if (/^\d{4,5}$/.test(trimmed)) return dayFromExcelSerial(Number(trimmed));
  const numeric = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(trimmed);
  if (numeric) {
    return makeDay(fullYear(numeric[4] ?? ''), Number(numeric[3]), Number(numeric[1]));
  }
  const named = /^(\d{1,2})[\s-]+([A-Za-z]+)\.?[\s-]+(\d{4}|\d{2})$/.exec(trimmed);
  if (named) {
    const month = MONTHS.get((named[2] ?? '').toLowerCase());
    return month ? makeDay(fullYear(named[3] ?? ''), month, Number(named[1])) : null;
  }
  return parseDay(trimmed);
}

/** Reads a month, `November 2026`, `Nop 2026` or `2026-11`, as its first and last day. */
export function readMonth(text: string): Period | null {
  const trimmed = text.trim();
  const iso = /^(\d{4})-(\d{2})$/.exec(trimmed);
  if (iso) return monthPeriod(Number(iso[1]), Number(iso[2]));
  const named = /^([A-Za-z]+)\.?\s+(\d{4})$/.exec(trimmed);
  const month = MONTHS.get((named?.[1] ?? '').toLowerCase());
  return named && month ? monthPeriod(Number(named[2]), month) : null;
}
