import { rowScope } from '../../access/scope.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { Prisma } from '../../db/client.ts';
import type { Sentence } from '../../kernel/result.ts';

/** Incidents of restricted categories (victims of trafficking) are in no list; refuted ones leave operational views. */
const LISTED: Prisma.IncidentWhereInput = {
  category: { sensitivity: { not: 'RESTRICTED' } },
  status: { notIn: ['UNSUBSTANTIATED', 'DUPLICATE'] },
};

export const INCIDENTS_STATEMENT: Sentence = {
  id: 'Insiden di wilayah akun; petugas perkara juga melihat insiden dari instansinya dan dari instansi yang memberi perjanjian. Kategori terbatas, yang tidak terbukti dan duplikat tidak ada dalam daftar. Data sumber terbatas hanya bagi instansi pemiliknya dan perjanjian yang mencakupnya.',
  en: 'Incidents of the area of the account; a case officer also those of its agency and of agencies with an agreement. Restricted categories, refuted reports and duplicates are in no list. Records of a restricted source are only for the agency that owns it and for agreements that cover it.',
};

/** The incidents that the viewer may see as rows. */
export const visibleIncidents = (viewer: Viewer): Prisma.IncidentWhereInput => ({
  AND: [LISTED, rowScope(viewer, 'incidents.read')],
});

/** The incidents that can be drawn: of a category that may be shown as a point, with a point that fits its regency. */
export const PLACED_INCIDENTS: Prisma.IncidentWhereInput = {
  category: { onMap: true },
  longitude: { not: null },
  latitude: { not: null },
  pointAbsence: null,
};
