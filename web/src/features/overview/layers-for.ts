import type { Role } from '../../graphql/generated/graphql.ts';
import type { PointLayer } from '../../lib/view-state.ts';

const SEES: Record<PointLayer, readonly Role[]> = {
  sites: ['LEADER', 'ANALYST', 'CASE_OFFICER', 'PRESENTER', 'OPERATOR'],
  incidents: ['CASE_OFFICER'],
};

/**
 * The point layers that these roles may see. A layer that is not offered is not asked for either:
 * refused tiles would only fill the audit trail.
 */
export function layersFor(roles: readonly Role[]): PointLayer[] {
  return (['sites', 'incidents'] as const).filter((layer) =>
    roles.some((role) => SEES[layer].includes(role)),
  );
}
