import type { EventReportsQuery } from '../../graphql/generated/graphql.ts';

/** Where reports stand, in the four ways that matter to who reads a number of them. */
export const STANDINGS = ['waiting', 'inHand', 'ended', 'dismissed'] as const;
export type Standing = (typeof STANDINGS)[number];

const STANDING_OF: Readonly<Record<string, Standing>> = {
  REPORTED: 'waiting',
  VERIFIED: 'inHand',
  HANDLED: 'inHand',
  HANDED_OVER: 'inHand',
  DECIDED: 'ended',
  CLOSED: 'ended',
  UNSUBSTANTIATED: 'dismissed',
};

export interface KindRow {
  id: string;
  nameId: string;
  nameEn: string;
  reports: number;
  standings: Record<Standing, number>;
}

/** The kinds of which something was reported, in the order of their list. */
export function kindRows({
  incidentCategories,
  byKind,
}: Pick<EventReportsQuery, 'incidentCategories' | 'byKind'>): KindRow[] {
  const rows = incidentCategories.map(
    (kind): KindRow => ({
      ...kind,
      reports: 0,
      standings: { waiting: 0, inHand: 0, ended: 0, dismissed: 0 },
    }),
  );
  for (const { keys, cell } of byKind.rows) {
    const [kind, status] = keys.map(({ value }) => value);
    const row = rows.find(({ id }) => id === kind);
    const standing = STANDING_OF[status ?? ''];
    if (!row || !standing) continue;
    row.reports += cell.value ?? 0;
    row.standings[standing] += cell.value ?? 0;
  }
  return rows.filter(({ reports }) => reports > 0);
}
