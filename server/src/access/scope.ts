import { hasRole, type Viewer } from './viewer.ts';

/** A condition on rows that carry a regency and a reporting agency. */
export interface RowScope {
  OR?: ({ regencyCode: { in: string[] } } | { agencyCode: { in: string[] } })[];
}

/**
 * The rows about persons and events that the viewer may see: an analyst those of its area; a case officer those of its
 * area and those of its own agency or of one that lets it handle its records; anybody else none.
 */
export function rowScope(viewer: Viewer): RowScope {
  const ways: NonNullable<RowScope['OR']> = [];
  if (hasRole(viewer, 'ANALYST') || hasRole(viewer, 'CASE_OFFICER')) {
    if (viewer.area === 'PROVINCE') return {};
    ways.push({ regencyCode: { in: [...viewer.area] } });
  }
  if (hasRole(viewer, 'CASE_OFFICER')) ways.push({ agencyCode: { in: [...viewer.agencies] } });
  return { OR: ways };
}
