import { openSources, rowScope } from '../../access/scope.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { Prisma } from '../../db/client.ts';
import type { Sentence } from '../../kernel/result.ts';
import { LISTED_PEOPLE, type Openings } from '../people/visible.ts';

export const PERMITS_STATEMENT: Sentence = {
  id: 'Izin di wilayah akun; petugas perkara juga melihat izin dari instansinya dan dari instansi yang memberi perjanjian. Data sumber terbatas hanya bagi instansi pemiliknya dan perjanjian yang mencakupnya.',
  en: 'Permits of the area of the account; a case officer also those of its agency and of agencies with an agreement. Records of a restricted source are only for the agency that owns it and for agreements that cover it.',
};

/** The permits that the viewer may see. */
export const visiblePermits = (viewer: Viewer): Prisma.PermitWhereInput => ({
  ...rowScope(viewer, 'people.read'),
  holder: LISTED_PEOPLE,
});

/** The permits of a person in front of the viewer: those of its scope, and all open ones where the record is opened. */
export const permitsInReach = ({ viewer, brokenGlass }: Openings): Prisma.PermitWhereInput =>
  brokenGlass.size === 0
    ? visiblePermits(viewer)
    : {
        OR: [
          visiblePermits(viewer),
          {
            ...openSources(viewer),
            holderId: { in: [...brokenGlass.keys()] },
            holder: LISTED_PEOPLE,
          },
        ],
      };
