import type { Cell } from '../../lib/cell.ts';
import type { RegencyRow } from '../../lib/sort-rows.ts';

interface Regency {
  kemendagriCode: string;
  name: string;
}

/** What of an answer the rows are made from. */
export interface RowSource {
  total: Cell;
  rows: readonly { regency?: Regency | null; cell: Cell }[];
}

/**
 * One row for every regency of the caller's area, the ones that map, legend and table show. An
 * answer that is withheld as a whole comes without rows; its regencies then carry the reason of the
 * total, so that none of them looks empty or out of reach.
 */
export function regencyRows(rollup: RowSource, area: readonly Regency[]): RegencyRow[] {
  const missing: Cell = { absence: rollup.total.absence ?? 'NOT_REPORTED' };
  return area.map(({ kemendagriCode, name }) => {
    const row = rollup.rows.find((each) => each.regency?.kemendagriCode === kemendagriCode);
    return { code: kemendagriCode, name, cell: row?.cell ?? missing };
  });
}
