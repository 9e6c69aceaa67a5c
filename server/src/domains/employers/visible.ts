import { hasRole, may, type Viewer } from '../../access/viewer.ts';
import type { Prisma } from '../../db/client.ts';

const NOTHING = { id: { in: [] } };

/** Whether the viewer sees employers and sites of every agency, or as an operator those in its own agency's records only. */
const seesAll = (viewer: Viewer): boolean =>
  viewer.roles.some((role) => ['LEADER', 'ANALYST', 'CASE_OFFICER', 'PRESENTER'].includes(role));

/** The employers that the viewer may see. */
export function visibleEmployers(viewer: Viewer): Prisma.EmployerWhereInput {
  if (!may(viewer, 'employers.read')) return NOTHING;
  if (seesAll(viewer)) return {};
  return hasRole(viewer, 'OPERATOR')
    ? { permits: { some: { agencyCode: { in: [...viewer.agencies] } } } }
    : NOTHING;
}

/** The sites that the viewer may see; a visible site's employer is visible too. */
export function visibleSites(viewer: Viewer): Prisma.SiteWhereInput {
  if (!may(viewer, 'employers.read')) return NOTHING;
  if (seesAll(viewer)) return {};
  return hasRole(viewer, 'OPERATOR')
    ? {
        permitSites: {
          some: { permit: { agencyCode: { in: [...viewer.agencies] } } },
        },
      }
    : NOTHING;
}
