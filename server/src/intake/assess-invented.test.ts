import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { exactLinkKey } from '../domains/people/rules.ts';
import { type InventedFile, invent } from '../sources/invent/invent.ts';
import { findSource } from '../sources/registry.ts';
import { type AssessedRow, assess } from './assess.ts';

const AS_OF = '2026-11-24';

type Truth = Record<string, string>;

/** What the hub's own reading and rules make of each row of the files. */
async function assessAll(
  files: InventedFile[],
  truth: Truth[],
): Promise<(AssessedRow & { file: string })[]> {
  const rows = [];
  for (const { name, bytes } of files.slice(0, -1)) {
    const source = truth.find((it) => it.file === name)?.source ?? '';
    const file = await findSource(source)?.read(bytes);
    if (!file?.ok) throw new Error(`${name} was refused`);
    rows.push(...assess(file.value, AS_OF).map((it) => ({ ...it, file: name })));
  }
  return rows;
}

describe.each([
  [1, 500],
  [2, 500],
  [77, 120],
  [4, 2000],
])('with seed %i and %i invented people', (seed, people) => {
  const run = (async () => {
    const files = await invent({ people, seed, asOf: AS_OF });
    const truth: Truth[] = parse(Buffer.from(files.at(-1)?.bytes ?? []), {
      columns: true,
    });
    return { truth, rows: await assessAll(files, truth) };
  })();

  test('every row is accepted or rejected, for one reason, as the truth expects', async () => {
    const { truth, rows } = await run;
    const found = rows.map((it) => [it.file, it.row, it.problems.map((problem) => problem.code)]);
    const expected = truth.map(({ file, row, expected }) => [
      file,
      Number(row),
      expected === 'accepted' ? [] : [expected],
    ]);
    expect(found).toEqual(expected);
  });

  test('every accepted row about a person reads as the truth has it', async () => {
    const { truth, rows } = await run;
    const accepted = rows.flatMap(({ file, row, candidate, problems }) => {
      if (problems.length > 0 || !candidate?.person || !candidate.permit) return [];
      const { person, permit, sites } = candidate;
      const regency = permit.kind === 'RPTKA' ? sites[0]?.regency : permit.regency;
      return [[file, row, exactLinkKey(person), regency ?? '', permit.validFrom, permit.validTo]];
    });
    const expected = truth
      .filter((it) => it.expected === 'accepted' && it.person !== '')
      .map((it) => [
        it.file,
        Number(it.row),
        `${it.passport}|${it.country}|${it.birth_date}`,
        it.regency,
        it.valid_from,
        it.valid_to,
      ]);
    expect(accepted).toEqual(expected);
  });
});
