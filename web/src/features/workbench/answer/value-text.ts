import type { Words } from '../../../i18n/id.ts';
import type { AnswerWords } from '../../../i18n/id-answer.ts';
import { formatDay, formatMoment, formatMonth, formatNumber } from '../../../lib/format.ts';
import type { Language } from '../../../lib/language.ts';
import type { Column } from './columns.ts';
import type { Axis, Label } from './pivot.ts';
import type { Read } from './read-value.ts';
import { isOwnReason, type Reason } from './reasons.ts';

/** All words that a value of an answer may need. */
export interface Speech {
  language: Language;
  words: Words;
  own: AnswerWords;
}

/** What a value is called by those who read it: dates and numbers as the language has them, codes by their words. */
export function valueText(read: Read, column: Column, speech: Speech): string {
  if (read.absence) return `— (${reasonText(read.absence, speech)})`;
  if (read.list) {
    const { count, more, text } = read.list;
    const counted = formatNumber(count, speech.language);
    const items = more ? speech.own.listMore(counted) : speech.own.list(counted);
    return text && count > 0 ? `${items}: ${text}` : items;
  }
  return scalarText(read.value, column, speech);
}

/** Why there is no value, in a few words. */
export function reasonText(reason: Reason, { words, own }: Speech): string {
  return isOwnReason(reason) ? own.reasons[reason] : words.absence[reason];
}

/** The same in a sentence. */
export function reasonSentence(reason: Reason, { words, own }: Speech): string {
  return isOwnReason(reason) ? own.reasonsWhy[reason] : words.absenceWhy[reason];
}

function scalarText(value: string | number | boolean, column: Column, speech: Speech): string {
  const { language, own } = speech;
  if (typeof value === 'boolean') return value ? own.yes : own.no;
  if (typeof value === 'number') return formatNumber(value, language, 5);
  if (column.kind === 'date') return formatDay(value, language);
  if (column.kind === 'moment') return formatMoment(value, language);
  return column.kind === 'code' ? codeText(value, column, speech) : value;
}

/** The interface's word for a code, where it has one. */
function codeText(code: string, { code: type, dimension }: Column, { words }: Speech): string {
  const known: Record<string, Record<string, string> | undefined> = {
    PermitStatus: words.permitStatus,
    PermitFamily: words.permitFamily,
    IncidentStatus: words.incidentStatus,
    Sex: words.sexName,
    SEX: words.sexName,
    RegencyKind: words.regencyKind,
    BatchStatus: words.batchStatus,
    BatchStage: words.batchStage,
    AbsenceReason: words.absence,
    Role: words.role,
  };
  const status = dimension === 'STATUS' ? { ...words.permitStatus, ...words.incidentStatus } : {};
  return known[type ?? dimension ?? '']?.[code] ?? (status as Record<string, string>)[code] ?? code;
}

/** A title within a sentence: its first letter is small, unless it begins with an abbreviation. */
export const inSentence = (title: string): string =>
  /^.[A-Z]/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);

/** What a label of an axis is called. */
export function labelText(label: Label, axis: Axis | null, speech: Speech): string {
  const { value, absence, apart } = label;
  if (apart) return `${labelText({ ...label, apart: '' }, axis, speech)} (${apart})`;
  if (absence) return `(${reasonText(absence, speech)})`;
  if (value === null || !axis) return speech.own.everything;
  if (axis.by === 'year') return String(value);
  if (axis.by === 'month' || isMonth(value)) return formatMonth(`${value}-01`, speech.language);
  return scalarText(value, axis.column, speech);
}

/** A roll-up's period as the hub writes months. */
const isMonth = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(value);
