/** What the hub decides about a person whom a row describes. */
import type { PersonCandidate, RuleFinding } from '../../kernel/candidate.ts';
import { addYears, type Day } from '../../kernel/day.ts';

const OLDEST_AGE = 110;

/** ICAO codes of refugees' travel documents: refugees and asylum seekers are outside the hub. */
const REFUGEES: ReadonlySet<string> = new Set(['XXB', 'XXC']);

/** What is wrong with a person in an extract drawn on a day. */
export function findPersonProblems(person: PersonCandidate, extractedOn: Day): RuleFinding[] {
  const findings: RuleFinding[] = [];
  const { birthDate } = person;
  if (birthDate > extractedOn || birthDate < addYears(extractedOn, -OLDEST_AGE)) {
    findings.push({ code: 'birth-date-impossible', field: 'person.birthDate' });
  }
  if (REFUGEES.has(person.nationality) || REFUGEES.has(person.document.country)) {
    findings.push({
      code: 'category-outside-hub',
      field: 'person.nationality',
    });
  }
  return findings;
}

/** Rows with the same key speak of the same person without further proof: `passport|country|birth date`. */
export const exactLinkKey = ({ document, birthDate }: PersonCandidate): string =>
  `${document.number}|${document.country}|${birthDate}`;
