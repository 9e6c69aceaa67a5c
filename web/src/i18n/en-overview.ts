import type { idOverview } from './id-overview.ts';

/** Figures in a sentence, their change and their course over time, in English. */
export const enOverview: typeof idOverview = {
  sentence: {
    figure: (value, what, place, sector, day) =>
      `${value} ${what} in ${place}${sector ? `, sector ${sector},` : ''} as of ${day}`,
    withheld: (what, place, sector, day, reason) =>
      `The number of ${what} in ${place}${sector ? `, sector ${sector},` : ''} as of ${day} is not shown: ${reason}`,
    knownAt: (day) => `, as known on ${day}`,
    up: (by, since) => `, up ${by} from ${since}`,
    down: (by, since) => `, down ${by} from ${since}`,
    same: (since) => `, the same as ${since}`,
    absent: (since, reason) => `, the change from ${since} is not shown: ${reason}`,
    none: (since) => `, with no figure of ${since} to compare with`,
    since: {
      month: 'last month',
      quarter: 'last quarter',
      semester: 'last half-year',
      year: 'last year',
    },
    reported: (reported, expected) =>
      reported === 0
        ? `none of ${expected} agencies has reported yet`
        : `${reported} of ${expected} agencies have reported`,
    nobody: 'no agency has to report',
  },
  trend: {
    up: (by, day) => `up ${by} from ${day}`,
    down: (by, day) => `down ${by} from ${day}`,
    same: (day) => `the same as on ${day}`,
    absent: (reason, day) => `the change from ${day} is not shown: ${reason}`,
    none: (day) => `there is no figure as of ${day} to compare with`,
    unchanged: 'no change',
    noEarlier: 'nothing to compare',
    loading: 'loading the change',
    failed: 'not loaded',
    files: 'files',
    month: 'in a month',
    year: 'in a year',
    noHistory: 'no history',
    noHistoryWhy: 'The files tell the newest status only, so how it was before cannot be compared.',
  },
  about: {
    open: (name) => `About the figure ${name}`,
    definition: 'Definition',
    numerator: 'What is counted',
    isNot: 'What it is not',
    unit: 'Unit',
    asOf: 'As of',
    sources: 'Sources',
    noSources: 'No report yet.',
    coverage: 'Coverage',
    missing: 'Not reported yet',
    never: 'never',
    upTo: (day) => `last up to ${day}`,
    of: (reported, expected) => `${reported} of ${expected} agencies`,
  },
  table: {
    rank: 'Rank',
    ranksWithheld:
      'Ranks are not shown because some figures are withheld; the order would tell where they lie.',
    change: 'Change',
    course: '12 months',
    courseOf: (name, points) => `${name}, 12 months: ${points}`,
    point: (month, figure) => `${month} ${figure}`,
    noCourse: 'no history',
  },
  bars: {
    title: 'By sector',
    none: 'No sector',
    choose: (name) => `Show only the sector ${name}`,
    all: 'Show all sectors',
    failed: 'The sectors could not be loaded.',
    withheld: 'The sectors are not shown to your role.',
  },
  timeline: {
    label: 'Timeline',
    slider: 'Choose the end of a period',
    step: 'Step',
    steps: { month: 'Month', quarter: 'Quarter', semester: 'Half-year', year: 'Year' },
    earlier: 'Earlier period',
    later: 'Later period',
    play: 'Play',
    pause: 'Pause',
    ofRegency: (name) => `Timeline of ${name}`,
    running: 'running',
    noHistory: 'No history of this figure is recorded.',
    failed: 'The timeline could not be loaded.',
    knownAt: 'As known on',
    knownAtClosed:
      'Not available to your role: only figures by the newest data are published for it.',
    knownAtClear: 'Back to the newest',
  },
  meeting: {
    start: 'Meeting mode',
    end: 'Leave meeting mode',
  },
};
