import type { Action } from './actions.ts';
import { hasRole, may, type Viewer } from './viewer.ts';

/** A condition on rows that carry a regency, a reporting agency and its source. */
export interface RowScope {
  OR?: ({ regencyCode: { in: string[] } } | { agencyCode: { in: string[] } })[];
  NOT?: { agencyCode: string; source: string }[];
  id?: { in: string[] };
}

/** Said by the key: an empty OR means nothing alone, but everything once it stands within an AND. */
const NOTHING: RowScope = { id: { in: [] } };

/** Rows of every source but the restricted ones that are closed to the viewer. */
export const openSources = (viewer: Viewer): Pick<RowScope, 'NOT'> => ({
  NOT: [...viewer.closedSources],
});

/**
 * The rows about persons and events that the viewer may see: an analyst those of its area; a case officer those of its
 * area and those of its own agency or of one that lets it handle its records; anybody else none, nor whoever may not do
 * the action by the token it shows. Restricted sources that are closed to the viewer are out of sight everywhere.
 */
export function rowScope(viewer: Viewer, action: Action): RowScope {
  if (!may(viewer, action)) return NOTHING;
  const closed = openSources(viewer);
  if (viewer.area === 'PROVINCE') return closed;
  const ways: NonNullable<RowScope['OR']> = [{ regencyCode: { in: [...viewer.area] } }];
  if (hasRole(viewer, 'CASE_OFFICER')) ways.push({ agencyCode: { in: [...viewer.agencies] } });
  return { ...closed, OR: ways };
}
