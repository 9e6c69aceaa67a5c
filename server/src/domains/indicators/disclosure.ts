/**
 * Disclosure control for MEETING: which cells of the one-way tables of all personal indicators are withheld, decided
 * together, because their readers see all of them and know how the indicators are defined.
 *
 * A count from 1 up to the threshold is withheld, and enough others that whoever sees every listed table still has to
 * reckon, for each withheld cell, with a value of at most 1 and with one of at least the threshold. The others are
 * chosen smallest first and tested by linear programming (`feasible.ts`), the method of Kelly, Golden and Assad, "Cell
 * suppression: disclosure protection for sensitive tabular data", Networks 22 (1992), with the bounds of Fischetti and
 * Salazar, Management Science 47 (2001), as the test. See docs/decisions/disclosure-control.md.
 */
import {
  type CountedTable,
  Feasible,
  leastOf,
  type PartOf,
  type Protection,
  type Shown,
  type Weakness,
} from './feasible.ts';

export const isSmall = (count: number, threshold: number): boolean =>
  count > 0 && count < threshold;

export const sumOf = (counts: Iterable<number>): number => {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
};

/**
 * Protects the tables of one dimension together.
 * @param tables one for each indicator, wholes before their parts
 * @param closed indicators of which nothing is shown anyway
 */
export function protectTogether(
  tables: readonly CountedTable[],
  parts: readonly PartOf[],
  threshold: number,
  closed: ReadonlySet<string>,
): Protection {
  const pattern = new Pattern(tables, parts, closed);
  for (;;) {
    pattern.followWholes();
    const crowded = tables.find((table) => !pattern.hasRoom(table, threshold));
    if (crowded) {
      pattern.withholdMore(crowded.indicator);
      continue;
    }
    const weakness = new Feasible(tables, parts, pattern).weakness(threshold);
    if (!weakness) return pattern;
    pattern.strengthen(weakness);
  }
}

/** The pattern of what is withheld while it grows. */
class Pattern implements Protection {
  readonly withheld: Map<string, Set<string>>;
  readonly shown: Map<string, Shown>;
  readonly #tables: readonly CountedTable[];
  readonly #parts: readonly PartOf[];

  constructor(
    tables: readonly CountedTable[],
    parts: readonly PartOf[],
    closed: ReadonlySet<string>,
  ) {
    this.#tables = tables;
    this.#parts = parts;
    this.withheld = new Map(tables.map((table) => [table.indicator, new Set(table.sensitive)]));
    this.shown = new Map(
      tables.map(({ indicator }) => [
        indicator,
        closed.has(indicator) ? 'NOTHING' : 'ALL_BUT_WITHHELD',
      ]),
    );
  }

  /** Where a whole is withheld its part is: a part that is shown would be a floor under the whole. */
  followWholes(): void {
    for (const { part, whole } of this.#parts) {
      if (whole.every((one) => this.shown.get(one) === 'NOTHING')) this.shown.set(part, 'NOTHING');
      const [only, ...others] = whole;
      if (!only || others.length > 0) continue;
      for (const value of this.withheld.get(only) ?? []) {
        if (this.#table(part)?.cells.has(value)) this.withheld.get(part)?.add(value);
      }
    }
  }

  /** Whether the withheld cells of one table, taken alone, can each be small and as large as the threshold. */
  hasRoom({ indicator, cells }: CountedTable, threshold: number): boolean {
    if (this.shown.get(indicator) !== 'ALL_BUT_WITHHELD') return true;
    const table = this.#table(indicator);
    const hidden = [...(this.withheld.get(indicator) ?? [])];
    const spare = sumOf(hidden.map((value) => (cells.get(value) ?? 0) - leastOf(table, value)));
    return hidden.every((value) => {
      const least = leastOf(table, value);
      return hidden.length > 1 && least + spare >= threshold && spare > 0;
    });
  }

  /** Withholds the smallest shown cell; then the zeros too; then the total. False where nothing is shown already. */
  withholdMore(indicator: string): boolean {
    if (this.#withholdSmallest(indicator)) return true;
    const before = this.shown.get(indicator);
    this.shown.set(indicator, before === 'ALL_BUT_WITHHELD' ? 'ONLY_TOTAL' : 'NOTHING');
    return before !== 'NOTHING';
  }

  /** Withholds one more cell where that can help: of a part that is a floor, of the table, of its wholes. */
  strengthen({ indicator, value, low }: Weakness): void {
    const floor = this.#parts.find(
      ({ part, whole }) => low && whole.includes(indicator) && this.#isShown(part, value),
    );
    if (floor) {
      this.withheld.get(floor.part)?.add(value);
      return;
    }
    const wholes = this.#parts.flatMap(({ part, whole }) => (part === indicator ? whole : []));
    if ([indicator, ...wholes].some((one) => this.#withholdSmallest(one))) return;
    const related = this.#parts.flatMap(({ part, whole }) =>
      whole.includes(indicator) ? [part] : [],
    );
    if ([indicator, ...related, ...wholes].some((one) => this.withholdMore(one))) return;
    throw new Error(`nothing protects ${indicator}`);
  }

  #table(indicator: string): CountedTable | undefined {
    return this.#tables.find((table) => table.indicator === indicator);
  }

  #isShown(indicator: string, value: string): boolean {
    return (
      this.shown.get(indicator) === 'ALL_BUT_WITHHELD' &&
      !this.withheld.get(indicator)?.has(value) &&
      this.#table(indicator)?.cells.has(value) === true
    );
  }

  #withholdSmallest(indicator: string): boolean {
    const table = this.#table(indicator);
    const [smallest] = [...(table?.cells ?? [])]
      .filter(([value]) => this.#isShown(indicator, value))
      .sort(
        ([one, count], [other, more]) =>
          // A cell that is known to be large hides little.
          leastOf(table, one) - leastOf(table, other) || count - more || (one < other ? -1 : 1),
      );
    if (smallest) this.withheld.get(indicator)?.add(smallest[0]);
    return smallest !== undefined;
  }
}
