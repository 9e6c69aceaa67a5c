import type { EventReportsQuery, ReportedCellsFragment } from '../../graphql/generated/graphql.ts';

/** From so many on a share of the reports that were looked into is told in percent. */
const ENOUGH_FOR_A_SHARE = 5;
const RATE_OF = 100_000;

export interface RegencyRow {
  code: string;
  name: string;
  population: number;
  /** Null where nobody has reported: that is no zero. */
  reports: number | null;
  /** For each hundred thousand inhabitants; null where nobody has reported. */
  rate: number | null;
  /** The agencies that received the reports, by code, and how many each. */
  agencies: { code: string; count: number }[];
  lookedInto: number;
  /** Of these, those not found unsubstantiated. */
  substantiated: number;
  /** Null where too few were looked into. */
  percent: number | null;
  /** Null where nobody has reported. */
  late: number | null;
}

const valueIn = (row: ReportedCellsFragment['rows'][number], dimension: string): string =>
  row.keys.find((key) => key.dimension === dimension)?.value ?? '';

const countsIn = (rollup: ReportedCellsFragment, code: string, dimension: string) =>
  rollup.rows
    .filter((row) => valueIn(row, 'REGENCY') === code && row.cell.value)
    .map((row) => ({ value: valueIn(row, dimension), count: row.cell.value ?? 0 }));

/** One row a regency of the viewer's area, in the order of the codes. */
export function regencyRows(data: EventReportsQuery): RegencyRow[] {
  const { byRegency, byStatus, byAgency, late } = data;
  return byRegency.rows.flatMap((row) => {
    const code = valueIn(row, 'REGENCY');
    const regency = data.regencies.find(({ kemendagriCode }) => kemendagriCode === code);
    if (!regency) return [];
    const { name, population } = regency;
    const reports = row.cell.value ?? null;
    const sumOf = (statuses: (status: string) => boolean): number =>
      countsIn(byStatus, code, 'STATUS')
        .filter(({ value }) => statuses(value))
        .reduce((sum, { count }) => sum + count, 0);
    const lookedInto = sumOf((status) => status !== 'REPORTED');
    const substantiated = lookedInto - sumOf((status) => status === 'UNSUBSTANTIATED');
    const overdue = countsIn(late, code, 'REGENCY')[0]?.count ?? 0;
    return {
      code,
      name,
      population,
      reports,
      rate: reports === null ? null : (RATE_OF * reports) / population,
      agencies: countsIn(byAgency, code, 'AGENCY').map(({ value, count }) => ({
        code: value,
        count,
      })),
      lookedInto,
      substantiated,
      percent:
        lookedInto < ENOUGH_FOR_A_SHARE ? null : Math.round((100 * substantiated) / lookedInto),
      late: reports === null && overdue === 0 ? null : overdue,
    };
  });
}
