import { parseArgs } from 'node:util';
import { headFileIn, readHead } from '../access/audit-head.ts';
import { type AuditReport, verifyTrail } from '../access/audit-verify.ts';
import { derivedKey } from '../env.ts';
import { atDatabase } from './command.ts';

const WHOLE = 0;
const BROKEN = 1;

/** `pnpm hub audit verify`: walks the audit trail's chain. @returns 1 where it is broken. */
export async function auditVerify(parameters: string[]): Promise<number> {
  const { values } = parseArgs({
    args: parameters,
    options: { json: { type: 'boolean', default: false } },
  });
  return atDatabase(async ({ environment, database }) => {
    const kept = await readHead(headFileIn(environment.dataDir));
    const report = await verifyTrail(database.pool, derivedKey(environment, 'audit'), kept);
    console.log(values.json ? JSON.stringify(report) : sentenceOf(report));
    return report.broken ? BROKEN : WHOLE;
  });
}

function sentenceOf(report: AuditReport): string {
  const lines = [
    report.broken ? `BROKEN: ${report.broken}.` : 'The audit trail is as it was sealed.',
    `${report.sealedEvents} events in ${report.seals} seals; ${report.notSealed} not sealed yet.`,
  ];
  if (report.head) lines.push(`Newest seal: ${report.head.number} ${report.head.hash}`);
  if (!report.headKept) {
    lines.push('No head is kept in DATA_DIR: seals that were cut off at the end are not seen.');
  }
  return lines.join('\n');
}
