import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { importFile } from '../intake/import-file.ts';
import type { Refusal } from '../intake/refusal.ts';
import { findSource, SOURCES } from '../sources/registry.ts';
import { atDatabase, required, UsageError } from './command.ts';

const PUBLISHED = 0;
const PUBLISHED_WITH_REJECTIONS = 3;
const NOTHING_PUBLISHED = 4;

/** `pnpm hub import`: one agency file through the intake. @returns the exit code that INTERFACE promises. */
export async function importCommand(parameters: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: parameters,
    allowPositionals: true,
    options: {
      agency: { type: 'string' },
      period: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const source = findSource(required(positionals[0], 'SOURCE'));
  if (!source) {
    throw new UsageError(`SOURCE is one of ${SOURCES.map(({ id }) => id).join(', ')}.`);
  }
  const path = required(positionals[1], 'FILE');
  const bytes = await readFile(path).catch(() => {
    throw new UsageError(`FILE ${path} cannot be read.`);
  });
  return atDatabase(async ({ database, actor }) => {
    const opened = await importFile(database, source, {
      source: source.id,
      fileName: basename(path),
      bytes,
      agency: values.agency ?? null,
      period: values.period ?? null,
      dryRun: values['dry-run'],
      actor,
      agencies: null,
    });
    await opened.finished;
    const batch = await database.prisma.batch.findUniqueOrThrow({
      where: { id: opened.batch },
    });
    const outcome = {
      batch: batch.id,
      status: batch.status,
      alreadyPublished: opened.alreadyPublished,
      agency: batch.agencyCode,
      rows: batch.rowCount,
      accepted: batch.acceptedCount,
      rejected: batch.rejectedCount,
      conflicts: batch.conflictCount,
      problem: batch.problem as unknown as Refusal | null,
    };
    console.log(values.json ? JSON.stringify(outcome) : sentenceOf(outcome));
    if (outcome.problem) return NOTHING_PUBLISHED;
    if (batch.status === 'REHEARSED' && batch.acceptedCount === 0) return NOTHING_PUBLISHED;
    return batch.rejectedCount > 0 ? PUBLISHED_WITH_REJECTIONS : PUBLISHED;
  });
}

function sentenceOf(outcome: {
  status: string;
  alreadyPublished: boolean;
  accepted: number;
  rejected: number;
  conflicts: number;
  problem: Refusal | null;
}): string {
  if (outcome.problem) return `${outcome.problem.sentence.id}\n${outcome.problem.sentence.en}`;
  const what = outcome.alreadyPublished
    ? 'Already published; nothing changed'
    : outcome.status === 'REHEARSED'
      ? 'Rehearsed; nothing published'
      : 'Published';
  return `${what}: ${outcome.accepted} rows accepted, ${outcome.rejected} rejected, ${outcome.conflicts} with a point outside their regency.`;
}
