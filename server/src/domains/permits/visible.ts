import { rowScope } from '../../access/scope.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { Prisma } from '../../db/client.ts';
import type { Sentence } from '../../kernel/result.ts';

export const PERMITS_STATEMENT: Sentence = {
  id: 'Izin di wilayah akun; petugas perkara juga melihat izin dari instansinya dan dari instansi yang memberi perjanjian.',
  en: 'Permits of the area of the account; a case officer also those of its agency and of agencies with an agreement.',
};

/** The permits that the viewer may see. */
export const visiblePermits = (viewer: Viewer): Prisma.PermitWhereInput => rowScope(viewer);
