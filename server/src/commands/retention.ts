import { parseArgs } from 'node:util';
import { RETENTION_CLASSES, runRetention, setTerm } from '../domains/rights/retention.ts';
import { dayOfInstant } from '../kernel/day.ts';
import { atDatabase, required, UsageError } from './command.ts';

/** `pnpm hub retention run [--dry-run]`: erases what is past the term that the deployment has set for its class. */
export async function retentionRun(parameters: string[]): Promise<number> {
  const { values } = parseArgs({
    args: parameters,
    options: { 'dry-run': { type: 'boolean', default: false } },
  });
  const rehearse = values['dry-run'];
  return atDatabase(async ({ database, actor }) => {
    const today = dayOfInstant(new Date().toISOString());
    const { persons, files, openings, cases } = await runRetention(database, {
      today,
      actor,
      rehearse,
    });
    console.log(
      `${rehearse ? 'Past their term' : 'Erased'}: ${persons} persons, ${files} files, reasons of ${openings} openings, ${cases} refuted cases.`,
    );
    return 0;
  });
}

/** `pnpm hub retention term CLASS DAYS|none`: sets or takes away the term of a class. */
export async function retentionTerm(parameters: string[]): Promise<number> {
  const retained = RETENTION_CLASSES.find((known) => known === required(parameters[0], 'CLASS'));
  if (!retained) throw new UsageError(`CLASS is one of ${RETENTION_CLASSES.join(', ')}.`);
  const text = required(parameters[1], 'DAYS');
  if (text !== 'none' && !/^[1-9]\d{0,4}$/.test(text)) {
    throw new UsageError('DAYS takes a number of days from 1, or none.');
  }
  const days = text === 'none' ? null : Number(text);
  return atDatabase(async ({ database, actor }) => {
    await setTerm(database, retained, days, actor);
    console.log(`${retained}: ${days === null ? 'kept without a term' : `${days} days`}.`);
    return 0;
  });
}
