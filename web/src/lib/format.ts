import type { Language } from './language.ts';

const LOCALE: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };
/** The whole province keeps western Indonesian time; the screen shows that, wherever it hangs. */
const PROVINCE_TIME = 'Asia/Jakarta';

/** Making a format takes longer than a hundred uses of it, and a table needs hundreds of them for a screen. */
const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const made = numberFormats.get(key) ?? new Intl.NumberFormat(LOCALE[language], options);
  numberFormats.set(key, made);
  return made;
}

function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const made = dateFormats.get(key) ?? new Intl.DateTimeFormat(LOCALE[language], options);
  dateFormats.set(key, made);
  return made;
}

/** A calendar day as `31 Okt 2026`. It takes the day's own text, so no time zone can move it. */
export function formatDay(day: string, language: Language): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return dayFormat(language, 'UTC').format(date);
}

/** The month of a calendar day as `Okt 2026`. */
export function formatMonth(day: string, language: Language): string {
  return dateFormat(language, {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
}

/** A moment as `31 Okt 2026 14.05 WIB`, in the province's time. */
export function formatMoment(moment: string, language: Language): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return moment;
  const time = dateFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: PROVINCE_TIME,
  });
  return `${dayFormat(language, PROVINCE_TIME).format(date)} ${time.format(date)} WIB`;
}

/** The time of day as a clock on the wall of the province shows it, `14.05`. */
export function formatClock(moment: number, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: PROVINCE_TIME,
  }).format(moment);
}

/** A number as `1.234,5` in Indonesian and `1,234.5` in English. */
export function formatNumber(value: number, language: Language, decimals = 1): string {
  return numberFormat(language, { maximumFractionDigits: decimals }).format(value);
}

/** A number with exactly so many decimals, so that a column of them stands in line. */
export function formatFixed(value: number, language: Language, decimals: number): string {
  return numberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

/** A share of one as whole per cent. */
export function formatShare(share: number, language: Language): string {
  return `${formatNumber(share * 100, language, 0)}%`;
}

function dayFormat(language: Language, timeZone: string): Intl.DateTimeFormat {
  return dateFormat(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone,
  });
}
