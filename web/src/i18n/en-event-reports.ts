import type { EventReportWords } from './id-event-reports.ts';

const plain = (count: number) => new Intl.NumberFormat('en-GB').format(count);

/** What the page of event reports says in English. */
export const enEventReports: EventReportWords = {
  title: 'Reports of events',
  views: 'Views of cases',
  inbox: 'Inbox',
  board: 'Board',
  digest: 'Weekly digest',
  operations: 'Operations',
  numbers: 'Figures',
  period: 'Period',
  periodName: { '12': 'Last 12 months', '3': 'Last 3 months', year: 'This year' },
  warning:
    'Few reports may mean few who report, not few events. These figures say how much was reported, not how dangerous a place is; what reports say is alleged until it is decided.',
  sum: (reports, reporting, all, since, until) => {
    const count = `${plain(reports)} ${reports === 1 ? 'report' : 'reports'}`;
    return all === 1
      ? `${count}, ${since} to ${until}.`
      : `${count} from ${plain(reporting)} of ${plain(all)} regencies, ${since} to ${until}.`;
  },
  silent: (names) => `Without reports (not necessarily without events): ${names}.`,
  table: 'Reports of events by regency',
  reports: 'Reports',
  population: 'Population',
  rate: 'Per 100,000 inhabitants',
  agencies: 'Agencies that received reports',
  none: 'none',
  substantiated: 'Not rejected',
  substantiatedOf: (percent, looked) => `${percent} % of ${plain(looked)} looked into`,
  fewLookedInto: (kept, looked) => `${plain(kept)} of ${plain(looked)} looked into`,
  noneLookedInto: 'not looked into yet',
  silentRegency: 'no reports',
  late: 'Overdue handovers',
  lateTotal:
    'Handovers that are past their due day today and not answered, by regency of the event.',
  grounds: (source) =>
    `Counted by regency of the event and day of arrival, with where they stand now. A report found to be a duplicate is not counted; an event reported to two agencies counts twice. Not rejected: looked into, and the allegation stands, be it decided or not. A percentage is given only where at least five reports were looked into. Sealed cases are not in here. Population: ${source}.`,
  kinds: 'By kind and status',
  standing: {
    waiting: 'Not looked into yet',
    inHand: 'Verified or in hand',
    ended: 'Decided or closed',
    dismissed: 'Unsubstantiated',
  },
  noReports: 'No report has come in within this period.',
  steps: 'How long cases stay at each step',
  stepsNote: 'Your whole area, all cases that have gone on from that step.',
  step: 'Step',
  medianDays: 'Median days',
  moved: 'Cases',
  noSteps: 'No case has gone on from its first step yet.',
  sealed: 'What is sealed',
  sealedNote:
    'Victims of trafficking and, among cases, minors: numbers of ended quarters and years only, the same for every reader, and only where they are large enough. The two are not added up, since one event may be a case and also be in a file of the police.',
  sealedPeriod: 'Period',
  sealedCases: 'Cases in the hub',
  sealedIncidents: 'Events of police files',
  quarterName: (quarter, year) => `Quarter ${quarter} ${year}`,
  yearName: (year) => `Year ${year}`,
  sealedNone: 'none known',
  sealedWithheld: 'Not shown for the area of your account.',
};
