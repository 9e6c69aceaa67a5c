/**
 * What became of figures that were shown. Three cells tell it: what was shown; the same day as it is known now; the newest
 * day. From the first to the second it is knowledge that changed, from the second to the third the world. What of the
 * knowledge came late and what was put right is told by a fourth, between the first and the second: what was known, with
 * the things of which the hub first heard later (indicators/late.ts). So the three parts sum to the change, and each is a
 * difference of two counts that a meeting may be told, or absent.
 */
import type { Day } from '../../kernel/day.ts';
import type { Sentence } from '../../kernel/result.ts';
import {
  meetingCountsWithLate,
  meetingRollup,
  type RollupAnswer,
  reportsFor,
} from '../indicators/read.ts';
import { isTime } from '../indicators/types.ts';
import { type Computing, cellsOf, rollupOf, unlisted } from './compute-slide.ts';
import { difference, type PlainCell, rowKey } from './measures.ts';
import { dayText, printed } from './printed.ts';
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
  /** The instant, by the database's clock, at which that was what was known. */
  knownAt: Date;
}

type Due = Awaited<ReturnType<typeof reportsFor>>;
const reportKey = ({ source, agencyCode }: Due[number]): string => `${source} ${agencyCode}`;

/** The keys of the owed reports that have come. */
export const cameIn = (due: Due): string[] => due.filter(({ reported }) => reported).map(reportKey);

/** The cells that are no longer what they were, in the order of the newest answer; and why they are not parted, where none is. */
export async function changesOf(
  { context, area, names }: Computing,
  question: FiguresQuestion,
  was: Was,
): Promise<{ changes: ComputedChange[]; untold: Sentence | null }> {
  const sameDay = await meetingRollup(context, rollupOf(question, was.asOf), area);
  // Where the author holds a day fast there is no newer one.
  const newest = question.asOf
    ? sameDay
    : await meetingRollup(context, rollupOf(question, null), area);
  const late = (await reportsFor(context, sameDay)).filter(
    (due) => due.reported && !was.reported.has(reportKey(due)),
  );
  const [known, now] = [cellsOf(sameDay), cellsOf(newest)];
  // A day that was the newest and no month's end is not published any more: nothing of it is withheld, and nothing told.
  const isTold =
    !sameDay.indicator.personal ||
    [...known.values()].some(({ absence }) => absence !== 'SUPPRESSED');
  const regencyAt = question.by.indexOf('REGENCY');
  const timed = question.by.some(isTime);
  const keys = keysOf(question, was, newest);
  const cellsAt = (key: string) => ({
    before: was.cells.get(key) ?? was.unlisted,
    same: known.get(key) ?? unlisted(sameDay),
  });
  const shown = new Map(
    keys.flatMap((key) => {
      const { before, same } = cellsAt(key);
      const isShown = before.value !== null && same.value !== null;
      return isShown ? [[key, { was: before.value ?? 0, now: same.value ?? 0 }]] : [];
    }),
  );
  const withLate = await meetingCountsWithLate(
    context,
    { ...rollupOf(question, was.asOf), asOf: was.asOf },
    area,
    was.knownAt,
    shown,
  );
  const changes = keys.flatMap((key) => {
    const values: string[] = JSON.parse(key);
    const { before, same } = cellsAt(key);
    // A period that lies before those of the newest answer has ended: it stands as it is known now.
    const latest = now.get(key) ?? (timed ? same : unlisted(newest));
    const regency = values[regencyAt];
    const isLate = late.some(({ regencies }) => !regency || regencies.includes(regency));
    const count = withLate.get(key);
    const between: PlainCell =
      count === undefined
        ? { value: null, absence: sameDay.indicator.personal ? 'SUPPRESSED' : null }
        : { value: count, absence: null };
    const compared = { was: before, withLate: between, same, now: latest };
    const change = isTold ? changeOf(compared, isLate) : changeAlone(before, latest);
    const labels = values.map((value, at) => {
      const dimension = question.by[at];
      return dimension ? names.of(dimension, value) : UNNAMED;
    });
    return change ? [{ labels, ...change }] : [];
  });
  return { changes, untold: isTold || changes.length === 0 ? null : untoldOf(was.asOf) };
}

