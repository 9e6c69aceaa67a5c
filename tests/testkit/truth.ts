/**
 * `truth.csv` and what it leads one to expect, worked out from its rows alone: nothing here knows how the hub counts.
 */
import { type InventedFile, invent } from '../../server/src/sources/invent/invent.ts';

export interface TruthRow {
  source: string;
  file: string;
  row: number;
  person: string;
  passport: string;
  country: string;
  birth_date: string;
  regency: string;
  valid_from: string;
  valid_to: string;
  expected: string;
}

/** No value of the file holds a comma or a quotation mark. */
export function parseTruth(csv: string): TruthRow[] {
  const [head = '', ...lines] = csv.trimEnd().split('\n');
  const names = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    const row = Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
    return { ...row, row: Number(row['row']) } as unknown as TruthRow;
  });
}

/** Invented files of a seed, without `truth.csv`, and what is true of their rows. */
export async function inventWithTruth(
  people: number,
  seed: number,
  asOf: string,
): Promise<{ files: InventedFile[]; truth: TruthRow[] }> {
  const all = await invent({ people, seed, asOf });
  const csv = all.find((file) => file.name === 'truth.csv');
  return {
    files: all.filter((file) => file !== csv),
    truth: parseTruth(new TextDecoder().decode(csv?.bytes)),
  };
}

const aboutPersons = (truth: readonly TruthRow[]): TruthRow[] =>
  truth.filter((row) => row.expected === 'accepted' && row.person !== '');

const linkingKey = (row: TruthRow): string => `${row.passport}|${row.country}|${row.birth_date}`;

const isStay = (row: TruthRow): boolean => row.source === 'immigration-stay-permits';

/** Counts by regency; the empty text stands for none. */
export type ByRegency = Map<string, number>;

const add = (counts: ByRegency, regency: string): void => {
  counts.set(regency, (counts.get(regency) ?? 0) + 1);
};

/** Distinct linking keys by the regency of the newest valid stay permit, else of the newest valid work permit. */
export function expectedPersons(truth: readonly TruthRow[], asOf: string): ByRegency {
  const newest = new Map<string, TruthRow>();
  for (const row of aboutPersons(truth)) {
    if (row.valid_from > asOf || row.valid_to < asOf) continue;
    const known = newest.get(linkingKey(row));
    const outranks =
      !known || (isStay(row) === isStay(known) ? row.valid_from > known.valid_from : isStay(row));
    if (outranks) newest.set(linkingKey(row), row);
  }
  const counts: ByRegency = new Map();
  for (const row of newest.values()) add(counts, row.regency);
  return counts;
}

/** Distinct linking keys of all accepted rows, whether a permit of theirs is in force or not. */
export const distinctKeys = (truth: readonly TruthRow[]): number =>
  new Set(aboutPersons(truth).map(linkingKey)).size;

/** Valid permits of one source by regency. */
export function expectedPermits(
  truth: readonly TruthRow[],
  source: string,
  asOf: string,
): ByRegency {
  const counts: ByRegency = new Map();
  for (const row of aboutPersons(truth)) {
    if (row.source === source && row.valid_from <= asOf && row.valid_to >= asOf) {
      add(counts, row.regency);
    }
  }
  return counts;
}

/** How many true persons the accepted rows speak of. */
export const truePersons = (truth: readonly TruthRow[]): number =>
  new Set(aboutPersons(truth).map((row) => row.person)).size;
