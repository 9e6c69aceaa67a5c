/**
 * What a report consists of while it is being made, question by question, and what it is when it is sent. The server
 * decides about every report; what is checked here spares a person the way to it and back.
 */
import type { ReportInput, ReportQuestionCode } from '../../graphql/generated/graphql.ts';
import type { Sentence } from '../../lib/language.ts';

/** What has been answered so far; texts as they were typed. */
export interface Answers {
  category: string | null;
  occurredOn: string | null;
  regency: string | null;
  district: string;
  village: string;
  description: string;
  isWorkSite: boolean | null;
  /** One that the hub knows. */
  site: { id: string; name: string } | null;
  siteName: string;
  latitude: string;
  longitude: string;
  text: string;
  /** The victim's or the suspect's name, where the category needs one. */
  person: string;
  concernsMinor: boolean | null;
  reporterName: string;
  reporterContact: string;
}

/** What the server said against a report, or asks about it. */
export interface Objection {
  code: string;
  /** The field of the report that it is about, as the server names it. */
  field?: string | null;
  sentence: Sentence;
  isQuestion: boolean;
}

export interface Report {
  /** Random; sent again with the same one, the report arrives once. */
  key: string;
  /** Whose report it is, by opaque id: no other account may send it. */
  account: string;
  state: 'OPEN' | 'WAITING';
  /** Sending began and no answer came: it may have arrived. */
  isTried: boolean;
  /** The summary was seen: from a question that is changed the way leads back to it. */
  isReviewed: boolean;
  answers: Answers;
  confirmed: ReportQuestionCode[];
  objection: Objection | null;
  changedAt: string;
}

export const NOTHING: Answers = {
  category: null,
  occurredOn: null,
  regency: null,
  district: '',
  village: '',
  description: '',
  isWorkSite: null,
  site: null,
  siteName: '',
  latitude: '',
  longitude: '',
  text: '',
  person: '',
  concernsMinor: null,
  reporterName: '',
  reporterContact: '',
};

/** The questions by their part of the address, in their order. */
export const QUESTIONS = [
  'jenis',
  'waktu',
  'tempat',
  'lokasi-kerja',
  'uraian',
  'orang',
  'anak',
  'pelapor',
] as const;
export type Question = (typeof QUESTIONS)[number];
export type Step = Question | 'ringkasan';

/** Kinds that need somebody's name, and as what; `NEEDS_PERSON` of the server, which a test compares. */
export const PERSON_OF: Readonly<Record<string, 'victim' | 'suspect'>> = {
  MISSING_PERSON: 'victim',
  CRIME_VICTIM: 'victim',
  TRAFFICKING_VICTIM: 'victim',
  CRIME_SUSPECT: 'suspect',
};

export const SHORTEST_TEXT = 10;
export const LONGEST_TEXT = 2000;
/** The longest that each short text may be, and the earliest day; the server's limits, which a test compares. */
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
export const EARLIEST_DAY = '2000-01-01';

/** The questions that are asked of this report. */
export function questionsOf(answers: Answers, isOfficer: boolean): Question[] {
  return QUESTIONS.filter((question) => {
    if (question === 'orang') return answers.category !== null && answers.category in PERSON_OF;
    return question !== 'pelapor' || isOfficer;
  });
}

/** A degree as people type it: with a comma or a point, with a hyphen or a true minus. */
const degreesOf = (text: string): number =>
  text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.').replace('−', '-'));

/** The typed point, or null where there is none or it is none. */
export function pointOf(answers: Answers): { latitude: number; longitude: number } | null {
  const [latitude, longitude] = [degreesOf(answers.latitude), degreesOf(answers.longitude)];
  const isPoint = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return answers.isWorkSite && isPoint ? { latitude, longitude } : null;
}

export type Missing =
  | 'kind'
  | 'day'
  | 'future'
  | 'early'
  | 'regency'
  | 'site'
  | 'siteName'
  | 'point'
  | 'text'
  | 'minor'
  | 'reporter';

const CHECKS: Record<Question, (answers: Answers, today: string) => Missing | null> = {
  jenis: ({ category }) => (category ? null : 'kind'),
  waktu: ({ occurredOn }, today) => {
    if (!occurredOn) return 'day';
    if (occurredOn < EARLIEST_DAY) return 'early';
    return occurredOn > today ? 'future' : null;
  },
  tempat: ({ regency }) => (regency ? null : 'regency'),
  'lokasi-kerja': (answers) => {
    if (answers.isWorkSite === null) return 'site';
    if (!answers.isWorkSite) return null;
    if (!answers.site && !answers.siteName.trim()) return 'siteName';
    return (answers.latitude.trim() || answers.longitude.trim()) && !pointOf(answers)
      ? 'point'
      : null;
  },
  uraian: ({ text }) => {
    const { length } = text.trim();
    return length < SHORTEST_TEXT || length > LONGEST_TEXT ? 'text' : null;
  },
  orang: () => null,
  anak: ({ concernsMinor }) => (concernsMinor === null ? 'minor' : null),
  pelapor: ({ reporterName, reporterContact }) =>
    reporterContact.trim() && !reporterName.trim() ? 'reporter' : null,
};

