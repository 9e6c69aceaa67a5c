/** `pnpm hub …`: what the screens do, for operators and administrators at a terminal. */
import { USAGE, UsageError } from './commands/command.ts';
import { EnvironmentError } from './env.ts';

type Command = (parameters: string[]) => Promise<number>;

/** Each is loaded when it is called: a command that needs no schema does not wait until one is built. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  'audit verify': async () => (await import('./commands/audit-verify.ts')).auditVerify,
  import: async () => (await import('./commands/import.ts')).importCommand,
  invent: async () => (await import('./commands/invent.ts')).inventCommand,
  'boundaries load': async () => (await import('./commands/boundaries-load.ts')).boundariesLoad,
  'user add': async () => (await import('./commands/user-add.ts')).userAdd,
  schema: async () => (await import('./commands/schema.ts')).schemaCommand,
  'pack verify': async () => (await import('./commands/pack-verify.ts')).packVerify,
  token: async () => (await import('./commands/token.ts')).tokenCommand,
  'retention run': async () => (await import('./commands/retention.ts')).retentionRun,
  'retention term': async () => (await import('./commands/retention.ts')).retentionTerm,
};

async function run(parameters: string[]): Promise<number> {
  const two = parameters.slice(0, 2).join(' ');
  const name = COMMANDS[two] ? two : (parameters[0] ?? '');
  const load = COMMANDS[name];
  if (!load) throw new UsageError(USAGE);
  const command = await load();
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
