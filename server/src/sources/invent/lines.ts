/** Invented rows on their way into a file, and how a known share of them is spoiled. */
import type { RejectionCode } from '../../kernel/candidate.ts';
import type { Random } from './random.ts';
import type { Truth } from './truth.ts';

export interface Line<Cells> {
  cells: Cells;
  truth: Truth;
  /** Whether the truth of the other rows still holds when this one is rejected. */
  expendable: boolean;
}

/** A line and the row of the file in which it was written. */
export interface Placed<Written extends Line<unknown>> {
  row: number;
  line: Written;
}

/** One way in which a row goes wrong; it changes the cells and what is true of them. */
export interface Defect<Written extends Line<unknown>> {
  code: RejectionCode;
  /** Of all lines of the file. */
  share: number;
  fits?(line: Written): boolean;
  spoil(line: Written, random: Random): void;
}

const DUPLICATES = 0.012;
/** A file of so many lines has each defect at least once. */
const ENOUGH_LINES = 30;

/** Spoils a known share of the lines, each in one way only, and repeats some of the others further down. */
export function spoilSome<Written extends Line<unknown>>(
  lines: readonly Written[],
  defects: readonly Defect<Written>[],
  random: Random,
): Written[] {
  const least = lines.length >= ENOUGH_LINES ? 1 : 0;
  const victims = (share: number, fits: (line: Written) => boolean): Written[] => {
    const sound = lines.filter(
      (line) => line.expendable && line.truth.expected === 'accepted' && fits(line),
    );
    return random.shuffle(sound).slice(0, Math.max(least, Math.round(lines.length * share)));
  };

  for (const defect of defects) {
    for (const line of victims(defect.share, (it) => defect.fits?.(it) ?? true)) {
      defect.spoil(line, random);
      line.truth.expected = defect.code;
    }
  }
  const repeated = victims(DUPLICATES, () => true).map((line) => ({
    ...line,
    truth: { ...line.truth, expected: 'duplicate-in-file' as const },
  }));
  return [...lines, ...repeated];
}