/** What a question still lacks. @param today the latest day on which something can have happened */
export const missingIn = (question: Question, answers: Answers, today: string): Missing | null =>
  CHECKS[question](answers, today);

/** The first question that still lacks its answer, or null where the report can be sent. */
export const firstMissing = (
  answers: Answers,
  isOfficer: boolean,
  today: string,
): Question | null =>
  questionsOf(answers, isOfficer).find((each) => missingIn(each, answers, today)) ?? null;

/** Where what the server said can be mended; on the summary where no question can. */
const MENDED_AT: Readonly<Record<string, Step>> = {
  OUTSIDE_AREA: 'tempat',
  CATEGORY_UNKNOWN: 'jenis',
  OCCURRED_IN_FUTURE: 'waktu',
  OCCURRED_TOO_EARLY: 'waktu',
  TOO_LONG: 'tempat',
  TEXT_LENGTH: 'uraian',
  TEXT_HOLDS_NUMBER: 'uraian',
  TEXT_NAMES_PERSON: 'uraian',
  NATIONALITY_NAMED: 'uraian',
  LOOKS_NAMED: 'uraian',
  PERSON_NOT_NEEDED: 'jenis',
  POINT_WITHOUT_SITE: 'lokasi-kerja',
  POINT_OUTSIDE_PROVINCE: 'lokasi-kerja',
  POINT_OUTSIDE_REGENCY: 'lokasi-kerja',
  SITE_UNKNOWN: 'lokasi-kerja',
};

/** By the server's name of a text its name in the form, and the question that asks for it. */
const TEXTS: Readonly<Record<string, { name: TextName; question: Question }>> = {
  text: { name: 'text', question: 'uraian' },
  'place.description': { name: 'description', question: 'tempat' },
  'place.village': { name: 'village', question: 'tempat' },
  'place.district': { name: 'district', question: 'tempat' },
  'place.siteName': { name: 'siteName', question: 'lokasi-kerja' },
};
export type TextName = 'text' | 'description' | 'village' | 'district' | 'siteName';

/** The text that an objection is about; null where it is about none, or asks something. */
export const textOf = ({ field, isQuestion }: Objection): TextName | null =>
  isQuestion ? null : (TEXTS[field ?? '']?.name ?? null);

/** Questions of fields that are no text of the event. */
const ASKED_AT: Readonly<Record<string, Question>> = {
  'reporter.name': 'pelapor',
  'reporter.contact': 'pelapor',
};

/** The step that an objection leads to. */
export const stepOf = ({ code, field }: Objection): Step => {
  // A name that is too long is mended where it stands; one that is not needed, with the kind.
  if (code === 'TOO_LONG' && (field === 'victim' || field === 'suspect')) return 'orang';
  const asked = TEXTS[field ?? '']?.question ?? ASKED_AT[field ?? ''];
  return asked ?? MENDED_AT[code] ?? 'ringkasan';
};

/** Answers that a question was confirmed for: changed, they are asked about anew. */
const CONFIRMS: Record<ReportQuestionCode, readonly (keyof Answers)[]> = {
  POINT_OUTSIDE_REGENCY: ['latitude', 'longitude', 'regency', 'isWorkSite'],
  NATIONALITY_NAMED: ['text', 'description', 'village', 'district', 'siteName'],
  LOOKS_NAMED: ['text', 'description', 'village', 'district', 'siteName'],
};

/** A report with some answers changed; what was confirmed of them before is not any more. */
export function changed(report: Report, change: Partial<Answers>, now: string): Report {
  const confirmed = report.confirmed.filter((code) =>
    CONFIRMS[code].every((it) => !(it in change)),
  );
  return { ...report, answers: { ...report.answers, ...change }, confirmed, changedAt: now };
}

const said = (text: string): string | null => text.trim() || null;

/** A finished report as the server takes it, with what its questions have asked for and nothing else. */
export function inputOf({ key, answers, confirmed }: Report, isOfficer: boolean): ReportInput {
  const needs = answers.category ? PERSON_OF[answers.category] : undefined;
  const site = answers.isWorkSite ? answers.site : null;
  const reporter = isOfficer ? said(answers.reporterName) : null;
  return {
    key,
    category: answers.category ?? '',
    occurredOn: answers.occurredOn ?? '',
    place: {
      regency: { system: 'KEMENDAGRI', value: answers.regency ?? '' },
      district: said(answers.district),
      village: said(answers.village),
      description: said(answers.description),
      site: site?.id ?? null,
      siteName: answers.isWorkSite && !site ? said(answers.siteName) : null,
      ...pointOf(answers),
    },
    text: answers.text.trim(),
    concernsMinor: answers.concernsMinor ?? false,
    victim: needs === 'victim' ? said(answers.person) : null,
    suspect: needs === 'suspect' ? said(answers.person) : null,
    reporter: reporter ? { name: reporter, contact: said(answers.reporterContact) } : null,
    confirmed,
  };
}
