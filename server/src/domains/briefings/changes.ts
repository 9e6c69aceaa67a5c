/**
 * What became of figures that were shown. Three cells tell it: what was shown; the same day as it is known now; the newest
 * day. From the first to the second it is knowledge that changed (a report that came late, or something put right), from
 * the second to the third the world. Each difference is one of two cells that a meeting is shown.
 */
import type { Day } from '../../kernel/day.ts';
import type { Sentence } from '../../kernel/result.ts';
import { meetingRollup, type RollupAnswer, reportsFor } from '../indicators/read.ts';
import { isTime } from '../indicators/types.ts';
import { type Computing, cellsOf, rollupOf, unlisted } from './compute-slide.ts';
import { difference, type PlainCell, rowKey } from './measures.ts';
import { printed } from './printed.ts';
import type { FiguresQuestion } from './question.ts';
import type { Cause, ComputedChange } from './types.ts';

/** What was shown of a question. */
export interface Was {
  asOf: Day;
  /** By the values of their row; the total under the key of no value. */
  cells: ReadonlyMap<string, PlainCell>;
  /** What a row was that is not among them. */
  unlisted: PlainCell;
  /** The owed reports that had come for that day, as `reportKey` names them. */
  reported: ReadonlySet<string>;
}

type Due = Awaited<ReturnType<typeof reportsFor>>;
const reportKey = ({ source, agencyCode }: Due[number]): string => `${source} ${agencyCode}`;

/** The keys of the owed reports that have come. */
export const cameIn = (due: Due): string[] => due.filter(({ reported }) => reported).map(reportKey);

/** The cells that are no longer what they were, in the order of the newest answer. */
export async function changesOf(
  { context, area, names }: Computing,
  question: FiguresQuestion,
  was: Was,
): Promise<ComputedChange[]> {
  const sameDay = await meetingRollup(context, rollupOf(question, was.asOf), area);
  // Where the author holds a day fast there is no newer one.
  const newest = question.asOf
    ? sameDay
    : await meetingRollup(context, rollupOf(question, null), area);
  const late = (await reportsFor(context, sameDay)).filter(
    (due) => due.reported && !was.reported.has(reportKey(due)),
  );
  const [known, now] = [cellsOf(sameDay), cellsOf(newest)];
  const regencyAt = question.by.indexOf('REGENCY');
  const timed = question.by.some(isTime);
  return keysOf(question, was, newest).flatMap((key) => {
    const values: string[] = JSON.parse(key);
    const before = was.cells.get(key) ?? was.unlisted;
    const same = known.get(key) ?? unlisted(sameDay);
    // A period that lies before those of the newest answer has ended: it stands as it is known now.
    const latest = now.get(key) ?? (timed ? same : unlisted(newest));
    const regency = values[regencyAt];
    const isLate = late.some(({ regencies }) => !regency || regencies.includes(regency));
    const change = changeOf(before, same, latest, isLate);
    const labels = values.map((value, at) => {
      const dimension = question.by[at];
      return dimension ? names.of(dimension, value) : UNNAMED;
    });
    return change ? [{ labels, ...change }] : [];
  });
}
const UNNAMED: Sentence = { id: '', en: '' };

/** The cells to compare: of a series those that were shown, of anything else also what is new. */
function keysOf(question: FiguresQuestion, was: Was, newest: RollupAnswer): string[] {
  const shown = [...was.cells.keys()];
  if (question.by.some(isTime)) return shown;
  return [...new Set([rowKey([]), ...cellsOf(newest).keys(), ...shown])];
}

const isSame = (one: PlainCell, other: PlainCell): boolean =>
  one.value === other.value && one.absence === other.absence;

const NOTHING: PlainCell = { value: 0, absence: null };

/** Null where it is what it was, both as it is known now and on the newest day. */
function changeOf(
  was: PlainCell,
  same: PlainCell,
  now: PlainCell,
  isLate: boolean,
): Omit<ComputedChange, 'labels'> | null {
  if (isSame(was, now) && isSame(was, same)) return null;
  const known = difference(was, same);
  // Where the day is not published any more nothing tells what of it was known when.
  const isTold = same.absence !== 'SUPPRESSED';
  const causes: Cause[] = [];
  if (isTold && !isSame(was, same)) causes.push(isLate ? 'LATE' : 'CORRECTED');
  if (isTold && !isSame(same, now)) causes.push('REAL');
  const [late, corrected] =
    known.value === null ? [known, known] : isLate ? [known, NOTHING] : [NOTHING, known];
  const signed = (cell: PlainCell) => printed(cell, { isSigned: true });
  return {
    causes,
    was: printed(was),
    now: printed(now),
    change: signed(difference(was, now)),
    real: signed(difference(same, now)),
    late: signed(late),
    corrected: signed(corrected),
  };
}
