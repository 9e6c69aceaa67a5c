import { absenceOf, type Cell } from '../../lib/cell.ts';

interface Due {
  reported: boolean;
  agency: { code: string };
}

/** How many agencies owe a report and how many of them have sent all that they owe. */
export function coverageOf(coverage: readonly Due[]): { expected: number; reported: number } {
  const expected = new Set(coverage.map(({ agency }) => agency.code));
  const late = new Set(
    coverage.filter(({ reported }) => !reported).map(({ agency }) => agency.code),
  );
  return { expected: expected.size, reported: expected.size - late.size };
}

/** A total: where nobody has ever reported, a count of nothing is none. */
export function totalOf({ total, sources }: { total: Cell; sources: readonly unknown[] }): Cell {
  const empty = !absenceOf(total) && total.value === 0 && sources.length === 0;
  return empty ? { absence: 'NOT_REPORTED' } : total;
}
