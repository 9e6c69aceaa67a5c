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
  type PartOf,
  type ProtectedPeriod,
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
 * @param previous the same tables of the period before, as they were protected
 */
export function protectTogether(
  tables: readonly CountedTable[],
  parts: readonly PartOf[],
  threshold: number,
  closed: ReadonlySet<string>,
  previous: ProtectedPeriod | null,
): Protection {
  const pattern = new Pattern(tables, parts, closed, previous);
  for (;;) {
    pattern.followWholes();
    const crowded = tables.find((table) => !pattern.hasRoom(table, threshold));
    if (crowded) {
      pattern.withholdMore(crowded.indicator);
      continue;
    }
    const now = { tables, protection: pattern, departures: 0 };
    const alone = new Feasible([now], parts).weakness(threshold);
    if (alone) {
      pattern.strengthen(alone);
      continue;
    }
    // To who remembers the period before.
    const known = previous && new Feasible([previous, now], parts).weakness(threshold);
    if (!known) return pattern;
    const helped = known.period === 1 ? pattern.tryStrengthen(known) : pattern.keepWithheld(known);
    if (!helped) return pattern;
  }
}

/** The pattern of what is withheld while it grows. */
class Pattern implements Protection {
  readonly withheld: Map<string, Set<string>>;
  readonly shown: Map<string, Shown>;
  readonly #tables: readonly CountedTable[];
  readonly #parts: readonly PartOf[];
  readonly #previous: ProtectedPeriod | null;

  constructor(
    tables: readonly CountedTable[],
    parts: readonly PartOf[],
    closed: ReadonlySet<string>,
    previous: ProtectedPeriod | null,
  ) {
    this.#tables = tables;
    this.#parts = parts;
    this.#previous = previous;
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
      if (only && others.length === 0) this.#withhold(part, this.withheld.get(only) ?? []);
    }
  }

  /** Whether the withheld cells of one table, taken alone, can each be 1 and as large as the threshold. */
  hasRoom({ indicator, cells }: CountedTable, threshold: number): boolean {
    if (this.shown.get(indicator) !== 'ALL_BUT_WITHHELD') return true;
    const hidden = [...(this.withheld.get(indicator) ?? [])].map((value) => cells.get(value) ?? 0);
    const most = sumOf(hidden) - (hidden.length - 1);
    return hidden.length === 0 || (hidden.length > 1 && most >= Math.max(threshold, 2));
  }

  /** Withholds the next shown cell; then the zeros too; then the total. False where nothing is shown already. */
  withholdMore(indicator: string): boolean {
    if (this.#withholdNext(indicator)) return true;
    const before = this.shown.get(indicator);
    this.shown.set(indicator, before === 'ALL_BUT_WITHHELD' ? 'ONLY_TOTAL' : 'NOTHING');
    return before !== 'NOTHING';
  }

  strengthen(weakness: Weakness): void {
    if (!this.tryStrengthen(weakness)) throw new Error(`nothing protects ${weakness.indicator}`);
  }

  /**
   * Withholds more where that can help: of a part that is a floor; of the wholes, which bound the others of the table,
   * what the table withholds; then of the table itself and its relatives.
   */
  tryStrengthen({ indicator, value, low }: Weakness): boolean {
    const parts = this.#parts.flatMap(({ part, whole }) =>
      whole.includes(indicator) ? [part] : [],
    );
    const wholes = this.#wholesOf(indicator);
    if (low && parts.some((part) => this.#withhold(part, [value]))) return true;
    const own = this.withheld.get(indicator) ?? [];
    if (wholes.some((one) => this.#withhold(one, own))) return true;
    return (
      [indicator, ...wholes].some((one) => this.#withholdNext(one)) ||
      [indicator, ...parts, ...wholes].some((one) => this.withholdMore(one))
    );
  }

  /** Keeps withheld what the table withheld the period before; then all of it and its relatives. */
  keepWithheld({ indicator }: Weakness): boolean {
    const wasHidden = this.#previous?.protection.shown.get(indicator) !== 'ALL_BUT_WITHHELD';
    const then = this.#previous?.protection.withheld.get(indicator) ?? [];
    if (!wasHidden && this.#withhold(indicator, then)) return true;
    const parts = this.#parts.flatMap(({ part, whole }) =>
      whole.includes(indicator) ? [part] : [],
    );
    const all = [indicator, ...this.#wholesOf(indicator), ...parts];
    return (
      all.some((one) => this.#withhold(one, this.#table(one)?.cells.keys() ?? [])) ||
      // A zero that is shown says that whoever was there is gone.
      all.some((one) => this.withholdMore(one))
    );
  }

  #wholesOf(indicator: string): string[] {
    return this.#parts.flatMap(({ part, whole }) => (part === indicator ? whole : []));
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

  /** Withholds those of the values that are shown; false where none is. */
  #withhold(indicator: string, values: Iterable<string>): boolean {
    const shown = [...values].filter((value) => this.#isShown(indicator, value));
    for (const value of shown) this.withheld.get(indicator)?.add(value);
    return shown.length > 0;
  }

  /** The smallest of the shown cells, those first that its relatives, or it the period before, withhold. */
  #withholdNext(indicator: string): boolean {
    const relatives = this.#parts.flatMap(({ part, whole }) =>
      part === indicator || whole.includes(indicator) ? [part, ...whole] : [],
    );
    const isNear = (value: string): boolean =>
      relatives.some((one) => this.withheld.get(one)?.has(value)) ||
      this.#previous?.protection.withheld.get(indicator)?.has(value) === true;
    const [next] = [...(this.#table(indicator)?.cells ?? [])]
      .filter(([value]) => this.#isShown(indicator, value))
      .sort(
        ([one, count], [other, more]) =>
          Number(isNear(other)) - Number(isNear(one)) || count - more || (one < other ? -1 : 1),
      );
    return next !== undefined && this.#withhold(indicator, [next[0]]);
  }
}
