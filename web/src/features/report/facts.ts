import type { ReportWords } from '../../i18n/id-report.ts';
import { formatDay, formatNumber } from '../../lib/format.ts';
import type { Language } from '../../lib/language.ts';
import { PERSON_OF, pointOf, type Question, type Report } from './answers.ts';
import type { FormReference } from './kept.ts';
import { kindLabel } from './kinds.ts';

const DECIMALS = 5;

interface Fact {
  label: string;
  value: string;
  question: Question;
}

/** A report as pairs, each with the question that it answers. */
export function factsOf(
  { answers }: Report,
  reference: FormReference,
  words: ReportWords,
  language: Language,
): Fact[] {
  const { facts, empty, notSite, sealed } = words.summary;
  const regency = reference.regencies.find(({ code }) => code === answers.regency)?.name;
  const place = [answers.description, answers.village, answers.district, regency ?? ''];
  const point = pointOf(answers);
  const person = answers.category ? PERSON_OF[answers.category] : undefined;
  const site = answers.isWorkSite ? (answers.site?.name ?? answers.siteName.trim()) : notSite;
  const row = (label: string, value: string, question: Question): Fact => ({
    label,
    value: value || empty,
    question,
  });
  const degrees = (value: number) => formatNumber(value, language, DECIMALS);
  return [
    row(
      facts.kind,
      answers.category ? kindLabel(answers.category, reference, words, language) : '',
      'jenis',
    ),
    row(facts.day, answers.occurredOn ? formatDay(answers.occurredOn, language) : '', 'waktu'),
    row(
      facts.place,
      place
        .map((part) => part.trim())
        .filter(Boolean)
        .join(', '),
      'tempat',
    ),
    row(facts.site, answers.isWorkSite === null ? '' : site, 'lokasi-kerja'),
    ...(point
      ? [
          row(
            facts.point,
            `${degrees(point.latitude)}; ${degrees(point.longitude)}`,
            'lokasi-kerja',
          ),
        ]
      : []),
    row(facts.text, answers.text.trim(), 'uraian'),
    ...(person ? [row(facts[person], answers.person.trim(), 'orang')] : []),
    row(
      facts.minor,
      answers.concernsMinor === null ? '' : answers.concernsMinor ? words.yes : words.no,
      'anak',
    ),
    ...(reference.isOfficer
      ? [
          row(
            facts.reporter,
            answers.reporterName.trim() ? `${answers.reporterName.trim()} (${sealed})` : '',
            'pelapor',
          ),
        ]
      : []),
  ];
}
