import { rowScope } from '../../access/scope.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { Prisma } from '../../db/client.ts';

/** A person is visible through a visible permit: whatever the hub knows of a person came with one. */
export const visiblePeople = (viewer: Viewer): Prisma.ForeignNationalWhereInput => ({
  permits: { some: rowScope(viewer) },
});

/** Of what files say about a visible person, the rows that the viewer may see. */
export const visibleRecords = (viewer: Viewer): Prisma.SourceRecordWhereInput => rowScope(viewer);
