/**
 * What a slide asks of the data. It is kept as JSON and checked by this schema whenever it is written or read; the text
 * form of the screen's view lies beside it and is not read here. See docs/decisions/briefings.md.
 */
import { z } from 'zod';
import { parseDay } from '../../kernel/day.ts';
import { REGENCIES } from '../../kernel/regency-code.ts';
import { DIMENSIONS } from '../indicators/types.ts';

export const STEPS = ['MONTH', 'QUARTER', 'SEMESTER', 'YEAR'] as const;
export type Step = (typeof STEPS)[number];
export const MEASURES = ['COUNT', 'RATE', 'SHARE', 'CHANGE', 'CHANGE_YEAR', 'COVERAGE'] as const;
export type Measure = (typeof MEASURES)[number];
export const BREAKS = ['QUANTILE', 'NATURAL', 'FIXED'] as const;
export type Breaks = (typeof BREAKS)[number];
export const DISPLAYS = ['MAP', 'TILES'] as const;

const MOST_CODES = 300;
const codes = z
  .array(z.string().regex(/^[\w.-]{1,60}$/))
  .max(MOST_CODES)
  .nullable();
const day = z
  .string()
  .refine((text) => parseDay(text) !== null)
  .nullable();
const regency = z
  .string()
  .refine((code) => REGENCIES.some(({ kemendagri }) => kemendagri === code));

/** More dimensions are no slide that a room can read. */
export const MOST_DIMENSIONS = 3;

const OfFigures = z.object({
  of: z.literal('FIGURES'),
  indicator: z.string().regex(/^[a-z0-9-]{1,60}$/),
  by: z.array(z.enum(DIMENSIONS)).max(MOST_DIMENSIONS),
  regencies: z.array(regency).max(REGENCIES.length).nullable(),
  sectors: codes,
  nationalities: codes,
  permitKinds: codes,
  categories: codes,
  statuses: codes,
  agencies: codes,
  from: day,
  to: day,
  /** Null follows the newest report. */
  asOf: day,
  step: z.enum(STEPS),
  measure: z.enum(MEASURES),
  breaks: z.enum(BREAKS),
  display: z.enum(DISPLAYS),
});
/** The list of what is to be done, of the agencies of the meeting. */
const OfFollowUps = z.object({ of: z.literal('FOLLOW_UPS') });

const Question = z.discriminatedUnion('of', [OfFigures, OfFollowUps]);
export type SlideQuestion = z.infer<typeof Question>;
export type FiguresQuestion = z.infer<typeof OfFigures>;

/** A question about one indicator with nothing narrowed. */
export const figuresOf = (
  indicator: string,
  by: FiguresQuestion['by'] = [],
  more: Partial<FiguresQuestion> = {},
): FiguresQuestion => ({
  of: 'FIGURES',
  indicator,
  by,
  regencies: null,
  sectors: null,
  nationalities: null,
  permitKinds: null,
  categories: null,
  statuses: null,
  agencies: null,
  from: null,
  to: null,
  asOf: null,
  step: 'MONTH',
  measure: 'COUNT',
  breaks: 'QUANTILE',
  display: 'MAP',
  ...more,
});

/** Null where it is no question that a slide can ask. */
export const parseQuestion = (value: unknown): SlideQuestion | null =>
  Question.safeParse(value).data ?? null;

/** What was stored. @throws where it is no question */
export const readQuestion = (value: unknown): SlideQuestion | null =>
  value === null ? null : Question.parse(value);