/** Why nothing is said of what came late and what was put right. */
const untoldOf = (day: Day): Sentence => ({
  id: `Angka orang per ${dayText(day).id} tidak diterbitkan ulang untuk rapat, sehingga hanya selisih seluruhnya yang disebutkan, bukan sebabnya. Agar sebabnya dapat disebutkan pada rapat berikutnya, pilih akhir bulan sebagai tanggal angka.`,
  en: `Figures of persons as of ${dayText(day).en} are not published for meetings again, so only the whole difference is told, not what it comes from. For that to be told at the next meeting, choose the end of a month as the day of the figures.`,
});

const UNNAMED: Sentence = { id: '', en: '' };

/** The cells to compare: of a series those that were shown, of anything else also what is new. */
function keysOf(question: FiguresQuestion, was: Was, newest: RollupAnswer): string[] {
  const shown = [...was.cells.keys()];
  if (question.by.some(isTime)) return shown;
  return [...new Set([rowKey([]), ...cellsOf(newest).keys(), ...shown])];
}

const isSame = (one: PlainCell, other: PlainCell): boolean =>
  one.value === other.value && one.absence === other.absence;

/** One cell: as it was shown, with what came late, as that day is known now, and on the newest day. */
interface Compared {
  was: PlainCell;
  withLate: PlainCell;
  same: PlainCell;
  now: PlainCell;
}

/** Null where it is what it was, both as it is known now and on the newest day, and nothing is told of what lies between. */
function changeOf(
  { was, withLate, same, now }: Compared,
  isLate: boolean,
): Omit<ComputedChange, 'labels'> | null {
  const isUntold = withLate.value === null;
  const isClosed = was.value !== null && same.absence === 'SUPPRESSED';
  if (isSame(was, now) && (isClosed || isSame(was, same)) && (isUntold || isSame(was, withLate)))
    return null;
  const [real, late, corrected] = [
    difference(same, now),
    part(was, withLate, same),
    part(withLate, same, was),
  ];
  const causes: Cause[] = [];
  // Where the parts are not told, the reports still say that one came since: agencies are told of there, no persons.
  if (late.value || (late.value === null && isLate && !isSame(was, same))) causes.push('LATE');
  if (corrected.value) causes.push('CORRECTED');
  // Where the day is not published any more nothing tells what of it was known when.
  if (same.absence !== 'SUPPRESSED' && !isSame(same, now)) causes.push('REAL');
  const signed = (cell: PlainCell) => printed(cell, { isSigned: true });
  return {
    causes,
    was: printed(was),
    now: printed(now),
    change: signed(difference(was, now)),
    real: signed(real),
    late: signed(late),
    corrected: signed(corrected),
  };
}

/** What is another than it was, where nothing is told of the day between. */
function changeAlone(was: PlainCell, now: PlainCell): Omit<ComputedChange, 'labels'> | null {
  if (isSame(was, now)) return null;
  const untold = printed({ value: null, absence: null });
  return {
    causes: [],
    was: printed(was),
    now: printed(now),
    change: printed(difference(was, now), { isSigned: true }),
    real: untold,
    late: untold,
    corrected: untold,
  };
}

/** A part of what is known otherwise: absent for the reason of the cells beside it before its own. */
function part(from: PlainCell, to: PlainCell, other: PlainCell): PlainCell {
  const missing = [from, to, other].find(({ absence }) => absence === 'NOT_REPORTED');
  if (missing) return missing;
  if (from.value === null || to.value === null)
    return {
      value: null,
      absence: [from, to, other].find(({ absence }) => absence)?.absence ?? null,
    };
  return { value: to.value - from.value, absence: null };
}
