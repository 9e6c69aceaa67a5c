import { hasRole, type Viewer } from '../../access/viewer.ts';

/**
 * For whom a roll-up is computed. EXACT counts the rows that the viewer may see; OWN_AGENCY counts what the viewer's
 * agencies reported; LEADERSHIP and MEETING see protected tables of the persons in their area.
 */
export type Audience = 'EXACT' | 'OWN_AGENCY' | 'LEADERSHIP' | 'MEETING';

/** The widest audience that the viewer's roles give; null where none may see roll-ups. */
export function audienceOf(viewer: Viewer): Audience | null {
  if (hasRole(viewer, 'ANALYST') || hasRole(viewer, 'CASE_OFFICER')) return 'EXACT';
  if (hasRole(viewer, 'LEADER')) return 'LEADERSHIP';
  if (hasRole(viewer, 'PRESENTER')) return 'MEETING';
  return hasRole(viewer, 'OPERATOR') ? 'OWN_AGENCY' : null;
}
