import type { Pool } from 'pg';
import { FACTS, type Parameters } from './facts.ts';
import type { PeriodOfRollup } from './periods.ts';
import { type Counted, type Dimension, type Indicator, isTime } from './types.ts';

/** Values by which the counted things are narrowed; null leaves a dimension alone. */
export interface Narrowing {
  regency: readonly string[] | null;
  sector: readonly string[] | null;
  nationality: readonly string[] | null;
  permit_kind: readonly string[] | null;
  category: readonly string[] | null;
  status: readonly string[] | null;
}

/** Nothing left out. */
export const EVERYTHING: Narrowing = {
  regency: null,
  sector: null,
  nationality: null,
  permit_kind: null,
  category: null,
  status: null,
};

export const COLUMN = {
  REGENCY: 'regency',
  SECTOR: 'sector',
  NATIONALITY: 'nationality',
  PERMIT_KIND: 'permit_kind',
  INCIDENT_CATEGORY: 'category',
  STATUS: 'status',
  SEX: 'sex',
  AGENCY: 'agency',
  MONTH: 'period',
  QUARTER: 'period',
  YEAR: 'period',
} as const satisfies Record<Dimension, string>;

/** One group: its value in each dimension (null: none, for a thing without a regency), its period, its count. */
export interface Group {
  values: (string | null)[];
  period: string;
  count: number;
}

/** Counts an indicator's things in one statement, grouped by the dimensions; groups of nothing are not listed. */
export async function countGroups(
  pool: Pool,
  indicator: Indicator,
  by: readonly Dimension[],
  periods: readonly PeriodOfRollup[],
  scope: Omit<Parameters, 'periods'>,
  narrowing: Narrowing,
  facts: Readonly<Record<Counted, string>> = FACTS,
): Promise<Group[]> {
  const values: unknown[] = [
    JSON.stringify(periods),
    scope.knownAt,
    scope.agencies,
    scope.regencies,
    scope.alsoOf,
  ];
  const conditions = [indicator.condition];
  for (const [column, wanted] of Object.entries(narrowing)) {
    if (wanted === null) continue;
    values.push(wanted);
    conditions.push(`${column} = ANY ($${values.length})`);
  }
  const columns = by
    .filter((dimension) => !isTime(dimension))
    .map((dimension) => COLUMN[dimension]);
  const { rows } = await pool.query<Record<string, string | null> & { count: number }>(
    `SELECT ${['period', ...columns].join(', ')}, count(*)::integer AS count
     FROM (${facts[indicator.counted]}) counted
     WHERE ${conditions.map((condition) => `(${condition})`).join(' AND ')}
     GROUP BY ${['period', ...columns].join(', ')}`,
    values,
  );
  return rows.map((row) => ({
    values: columns.map((column) => row[column] ?? null),
    period: row.period ?? '',
    count: row.count,
  }));
}
