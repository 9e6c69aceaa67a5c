import type { CaseDigestWords } from './id-case-digest.ts';

const plain = (count: number) => new Intl.NumberFormat('en-GB').format(count);

/** What the weekly digest says in English. */
export const enCaseDigest: CaseDigestWords = {
  title: 'Weekly digest',
  weeks: 'Choose a week',
  before: 'Week before',
  after: 'Week after',
  running: 'Running week',
  none: 'Your account belongs to no agency',
  noneHint: 'The weekly digest counts the cases of one agency. Turn to an admin.',
  sentence: (agency, inHand, late) =>
    `${agency} has ${plain(inHand)} ${inHand === 1 ? 'case' : 'cases'} in hand; ${
      late === 0
        ? 'nothing is overdue'
        : `${plain(late)} ${late === 1 ? 'step is' : 'steps are'} overdue`
    }.`,
  waiting: 'Waiting now',
  asOf: (day) => `As of ${day}. One case may be counted in several rows.`,
  hint: {
    NEW: 'reports not looked into, handovers not answered',
    MINE: 'the new ones among them',
    DUE: 'within three days',
    OVERDUE: 'at your agency, or at a receiving one that has not answered',
    RETURNED: 'handed over and returned',
    ELSEWHERE: (unanswered) =>
      unanswered === 0
        ? 'none waits for an answer'
        : `${plain(unanswered)} handed over and not answered`,
  },
  toDo: 'Open follow-ups',
  toDoLate: (late) => (late === 0 ? 'none is overdue' : `${plain(late)} overdue`),
  happened: (from, to) => `The week from ${from} to ${to}`,
  happenedHint: 'By the steps of your agency; each case once in a row.',
  untilToday: (day) => `This week is still running; its figures go to ${day}.`,
  event: {
    received: 'Reports received',
    verified: 'Verified',
    takenOn: 'Taken on from other agencies',
    handedOver: 'Handed over',
    decided: 'Decided',
    closed: 'Closed',
    refuted: 'Unsubstantiated',
    duplicates: 'Found to be duplicates',
    done: 'Follow-ups done',
  },
  withSealed:
    'Sealed cases (trafficking victims, minors) are counted, so this is for your agency alone; in a meeting, use the page Figures.',
  withoutSealed:
    'Sealed cases (trafficking victims, minors) are not counted here, and of follow-ups those of meetings alone. What a case says is alleged until it is decided.',
};
