import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { printedSchema } from '../../server/src/graphql/printed-schema.ts';
import { schema } from '../../server/src/schema.ts';

test('the schema that is committed is the one that the hub answers with', () => {
  const committed = readFileSync(new URL('../../server/schema.graphql', import.meta.url), 'utf8');
  expect(committed).toBe(printedSchema(schema));
});
