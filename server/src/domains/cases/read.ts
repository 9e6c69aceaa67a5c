import type { Viewer } from '../../access/viewer.ts';
import type { Database, Prisma } from '../../db/client.ts';
import { addDays, type Day, dayNumber } from '../../kernel/day.ts';
import { openOf } from '../../kernel/sealing.ts';
import { type Comparable, type Likeness, likenessOf, NEAR_DAYS } from './likeness.ts';
import type { CasePlace } from './place.ts';
import { dayOf, ENDED } from './rules.ts';
import { agencyOf, visibleCases } from './visible.ts';

/** Days ahead within which a step counts as due. */
export const DUE_SOON_DAYS = 3;

export const BOXES = {
  NEW: 'Not looked into yet, or handed over to the own agency and not answered (*baru*).',
  MINE: 'In the hands of the own agency and not ended (*ditangani instansi sendiri*).',
  DUE: 'The own agency’s next step is due within three days (*segera jatuh tempo*).',
  OVERDUE:
    'A step is late: the own agency’s, or that of the agency to which it handed over (*terlambat*).',
  RETURNED: 'Handed over by the own agency and returned (*dikembalikan*).',
  ELSEWHERE: 'Handed over to another agency (*di instansi lain*).',
  ENDED: 'Closed, unsubstantiated or a duplicate (*berakhir*).',
} as const;
export type Box = keyof typeof BOXES;

const midnight = (day: Day): Date => new Date(dayNumber(day) * 86_400_000);

/** The condition of one box of an agency's inbox. @param today in Central Kalimantan */
export function inBox(viewer: Viewer, box: Box, today: Day): Prisma.CaseWhereInput {
  const agency = agencyOf(viewer);
  const own: Prisma.CaseWhereInput = {
    ownerAgency: agency,
    status: { notIn: [...ENDED, 'HANDED_OVER'] },
  };
  const toAnswer: Prisma.CaseWhereInput = {
    handovers: { some: { toAgency: agency, status: 'PENDING' } },
  };
  const waiting: Prisma.CaseWhereInput = { ownerAgency: agency, status: 'HANDED_OVER' };
  const conditions: Record<Box, Prisma.CaseWhereInput> = {
    NEW: { OR: [{ ...own, status: 'REPORTED' }, toAnswer] },
    MINE: { OR: [own, toAnswer] },
    DUE: {
      OR: [own, toAnswer],
      dueOn: { gte: midnight(today), lte: midnight(addDays(today, DUE_SOON_DAYS)) },
    },
    OVERDUE: { OR: [own, toAnswer, waiting], dueOn: { lt: midnight(today) } },
    RETURNED: {
      ...own,
      handovers: {
        some: { fromAgency: agency, status: 'RETURNED' },
        none: { fromAgency: agency, status: { not: 'RETURNED' } },
      },
    },
    ELSEWHERE: {
      OR: [waiting, { ownerAgency: { not: agency }, NOT: toAnswer }],
      status: { notIn: [...ENDED] },
    },
    ENDED: { status: { in: [...ENDED] } },
  };
  return conditions[box];
}

export interface PossibleDuplicate {
  caseId: string;
  likenesses: Likeness[];
}

const MOST_CANDIDATES = 100;
const MOST_SHOWN = 5;

/** Cases of the viewer's agency that may report the same event, the likeliest first. */
export async function possibleDuplicates(
  { prisma, sealing }: Database,
  viewer: Viewer,
  caseId: string,
): Promise<PossibleDuplicate[]> {
  const select = {
    id: true,
    categoryId: true,
    occurredOn: true,
    sealedPlace: true,
    access: { where: { agencyCode: agencyOf(viewer) }, select: { parts: true } },
    statements: {
      where: { kind: 'ALLEGATION', seenBy: { has: agencyOf(viewer) } },
      orderBy: { version: 'asc' },
      take: 1,
      select: { sealedText: true },
    },
    regencyCode: true,
  } satisfies Prisma.CaseSelect;
  const one = await prisma.case.findFirst({
    where: { AND: [{ id: caseId }, visibleCases(viewer)] },
    select,
  });
  if (!one) return [];
  const around = dayOf(one.occurredOn);
  const others = await prisma.case.findMany({
    where: {
      AND: [
        visibleCases(viewer),
        {
          id: { not: caseId },
          regencyCode: one.regencyCode,
          status: { not: 'DUPLICATE' },
          erasedAt: null,
          occurredOn: {
            gte: midnight(addDays(around, -NEAR_DAYS)),
            lte: midnight(addDays(around, NEAR_DAYS)),
          },
        },
      ],
    },
    orderBy: [{ occurredOn: 'desc' }, { id: 'asc' }],
    take: MOST_CANDIDATES,
    select,
  });
  const comparable = (row: typeof one): Comparable => ({
    category: row.categoryId,
    occurredOn: dayOf(row.occurredOn),
    place:
      row.sealedPlace && row.access[0]?.parts.includes('PLACE')
        ? openOf<CasePlace>(sealing, row.id, row.sealedPlace)
        : null,
    text: row.statements[0]?.sealedText
      ? openOf<string>(sealing, row.id, row.statements[0].sealedText)
      : '',
  });
  const asked = comparable(one);
  return others
    .map((other) => ({ caseId: other.id, likenesses: likenessOf(asked, comparable(other)) }))
    .filter(({ likenesses }) => likenesses.length > 0)
    .sort((a, b) => b.likenesses.length - a.likenesses.length)
    .slice(0, MOST_SHOWN);
}
