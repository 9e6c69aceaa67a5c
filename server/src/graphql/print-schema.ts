/** Prints the schema to `server/schema.graphql`; with `--check`, says whether the committed file still matches. */
import { readFileSync, writeFileSync } from 'node:fs';
import { schema } from '../schema.ts';
import { printedSchema } from './printed-schema.ts';

const FILE = new URL('../../schema.graphql', import.meta.url);
const printed = printedSchema(schema);

if (!process.argv.includes('--check')) {
  writeFileSync(FILE, printed);
} else if (readFileSync(FILE, 'utf8') !== printed) {
  console.error(
    'server/schema.graphql does not match the schema: run `pnpm schema` and commit it.',
  );
  process.exitCode = 1;
}
