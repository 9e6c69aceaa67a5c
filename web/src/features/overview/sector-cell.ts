import type { Cell } from '../../lib/cell.ts';

/** What of an answer a sector's cell is taken from. */
export interface SectorSource {
  bySector: { unplaced: Cell; rows: readonly { sector?: { code: string } | null; cell: Cell }[] };
  /** The regency as a whole. */
  whole: { rows: readonly { cell: Cell }[] };
}

/**
 * The count of a sector in a regency; null stands for those of no sector. An answer lists the sectors that occur. One
 * that is missing is withheld where the whole split is, has no report where the regency has none, and else is zero.
 */
export function sectorCell({ bySector, whole }: SectorSource, code: string | null): Cell {
  const row = bySector.rows.find((each) => (each.sector?.code ?? null) === code);
  if (row) return row.cell;
  if (bySector.unplaced.absence) return { absence: bySector.unplaced.absence };
  const regency = whole.rows[0]?.cell;
  return regency && !regency.absence
    ? { value: 0 }
    : { absence: regency?.absence ?? 'NOT_REPORTED' };
}
