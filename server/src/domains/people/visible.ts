import { openSources, rowScope } from '../../access/scope.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { Prisma } from '../../db/client.ts';
import type { Sentence } from '../../kernel/result.ts';

export const PEOPLE_STATEMENT: Sentence = {
  id: 'Orang yang memegang sedikitnya satu izin yang boleh dilihat.',
  en: 'Persons who hold at least one permit that may be seen.',
};

/** Erased persons and those of a sealed class (minors) are in no list and no detail; figures still count them. */
export const LISTED_PEOPLE = {
  erasedAt: null,
  sealed: null,
} satisfies Prisma.ForeignNationalWhereInput;

/** A person is visible through a visible permit: whatever the hub knows of a person came with one. */
export const visiblePeople = (viewer: Viewer): Prisma.ForeignNationalWhereInput => ({
  ...LISTED_PEOPLE,
  permits: { some: rowScope(viewer, 'people.read') },
});

export const RECORDS_STATEMENT: Sentence = {
  id: 'Baris berkas dari wilayah akun; petugas perkara juga melihat baris instansinya dan instansi yang memberi perjanjian. Data sumber terbatas hanya bagi instansi pemiliknya dan perjanjian yang mencakupnya.',
  en: 'Rows of files from the area of the account; a case officer also those of its agency and of agencies with an agreement. Records of a restricted source are only for the agency that owns it and for agreements that cover it.',
};

/** Of what files say about a visible person, the rows that the viewer may see. */
export const visibleRecords = (viewer: Viewer): Prisma.SourceRecordWhereInput => ({
  ...rowScope(viewer, 'people.read'),
  link: { foreignNational: LISTED_PEOPLE },
});

/** Persons of whom this request has opened the record outside the viewer's area; see `break-glass.ts`. */
export interface Openings {
  viewer: Viewer;
  /** The opening by the person's id. */
  brokenGlass: ReadonlyMap<string, string>;
}

/** Sealed and erased persons and restricted sources stay closed to an opening. */
export const openedPeople = ({
  viewer,
  brokenGlass,
}: Openings): Prisma.ForeignNationalWhereInput => ({
  ...LISTED_PEOPLE,
  id: { in: [...brokenGlass.keys()] },
  permits: { some: openSources(viewer) },
});

/** The records of a person in front of the viewer: those of its scope, and all open ones where the record is opened. */
export const recordsInReach = ({ viewer, brokenGlass }: Openings): Prisma.SourceRecordWhereInput =>
  brokenGlass.size === 0
    ? visibleRecords(viewer)
    : {
        OR: [
          visibleRecords(viewer),
          {
            ...openSources(viewer),
            link: {
              foreignNationalId: { in: [...brokenGlass.keys()] },
              foreignNational: LISTED_PEOPLE,
            },
          },
        ],
      };
