/**
 * The life of a case as one table (the proposal of the domain brief: dilaporkan, diverifikasi, ditangani, dilimpahkan,
 * diputus, selesai; tidak terbukti, duplikat, dikoreksi), and what of a case an agency is given to see.
 */
import { type Day, dayOfInstant } from '../../kernel/day.ts';

export const STATUSES = [
  'REPORTED',
  'VERIFIED',
  'HANDLED',
  'HANDED_OVER',
  'DECIDED',
  'CLOSED',
  'UNSUBSTANTIATED',
  'DUPLICATE',
] as const;
export type CaseStatus = (typeof STATUSES)[number];

/** What has to come with a step: a text of that kind, the case it repeats, or why it is taken. */
export type Requirement = 'FINDING' | 'DECISION' | 'ORIGINAL' | 'REASON' | 'HANDOVER';

/** Who takes a step: whose case it is, or the agency to which it was handed over. */
export type Taker = 'OWNER' | 'RECEIVER';

export interface Transition {
  from: CaseStatus;
  to: CaseStatus;
  by: Taker;
  needs: Requirement | null;
}

const owner = (from: CaseStatus, to: CaseStatus, needs: Requirement | null): Transition => ({
  from,
  to,
  by: 'OWNER',
  needs,
});

/** Every step that there is; whatever is not listed is refused. */
export const TRANSITIONS: readonly Transition[] = [
  owner('REPORTED', 'VERIFIED', 'FINDING'),
  owner('REPORTED', 'UNSUBSTANTIATED', 'FINDING'),
  owner('REPORTED', 'DUPLICATE', 'ORIGINAL'),
  owner('VERIFIED', 'HANDLED', null),
  owner('VERIFIED', 'HANDED_OVER', 'HANDOVER'),
  owner('VERIFIED', 'UNSUBSTANTIATED', 'FINDING'),
  owner('VERIFIED', 'DUPLICATE', 'ORIGINAL'),
  owner('HANDLED', 'HANDED_OVER', 'HANDOVER'),
  owner('HANDLED', 'DECIDED', 'DECISION'),
  owner('HANDLED', 'UNSUBSTANTIATED', 'FINDING'),
  // Whoever takes a handover on may have the event already.
  owner('HANDLED', 'DUPLICATE', 'ORIGINAL'),
  owner('DECIDED', 'HANDED_OVER', 'HANDOVER'),
  owner('DECIDED', 'CLOSED', null),
  // Corrections (dikoreksi): what was ended wrongly is taken up again.
  owner('DECIDED', 'HANDLED', 'REASON'),
  owner('CLOSED', 'HANDLED', 'REASON'),
  owner('UNSUBSTANTIATED', 'REPORTED', 'REASON'),
  owner('DUPLICATE', 'REPORTED', 'REASON'),
  // A handover that waits for its answer is taken back, to where the case stood before.
  owner('HANDED_OVER', 'VERIFIED', 'REASON'),
  owner('HANDED_OVER', 'HANDLED', 'REASON'),
  owner('HANDED_OVER', 'DECIDED', 'REASON'),
  // The answer to a handover: taken on, or returned to where the case stood before.
  { from: 'HANDED_OVER', to: 'HANDLED', by: 'RECEIVER', needs: null },
  { from: 'HANDED_OVER', to: 'VERIFIED', by: 'RECEIVER', needs: 'REASON' },
  { from: 'HANDED_OVER', to: 'HANDLED', by: 'RECEIVER', needs: 'REASON' },
  { from: 'HANDED_OVER', to: 'DECIDED', by: 'RECEIVER', needs: 'REASON' },
];

/** The step from one standing to another, or null where there is none. */
export const transitionOf = (from: CaseStatus, to: CaseStatus, by: Taker): Transition | null =>
  TRANSITIONS.find((step) => step.from === from && step.to === to && step.by === by) ?? null;

/** Parts of a case that a handover gives, or does not. Category, severity, regency and day always go along. */
export const PARTS = ['PLACE', 'PERSONS', 'ALLEGATION', 'FINDING', 'DOCUMENTS'] as const;
export type CasePart = (typeof PARTS)[number];

/** The longest that each short text of a report may be, in characters; the form's limits, which a test compares. */
export const LONGEST = {
  district: 100,
  village: 100,
  description: 300,
  siteName: 200,
  victim: 200,
  suspect: 200,
  reporter: 200,
  contact: 200,
} as const;
/** The earliest day on which an event that is reported can have been. */
export const EARLIEST_DAY: Day = '2000-01-01';

/** Categories whose handling needs somebody's name, and as what; all other reports name nobody. */
export const NEEDS_PERSON: Readonly<Record<string, 'victim' | 'suspect'>> = {
  MISSING_PERSON: 'victim',
  CRIME_VICTIM: 'victim',
  TRAFFICKING_VICTIM: 'victim',
  CRIME_SUSPECT: 'suspect',
};

/** How severe an event of a category is taken to be until an officer says otherwise; compliance (2) where it stands not here. */
const USUAL_SEVERITY: Readonly<Record<string, number>> = {
  OVERSTAY: 1,
  DOCUMENTS_INCOMPLETE: 1,
  ORGANISATION_DOCUMENTS: 1,
  WORK_ACCIDENT: 3,
  CRIME_VICTIM: 3,
  CRIME_SUSPECT: 3,
  MISSING_PERSON: 4,
  TRAFFICKING_VICTIM: 4,
};

export const SEVERITIES: readonly number[] = [1, 2, 3, 4];

/** Of the event: 1 administrative, 2 compliance, 3 harm or criminal allegation, 4 urgent. */
export const usualSeverity = (category: string): number => USUAL_SEVERITY[category] ?? 2;

/** Administrative immigration actions (*tindakan administratif keimigrasian*), UU 6/2011 article 75(2). */
export const MEASURES = [
  'BAN_LIST',
  'PERMIT_CHANGED',
  'BARRED_FROM_PLACES',
  'RESIDENCE_ORDERED',
  'COST_CHARGED',
  'DEPORTATION',
] as const;
export type Measure = (typeof MEASURES)[number];

/** Standings in which nothing more is due. */
export const ENDED: readonly CaseStatus[] = ['CLOSED', 'UNSUBSTANTIATED', 'DUPLICATE'];

/** Whether the next step of a case is late on a day. */
export const isOverdue = (dueOn: Date | null, now: Date): boolean =>
  dueOn !== null && dayOf(dueOn) < dayOfInstant(now.toISOString());

/** A date column as the calendar day that it is. */
export const dayOf = (date: Date): Day => date.toISOString().slice(0, 10);
