import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseDay } from '../kernel/day.ts';
import { invent } from '../sources/invent/invent.ts';
import { required, UsageError } from './command.ts';

const MOST_PEOPLE = 100_000;

function wholeNumber(text: string, option: string, least: number, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new UsageError(`${option} takes a whole number from ${least} to ${most}.`);
}

/** `pnpm hub invent`: writes invented agency files of all sources and `truth.csv`. */
export async function inventCommand(parameters: string[]): Promise<number> {
  const { values } = parseArgs({
    args: parameters,
    options: {
      people: { type: 'string' },
      seed: { type: 'string' },
      'as-of': { type: 'string' },
      out: { type: 'string' },
    },
  });
  const asOf = parseDay(required(values['as-of'], '--as-of'));
  if (!asOf) throw new UsageError('--as-of takes a day such as 2026-10-31.');
  const folder = required(values.out, '--out');
  const files = await invent({
    people: wholeNumber(required(values.people, '--people'), '--people', 1, MOST_PEOPLE),
    seed: wholeNumber(required(values.seed, '--seed'), '--seed', 0, 2 ** 31 - 1),
    asOf,
  });
  await mkdir(folder, { recursive: true });
  for (const { name, bytes } of files) {
    await writeFile(join(folder, name), bytes);
    console.log(join(folder, name));
  }
  return 0;
}
