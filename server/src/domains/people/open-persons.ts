import { recordAudit } from '../../access/audit.ts';
import { isPurpose, PURPOSES } from '../../access/purposes.ts';
import { hasRole, may } from '../../access/viewer.ts';
import type { Context } from '../../graphql/context.ts';
import { badUserInput, forbidden } from '../../graphql/errors.ts';
import { openingsNow } from './break-glass.ts';
import { openedPeople, visiblePeople } from './visible.ts';

/**
 * Opens persons' details: the reason comes first, and the reading is in the trail before anything is shown; what an
 * opening outside the own area shows stands there with the opening's id.
 * @returns the ids of those that exist and may be seen.
 */
export async function openPersons(context: Context, ids: string[]): Promise<string[]> {
  const { viewer, database, purpose } = context;
  if (!may(viewer, 'people.read')) throw forbidden();
  if (!purpose || !isPurpose(purpose)) {
    throw badUserInput(
      `X-Purpose: a person’s detail takes a case number or one of ${Object.keys(PURPOSES).join(', ')} / rincian orang memerlukan keperluan atau nomor perkara`,
    );
  }
  if (hasRole(viewer, 'CASE_OFFICER') && may(viewer, 'break-glass.open')) {
    const openings = await openingsNow(database, viewer, ids, context.now);
    for (const [person, opening] of openings) context.brokenGlass.set(person, opening);
  }
  const found = await database.prisma.foreignNational.findMany({
    where: {
      AND: [{ id: { in: ids } }, { OR: [visiblePeople(viewer), openedPeople(context)] }],
    },
    select: { id: true },
  });
  const visible = found.map(({ id }) => id);
  const openings = new Set(visible.map((id) => context.brokenGlass.get(id)));
  for (const opening of openings) {
    await recordAudit(database.pool, {
      actor: viewer.actor,
      action: 'person.read',
      subjectIds: visible.filter((id) => context.brokenGlass.get(id) === opening),
      purpose,
      ...(opening ? { detail: { breakGlass: opening } } : {}),
    });
  }
  for (const id of visible) context.openedPersons.add(id);
  return visible;
}
