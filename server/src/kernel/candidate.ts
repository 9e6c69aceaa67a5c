/**
 * What one row of an agency's file says, in the hub's words: a candidate. Sources produce candidates, the domains'
 * rules judge them, the intake publishes those that no rule refuses.
 */
import type { Day } from './day.ts';
import type { Kemendagri } from './regency-code.ts';

export type PermitKind = 'ITK' | 'ITAS' | 'ITAP' | 'RPTKA';
export type PermitStatus = 'ACTIVE' | 'REVOKED' | 'ENDED_EARLY';
export type Sex = 'MALE' | 'FEMALE';
export type Severity = 1 | 2 | 3 | 4;
export type IncidentStatus =
  | 'REPORTED'
  | 'VERIFIED'
  | 'HANDLED'
  | 'HANDED_OVER'
  | 'DECIDED'
  | 'CLOSED'
  | 'UNSUBSTANTIATED'
  | 'DUPLICATE';

/** WGS 84 degrees. */
export interface Point {
  longitude: number;
  latitude: number;
}

export interface PersonCandidate {
  name: string;
  sex: Sex | null;
  birthDate: Day;
  /** ISO 3166 alpha-3 or an ICAO special. */
  nationality: string;
  /** Number upper-cased, without blanks and hyphens. */
  document: { number: string; country: string; expiresOn: Day | null };
}

export interface EmployerCandidate {
  name: string;
  /** 13 digits, or null where the file has none. */
  nib: string | null;
  /** KBLI 2020, five digits with their leading zeros. */
  kbli: string | null;
}

export interface SiteCandidate {
  name: string;
  regency: Kemendagri;
  point: Point | null;
}

export interface PermitCandidate {
  kind: PermitKind;
  /** Visa index or RPTKA type, as written. */
  code: string | null;
  number: string;
  position: string | null;
  /** Where the document itself names a regency (a stay permit's registered regency). */
  regency: Kemendagri | null;
  issuedOn: Day | null;
  validFrom: Day;
  validTo: Day;
  /** An ending that the agency states; expiry by date is not a status. */
  status: PermitStatus;
}

export interface IncidentCandidate {
  /** The agency's own number: what makes the incident the same in the next file. */
  reference: string;
  /** Id of an incident category, e.g. `OVERSTAY`. */
  category: string;
  severity: Severity;
  status: IncidentStatus;
  /** ISO instant with offset. */
  occurredAt: string;
  reportedAt: string;
  regency: Kemendagri;
  place: string | null;
  point: Point | null;
  /** Name of the company site that the report names, where it names one. */
  site: string | null;
  summary: string | null;
}

/** What one row says, in the hub's words. The first site is the principal one. */
export interface Candidate {
  person: PersonCandidate | null;
  employer: EmployerCandidate | null;
  sites: SiteCandidate[];
  permit: PermitCandidate | null;
  incident: IncidentCandidate | null;
}

/** Reasons for which a row is rejected; the sentences stand in `sources/rejections.ts`. */
export type RejectionCode =
  | 'required-value-missing'
  | 'regency-code-unknown'
  | 'regency-code-ambiguous'
  | 'regency-name-unknown'
  | 'country-unknown'
  | 'date-unreadable'
  | 'number-unreadable'
  | 'permit-kind-unknown'
  | 'status-unknown'
  | 'category-unknown'
  | 'category-outside-hub'
  | 'sex-unknown'
  | 'kbli-unreadable'
  | 'nib-unreadable'
  | 'line-unreadable'
  | 'value-unclaimed'
  | 'birth-date-impossible'
  | 'period-impossible'
  | 'point-outside-province'
  | 'incident-in-future'
  | 'duplicate-in-file'
  | 'person-erased'
  | 'term-ended';

/** The parts of a candidate at which a rule can take offence. */
export type CandidateField =
  | 'person.birthDate'
  | 'person.nationality'
  | 'permit.number'
  | 'permit.issuedOn'
  | 'permit.validTo'
  | 'sites'
  | 'incident.reference'
  | 'incident.category'
  | 'incident.occurredAt'
  | 'incident.reportedAt'
  | 'incident.point';

/** What a domain's rule finds wrong with a candidate. */
export interface RuleFinding {
  code: RejectionCode;
  field: CandidateField;
}

/** What is wrong with a row, in terms of the file: its operator can find and mend it. */
export interface RowProblem {
  code: RejectionCode;
  /** The column's heading as the file writes it. */
  column: string;
  /** The offending value as written; shown to the file's own operator only. */
  value: string;
}
