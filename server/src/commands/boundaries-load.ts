import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { loadBoundaryEdition } from '../domains/regencies/write.ts';
import { atDatabase, required, UsageError } from './command.ts';

/** `pnpm hub boundaries load`: a new boundary edition, checked as it loads. Ends with 4 where it is refused. */
export async function boundariesLoad(parameters: string[]): Promise<number> {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: parameters,
    allowPositionals: true,
    options: {
      edition: text,
      source: text,
      licence: text,
      'valid-from': text,
      'code-field': text,
      'code-system': text,
      redistributable: { type: 'boolean', default: false },
    },
  });
  const path = required(positionals[0], 'FILE');
  const system = required(values['code-system'], '--code-system').toUpperCase();
  if (system !== 'KEMENDAGRI' && system !== 'BPS') {
    throw new UsageError('--code-system takes kemendagri or bps.');
  }
  const submission = {
    name: required(values.edition, '--edition'),
    source: required(values.source, '--source'),
    licence: required(values.licence, '--licence'),
    validFrom: required(values['valid-from'], '--valid-from'),
    codeField: required(values['code-field'], '--code-field'),
    codeSystem: system,
    redistributable: values.redistributable,
  } as const;
  const bytes = await readFile(path).catch(() => {
    throw new UsageError(`FILE ${path} cannot be read.`);
  });
  return atDatabase(async ({ database, actor }) => {
    const loaded = await loadBoundaryEdition(database.pool, {
      ...submission,
      bytes,
      actor,
    });
    const sentences = loaded.ok ? loaded.value.warnings : loaded.problem;
    for (const { id, en } of sentences) console.log(`${id}\n${en}`);
    if (!loaded.ok) return 4;
    console.log(`Loaded: ${loaded.value.id}`);
    return 0;
  });
}
