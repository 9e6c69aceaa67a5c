/** The sentence that the data write: a figure, its day, its change, its split, and how many agencies have reported. */
import type { Day } from '../../kernel/day.ts';
import type { Sentence } from '../../kernel/result.ts';
import { dayText, numberText } from './printed.ts';
import type { ComputedCell, ComputedCoverage } from './types.ts';

export interface Said {
  /** The indicator's name, within a sentence. */
  what: Sentence;
  where: Sentence;
  /** What else narrows it, as a list of names; empty where nothing does. */
  narrowed: Sentence[];
  day: Day;
  figure: ComputedCell;
  change: ComputedCell;
  /** The day with which it is compared. */
  since: Day;
  /** What its split comes to, with a comma before it; empty where there is none to tell. */
  split: Sentence;
  coverage: ComputedCoverage;
}

/** An abbreviation at the beginning of a name keeps its capitals. */
const midSentence = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

const both = (write: (language: 'id' | 'en') => string): Sentence => ({
  id: write('id'),
  en: write('en'),
});

/** The figure, its change, its split and who has reported, as one sentence that can be read out as it stands. */
export const sentenceOf = (said: Said): Sentence =>
  both((language) => {
    const what = midSentence(said.what[language]);
    const narrowed = said.narrowed.map((name) => name[language]).join(', ');
    const where = said.where[language] + (narrowed ? ` (${narrowed})` : '');
    const day = dayText(said.day)[language];
    const figure = WORDS[language].figure(said.figure, what, where, day);
    const more =
      said.figure.value === null ? '' : changeClause(language, said) + said.split[language];
    return `${figure}${more}; ${said.coverage.text[language]}.`;
  });

const WORDS = {
  id: {
    figure: (figure: ComputedCell, what: string, where: string, day: string) =>
      figure.value === null
        ? `Jumlah ${what} di ${where} per ${day} tidak ditampilkan: ${figure.text.id}`
        : `${figure.text.id} ${what} di ${where} per ${day}`,
    up: (by: string, since: string) => `, naik ${by} dari ${since}`,
    down: (by: string, since: string) => `, turun ${by} dari ${since}`,
    same: (since: string) => `, sama dengan ${since}`,
    absent: (since: string, why: string) => `, perubahan dari ${since} tidak ditampilkan: ${why}`,
  },
  en: {
    figure: (figure: ComputedCell, what: string, where: string, day: string) =>
      figure.value === null
        ? `The number of ${what} in ${where} as of ${day} is not shown: ${figure.text.en}`
        : `${figure.text.en} ${what} in ${where} as of ${day}`,
    up: (by: string, since: string) => `, up ${by} from ${since}`,
    down: (by: string, since: string) => `, down ${by} from ${since}`,
    same: (since: string) => `, the same as on ${since}`,
    absent: (since: string, why: string) => `, the change from ${since} is not shown: ${why}`,
  },
};

function changeClause(language: 'id' | 'en', { change, since }: Said): string {
  const words = WORDS[language];
  const day = dayText(since)[language];
  if (change.value === null) return words.absent(day, change.text[language]);
  if (change.value === 0) return words.same(day);
  const by = numberText(Math.abs(change.value))[language];
  return change.value > 0 ? words.up(by, day) : words.down(by, day);
}

/** How much is open, and how much of it is late. */
export function followUpsSentence(open: number, overdue: number): Sentence {
  if (open === 0) return { id: 'Tidak ada tindak lanjut yang terbuka.', en: 'Nothing is open.' };
  const late =
    overdue === 0
      ? { id: 'tidak ada yang terlambat', en: 'none is overdue' }
      : { id: `${overdue} di antaranya terlambat`, en: `${overdue} of them overdue` };
  return {
    id: `${open} tindak lanjut terbuka, ${late.id}.`,
    en: `${open} follow-ups open, ${late.en}.`,
  };
}

/** How many agencies have sent all that they owe, in words. */
export const coverageText = (expected: number, reported: number): Sentence => {
  if (expected === 0) {
    return { id: 'tidak ada instansi yang wajib melapor', en: 'no agency has to report' };
  }
  if (reported === 0) {
    return {
      id: `belum satu pun dari ${expected} instansi melapor`,
      en: `none of ${expected} agencies has reported yet`,
    };
  }
  return {
    id: `${reported} dari ${expected} instansi telah melapor`,
    en: `${reported} of ${expected} agencies have reported`,
  };
};
