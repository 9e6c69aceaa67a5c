import { may, type Viewer } from '../../access/viewer.ts';
import type { Prisma } from '../../db/client.ts';
import type { Sentence } from '../../kernel/result.ts';

const NOTHING = { id: { in: [] } };

/** Whether the viewer sees employers and sites of every agency, or as an operator those in its own agency's records only. */
const seesAll = (viewer: Viewer): boolean =>
  viewer.roles.some((role) => ['LEADER', 'ANALYST', 'CASE_OFFICER', 'PRESENTER'].includes(role));

export const EMPLOYERS_STATEMENT: Sentence = {
  id: 'Semua pemberi kerja; operator hanya yang disebut dalam data instansinya dan instansi yang memberi perjanjian.',
  en: 'All employers; an operator only those named in the records of its agency and of agencies with an agreement.',
};

/** The employers that the viewer may see. */
export function visibleEmployers(viewer: Viewer): Prisma.EmployerWhereInput {
  if (!may(viewer, 'employers.read')) return NOTHING;
  if (seesAll(viewer)) return {};
  return { permits: { some: { agencyCode: { in: [...viewer.agencies] } } } };
}

export const SITES_STATEMENT: Sentence = {
  id: 'Semua lokasi kerja; operator hanya yang disebut dalam data instansinya dan instansi yang memberi perjanjian.',
  en: 'All sites; an operator only those named in the records of its agency and of agencies with an agreement.',
};

/** The sites that the viewer may see; a visible site's employer is visible too. */
export function visibleSites(viewer: Viewer): Prisma.SiteWhereInput {
  if (!may(viewer, 'employers.read')) return NOTHING;
  if (seesAll(viewer)) return {};
  return { permitSites: { some: { permit: { agencyCode: { in: [...viewer.agencies] } } } } };
}

/** The sites with a point that can be drawn: reported, and in the regency that it is said to be in. */
export const PLACED_SITES: Prisma.SiteWhereInput = {
  longitude: { not: null },
  latitude: { not: null },
  pointAbsence: null,
};
