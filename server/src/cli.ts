/** `pnpm hub …`: what the screens do, for operators and administrators at a terminal. */
import { auditVerify } from './commands/audit-verify.ts';
import { boundariesLoad } from './commands/boundaries-load.ts';
import { USAGE, UsageError } from './commands/command.ts';
import { importCommand } from './commands/import.ts';
import { inventCommand } from './commands/invent.ts';
import { packVerify } from './commands/pack-verify.ts';
import { retentionRun, retentionTerm } from './commands/retention.ts';
import { schemaCommand } from './commands/schema.ts';
import { tokenCommand } from './commands/token.ts';
import { userAdd } from './commands/user-add.ts';
import { EnvironmentError } from './env.ts';

const COMMANDS: Record<string, (parameters: string[]) => Promise<number>> = {
  'audit verify': auditVerify,
  import: importCommand,
  invent: inventCommand,
  'boundaries load': boundariesLoad,
  'user add': userAdd,
  schema: schemaCommand,
  'pack verify': packVerify,
  token: tokenCommand,
  'retention run': retentionRun,
  'retention term': retentionTerm,
};

async function run(parameters: string[]): Promise<number> {
  const two = parameters.slice(0, 2).join(' ');
  const name = COMMANDS[two] ? two : (parameters[0] ?? '');
  const command = COMMANDS[name];
  if (!command) throw new UsageError(USAGE);
  return command(parameters.slice(name.split(' ').length));
}

// `pnpm hub -- …` passes the two dashes on.
const parameters = process.argv.slice(2).filter((it, index) => index > 0 || it !== '--');
try {
  process.exitCode = await run(parameters);
} catch (error) {
  const isUsage =
    error instanceof UsageError ||
    error instanceof EnvironmentError ||
    (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  console.error(isUsage ? (error as Error).message : error);
  process.exitCode = isUsage ? 2 : 1;
}
