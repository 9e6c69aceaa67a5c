/** What the hub decides about a permit that a row describes, and about the places of work it names. */
import type { PermitCandidate, RuleFinding, SiteCandidate } from '../../kernel/candidate.ts';
import { insideProvince } from '../../kernel/point.ts';

/** What is wrong with a permit's dates. */
export function findPermitProblems(permit: PermitCandidate): RuleFinding[] {
  if (permit.validTo < permit.validFrom) {
    return [{ code: 'period-impossible', field: 'permit.validTo' }];
  }
  if (permit.issuedOn !== null && permit.issuedOn > permit.validTo) {
    return [{ code: 'period-impossible', field: 'permit.issuedOn' }];
  }
  return [];
}

/** What is wrong with the places of work; one point outside the province condemns the row. */
export function findSiteProblems(sites: readonly SiteCandidate[]): RuleFinding[] {
  const outside = sites.some(({ point }) => point !== null && !insideProvince(point));
  return outside ? [{ code: 'point-outside-province', field: 'sites' }] : [];
}
