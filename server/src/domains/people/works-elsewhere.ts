import type { Viewer } from '../../access/viewer.ts';
import type { Database, Prisma } from '../../db/client.ts';
import { badUserInput } from '../../graphql/errors.ts';
import { visiblePeople } from './visible.ts';

export interface Asker {
  viewer: Viewer;
  database: Database;
}

interface Pair {
  person: string;
  stay: string;
  work: string;
}

const MOST = 20_000;

/**
 * Persons whose stay permit names another regency than the sites of their work permit, on a day. Both permits have to be
 * in the viewer's sight: what stands on one that is not must tell nothing.
 * @throws BAD_USER_INPUT where there are too many to look through.
 */
export async function worksElsewhere(
  { viewer, database }: Asker,
  day: string,
): Promise<Prisma.ForeignNationalWhereInput> {
  const pairs = await database.prisma.$queryRaw<Pair[]>`
    SELECT stay.holder_id::text AS person, stay.id::text AS stay, work.id::text AS work
    FROM permit stay
    JOIN permit_kind stays ON stays.id = stay.kind_id AND stays.family = 'STAY'
    JOIN permit work ON work.holder_id = stay.holder_id
    JOIN permit_kind works ON works.id = work.kind_id AND works.family = 'WORK'
    WHERE stay.status = 'ACTIVE' AND ${day}::date BETWEEN stay.valid_from AND stay.valid_to
      AND work.status = 'ACTIVE' AND ${day}::date BETWEEN work.valid_from AND work.valid_to
      AND stay.regency_code IS NOT NULL
      AND EXISTS (SELECT FROM permit_site WHERE permit_id = work.id)
      AND NOT EXISTS (SELECT FROM permit_site JOIN site ON site.id = site_id
                      WHERE permit_id = work.id AND site.regency_code = stay.regency_code)
    LIMIT ${MOST + 1}`;
  if (pairs.length > MOST) {
    throw badUserInput(
      `filter.worksElsewhereOn: finds more than ${MOST} permits / menemukan lebih dari ${MOST} izin`,
    );
  }
  const scope = visiblePeople(viewer).permits?.some ?? {};
  const seen = await database.prisma.permit.findMany({
    where: { AND: [scope, { id: { in: pairs.flatMap(({ stay, work }) => [stay, work]) } }] },
    select: { id: true },
  });
  const ids = new Set(seen.map(({ id }) => id));
  const persons = pairs.filter(({ stay, work }) => ids.has(stay) && ids.has(work));
  return { id: { in: [...new Set(persons.map(({ person }) => person))] } };
}
