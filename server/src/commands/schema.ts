import { parseArgs } from 'node:util';
import { subgraphOf } from '../graphql/subgraph.ts';
import { schema } from '../schema.ts';
import { USAGE, UsageError } from './command.ts';

/** `pnpm hub schema --subgraph`: what an agency composes with its own service, on standard output. */
export async function schemaCommand(parameters: string[]): Promise<number> {
  const { values } = parseArgs({
    args: parameters,
    options: { subgraph: { type: 'boolean', default: false } },
  });
  if (!values.subgraph) throw new UsageError(USAGE);
  process.stdout.write(subgraphOf(schema));
  return 0;
}
