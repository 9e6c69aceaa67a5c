import {
  type DocumentNode,
  type GraphQLSchema,
  getArgumentValues,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { badUserInput } from './errors.ts';

export const LARGEST_PAGE = 200;

interface PageArguments {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
}

/** Prisma cursors as the connection plug-in writes them: base64 of `GPC:`, a type letter and the record's key or place. */
const CURSOR =
  /^GPC:(S:[0-9A-Za-z-]{32,36}|S:sealed1\.[0-9a-f]{8}\.[\w-]{38,2000}|[BIN]:\d{1,19}|T:\["S:[0-9a-f-]{36}","N:\d{1,9}"\])$/;

function checkPage(page: PageArguments): void {
  for (const name of ['first', 'last'] as const) {
    const size = page[name];
    if (size != null && (size < 0 || size > LARGEST_PAGE)) {
      throw badUserInput(`${name}: takes 0 to ${LARGEST_PAGE} / bernilai 0 sampai ${LARGEST_PAGE}`);
    }
  }
  if (page.first != null && page.last != null) {
    throw badUserInput('first, last: give one of them / isi salah satu saja');
  }
  for (const name of ['after', 'before'] as const) {
    const cursor = page[name];
    if (cursor != null && !CURSOR.test(Buffer.from(cursor, 'base64').toString('utf8'))) {
      throw badUserInput(`${name}: is not a cursor of this list / bukan kursor dari daftar ini`);
    }
  }
}

/**
 * Checks the paging arguments of every connection in an operation, nested ones too, before anything runs: the
 * connection plug-in would clamp a size in silence.
 * @throws BAD_USER_INPUT that names the argument and what it takes.
 */
export function checkPages(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Record<string, unknown>,
): void {
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field(node) {
        const field = types.getFieldDef();
        const names = field?.args.map((argument) => argument.name) ?? [];
        if (field && names.includes('first') && names.includes('after')) {
          checkPage(getArgumentValues(field, node, variables));
        }
      },
    }),
  );
}
