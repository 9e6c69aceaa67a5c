/** What the hub decides about an incident that a row describes. */
import type { IncidentCandidate, RuleFinding } from '../../kernel/candidate.ts';
import { type Day, dayOfInstant } from '../../kernel/day.ts';
import { insideProvince } from '../../kernel/point.ts';

/** The category under which sources report refugees and asylum seekers; they are outside the hub. */
export const OUTSIDE_HUB = 'REFUGEE_OR_ASYLUM_SEEKER';

/** What is wrong with an incident in an extract drawn on a day. */
export function findIncidentProblems(incident: IncidentCandidate, extractedOn: Day): RuleFinding[] {
  const findings: RuleFinding[] = [];
  if (incident.category === OUTSIDE_HUB) {
    findings.push({ code: 'category-outside-hub', field: 'incident.category' });
  }
  if (dayOfInstant(incident.occurredAt) > extractedOn) {
    findings.push({ code: 'incident-in-future', field: 'incident.occurredAt' });
  } else if (dayOfInstant(incident.reportedAt) > extractedOn) {
    findings.push({ code: 'incident-in-future', field: 'incident.reportedAt' });
  }
  if (incident.point && !insideProvince(incident.point)) {
    findings.push({ code: 'point-outside-province', field: 'incident.point' });
  }
  return findings;
}
