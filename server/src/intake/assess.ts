/**
 * Accepts or rejects each row of a file: what the source could not read, what the domains' rules refuse, and what an
 * earlier row of the same file already said. Pure: the same file and day give the same judgement.
 */
import { findIncidentProblems } from '../domains/incidents/rules.ts';
import { findPersonProblems } from '../domains/people/rules.ts';
import { findPermitProblems, findSiteProblems } from '../domains/permits/rules.ts';
import type { Candidate, RowProblem, RuleFinding } from '../kernel/candidate.ts';
import type { Day } from '../kernel/day.ts';
import { candidateKey } from '../sources/candidate-key.ts';
import type { SourceFile, SourceRow } from '../sources/source.ts';

export interface AssessedRow {
  row: number;
  raw: Record<string, string>;
  /** What the source made of the row; null where it could not be read. */
  candidate: Candidate | null;
  /** Empty for an accepted row; the first problem is the reason that is counted. */
  problems: RowProblem[];
}

const findProblems = (candidate: Candidate, extractedOn: Day): RuleFinding[] => [
  ...(candidate.person ? findPersonProblems(candidate.person, extractedOn) : []),
  ...(candidate.permit ? findPermitProblems(candidate.permit) : []),
  ...findSiteProblems(candidate.sites),
  ...(candidate.incident ? findIncidentProblems(candidate.incident, extractedOn) : []),
];

/** Judges the rows of a file in their order; of two rows that say the same, the later one is rejected. */
export function assess(file: SourceFile, extractedOn: Day): AssessedRow[] {
  const seen = new Set<string>();

  const inTermsOfFile = ({ raw }: SourceRow, { code, field }: RuleFinding): RowProblem => {
    const column = file.headings[field] ?? field;
    return { code, column, value: raw[column] ?? '' };
  };

  return file.rows.map((source) => {
    const { row, raw, mapped } = source;
    if (!mapped.ok) return { row, raw, candidate: null, problems: mapped.problem };
    const candidate = mapped.value;
    const findings = findProblems(candidate, extractedOn);
    const key = candidateKey(candidate);
    if (findings.length === 0 && key !== null) {
      if (seen.has(key)) {
        const field = candidate.incident ? 'incident.reference' : 'permit.number';
        findings.push({ code: 'duplicate-in-file', field });
      }
      seen.add(key);
    }
    return {
      row,
      raw,
      candidate,
      problems: findings.map((it) => inTermsOfFile(source, it)),
    };
  });
}
