/**
 * An event that another agency may have too. Agencies see their own cases alone, so nobody can compare two of them; what an
 * officer may know of the other one is what the list of incidents shows it anyway: that there is an event of the same
 * kind, regency and week, and whose it is. It says no more than that list, so that asking here teaches nobody anything.
 */
import type { Viewer } from '../../access/viewer.ts';
import type { Database } from '../../db/client.ts';
import { addDays, type Day } from '../../kernel/day.ts';
import { visibleIncidents } from '../incidents/visible.ts';
import { mondayOf, WEEK } from './digest-figures.ts';
import { dayOf, ENDED } from './rules.ts';
import { agencyOf, visibleCases } from './visible.ts';

/** Another agency with an event like that of a case. */
export interface EventElsewhere {
  agency: string;
  /** A row of its file, and no case that could be marked as a duplicate. */
  inFile: boolean;
}

/** An instant at which a day begins in Central Kalimantan. */
const beginOf = (day: Day): Date => new Date(`${day}T00:00:00+07:00`);

/**
 * Agencies beside the viewer's with an event of the case's category, regency and calendar week that the viewer may read
 * in the list of incidents. Weeks stand still: windows around a day could be shifted until they told the day.
 */
export async function eventsElsewhere(
  { prisma }: Database,
  viewer: Viewer,
  caseId: string,
): Promise<EventElsewhere[]> {
  const agency = agencyOf(viewer);
  const found = await prisma.case.findFirst({
    where: {
      AND: [
        { id: caseId, ownerAgency: agency, concernsMinor: false, status: { notIn: [...ENDED] } },
        visibleCases(viewer),
      ],
    },
    select: { categoryId: true, regencyCode: true, occurredOn: true },
  });
  if (!found) return [];
  const monday = mondayOf(dayOf(found.occurredOn));
  const rows = await prisma.incident.groupBy({
    by: ['agencyCode', 'source'],
    where: {
      AND: [
        visibleIncidents(viewer),
        {
          categoryId: found.categoryId,
          regencyCode: found.regencyCode,
          occurredAt: { gte: beginOf(monday), lt: beginOf(addDays(monday, WEEK)) },
          agencyCode: { not: agency },
          // What the agency sees as a case is compared with it as one.
          cases: { none: { access: { some: { agencyCode: agency } } } },
        },
      ],
    },
    orderBy: [{ agencyCode: 'asc' }, { source: 'asc' }],
  });
  return rows.map(({ agencyCode, source }) => ({
    agency: agencyCode,
    inFile: source !== 'cases',
  }));
}
