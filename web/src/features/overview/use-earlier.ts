import { useMemo } from 'react';
import { useQuery } from 'urql';
import type { OverviewBeforeQuery } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session.tsx';
import type { Cell } from '../../lib/cell.ts';
import { sameMonthLastYear } from '../../lib/month-ends.ts';
import { previousEnd } from '../../lib/periods.ts';
import { answers, BEFORE } from './time-query.ts';

/** Totals of before by indicator, and the sectors of now: what follows the first figures. */
export type Earlier =
  /** With the sectors of the question before, so that they need not go and come. */
  | { kind: 'loading'; sectors: OverviewBeforeQuery['sectors'] | null }
  | { kind: 'failed' }
  | {
      kind: 'ready';
      totals: ReadonlyMap<string, { before: Cell; yearBefore: Cell }>;
      sectors: OverviewBeforeQuery['sectors'];
    };

/** Asks for the earlier totals once the day of the first figures is known. */
export function useEarlier(
  indicator: string,
  asked: { asOf: string | null; knownAt: string | null },
  asOf: string | null,
): Earlier {
  const { indicators } = useSession();
  const dimensions = indicators.find(({ id }) => id === indicator)?.dimensions;
  const bySector = dimensions?.includes('SECTOR') ?? false;
  const variables = useMemo(
    () => ({
      indicator,
      bySector: bySector ? ['SECTOR' as const] : [],
      asOf: asked.asOf,
      knownAt: asked.knownAt,
      before: previousEnd('month', asOf ?? '2000-01-01'),
      yearBefore: sameMonthLastYear(asOf ?? '2000-01-01'),
    }),
    [indicator, bySector, asked.asOf, asked.knownAt, asOf],
  );
  const [{ data, error, operation }] = useQuery({ query: BEFORE, variables, pause: asOf === null });
  return useMemo(() => {
    if (data && answers(operation, variables))
      return { kind: 'ready', totals: totalsOf(data), sectors: data.sectors };
    return error ? { kind: 'failed' } : { kind: 'loading', sectors: data?.sectors ?? null };
  }, [data, error, operation, variables]);
}

function totalsOf(data: OverviewBeforeQuery) {
  const pairs = [
    [data.foreignNationals, data.foreignNationalsYear],
    [data.foreignWorkers, data.foreignWorkersYear],
    [data.expiring30, data.expiring30Year],
    [data.reports, data.reportsYear],
  ] as const;
  return new Map(
    pairs.map(([before, year]) => [
      before.indicator.id,
      { before: before.total, yearBefore: year.total },
    ]),
  );
}
