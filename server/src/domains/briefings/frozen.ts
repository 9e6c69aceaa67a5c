/** What a slide keeps once it is frozen: all that it showed, and which reports had come. */
import type { ClientBase } from 'pg';
import { meetingRollup, reportsFor } from '../indicators/read.ts';
import { cameIn, changesOf, type Was } from './changes.ts';
import { type Computed, type Computing, rollupOf } from './compute-slide.ts';
import { type PlainCell, rowKey } from './measures.ts';
import type { FiguresQuestion, SlideQuestion } from './question.ts';
import type { ComputedFrozen } from './types.ts';

/** As it is stored. The figures are a meeting's and were published: they stay when a person is erased. */
export interface Frozen {
  at: string;
  /** The same instant by the database's clock, which dates what is known; absent from slides frozen before it was kept. */
  knownAt?: string;
  /** The versions of the data on which it rests. */
  dataVersion: string;
  personsVersion: string;
  /** Below which counts were withheld. */
  threshold: number;
  reported: string[];
  computed: Computed;
}

/** What is to be kept of a slide that was just computed. */
export async function freeze(
  { context, area }: Computing,
  question: SlideQuestion,
  computed: Computed,
): Promise<Frozen> {
  const { dataVersion, personsVersion } = context.viewer;
  const answer =
    question.of === 'FIGURES' &&
    (await meetingRollup(context, rollupOf(question, computed.asOf), area));
  const { rows } = await context.database.pool.query<{ now: Date }>('SELECT now() AS now');
  return {
    at: context.now.toISOString(),
    knownAt: (rows[0]?.now ?? context.now).toISOString(),
    dataVersion,
    personsVersion,
    threshold: context.disclosureThreshold,
    reported: answer ? cameIn(await reportsFor(context, answer)) : [],
    computed,
  };
}

/** What a frozen slide tells of itself beside what it showed. */
export async function frozenOf(
  computing: Computing,
  question: SlideQuestion,
  frozen: Frozen,
): Promise<ComputedFrozen> {
  const was = question.of === 'FIGURES' ? wasOf(frozen) : null;
  if (!was || question.of !== 'FIGURES') return { at: frozen.at, changes: [], untold: null };
  return { at: frozen.at, ...(await changesOf(computing, question, was)) };
}

/** The cells that a frozen slide showed; null where it showed no figures. */
export function wasOf({ computed, reported, at, knownAt }: Frozen): Was | null {
  if (!computed.asOf) return null;
  const rows = computed.table?.rows ?? [];
  const cells = new Map<string, PlainCell>(
    rows.flatMap(({ keys, cells: [count] }) =>
      count ? [[rowKey(keys.map(({ value }) => value)), count] as const] : [],
    ),
  );
  const [total] = computed.figures;
  if (total) cells.set(rowKey([]), total.cell);
  return {
    asOf: computed.asOf,
    cells,
    // A table that lists no row shows nothing.
    unlisted:
      rows.length > 0 ? { value: 0, absence: null } : { value: null, absence: 'SUPPRESSED' },
    reported: new Set(reported),
    knownAt: new Date(knownAt ?? at),
  };
}

/** Whether two slides ask for the same figures, whatever day they stand on and however they are shown. */
export const asksTheSame = (one: FiguresQuestion, other: FiguresQuestion): boolean =>
  askedFor(one) === askedFor(other);

const askedFor = ({ asOf, step, measure, breaks, display, ...asked }: FiguresQuestion): string =>
  JSON.stringify(asked, Object.keys(asked).sort());

export const storeFrozen = async (
  tx: ClientBase,
  slide: string,
  frozen: Frozen | null,
): Promise<void> => {
  await tx.query('UPDATE briefing_slide SET frozen = $2 WHERE id = $1', [
    slide,
    frozen && JSON.stringify(frozen),
  ]);
};
