/**
 * Reads an export page by page through the same server that answers `/graphql`: each page is a question of the caller's
 * own, under the same policy, limits and audit trail. A page that leaves is in the trail before it does.
 */
import type { ApolloServer } from '@apollo/server';
import { type GraphQLFormattedError, print } from 'graphql';
import { recordAudit } from '../access/audit.ts';
import type { Context } from '../graphql/context.ts';
import { LARGEST_PAGE } from '../graphql/limits.ts';
import type { Shape } from './columns.ts';
import type { Row } from './contract.ts';
import {
  CURSOR_VARIABLE,
  type ExportOperation,
  ONE_LIST,
  PAGE_SIZE_VARIABLE,
} from './operation.ts';
import { rowsOf, type Titles } from './rows.ts';

export interface Page {
  shape: Shape;
  /** What stands under the root field. */
  root: unknown;
  rows: Row[];
  context: Context;
}

export interface PageReader {
  graph: ApolloServer<Context>;
  operation: ExportOperation;
  /** Reads the table's shape from the operation, once the graph has found that it is valid. @throws BAD_USER_INPUT */
  shape(): Shape;
  variables: Record<string, unknown>;
  format: string;
  titles: Titles;
  /** A context for each page: who asks is proven again, and persons are noted page by page. */
  contextOf(): Promise<Context>;
}

/** The errors of an answer, as the caller may read them. */
export class RefusedPage extends Error {
  readonly errors: readonly GraphQLFormattedError[];
  /** That of the first error, for the log. */
  readonly code: unknown;
  /** Seconds after which to ask again, where the graph says so. */
  readonly retryAfter: string | undefined;

  constructor(errors: readonly GraphQLFormattedError[], retryAfter: string | undefined) {
    super('a page was refused');
    this.errors = errors;
    this.retryAfter = retryAfter;
    this.code = errors[0]?.extensions?.['code'];
  }
}

interface ConnectionAnswer {
  pageInfo?: { hasNextPage: boolean; endCursor: string | null };
}

/**
 * The pages of an export, each read when it is asked for.
 * @throws RefusedPage where the graph refuses one; BAD_USER_INPUT where it makes no table; what kept a page from being
 * recorded.
 */
export async function* pagesOf(reader: PageReader): AsyncGenerator<Page, void> {
  const { operation } = reader;
  const query = print(operation.completed);
  let cursor: string | null = null;
  let number = 0;
  let shape: Shape | null = null;
  for (;;) {
    const context = await reader.contextOf();
    const root: unknown = await answerOf(reader, query, cursor, context);
    shape ??= reader.shape();
    const rows = rowsOf(shape, root, reader.titles);
    number += 1;
    await recordAudit(context.database.pool, {
      actor: context.viewer.actor,
      action: 'export',
      subjectIds: [...context.namedPersons],
      purpose: context.purpose,
      detail: { exit: operation.exit, format: reader.format, page: number, rows: rows.length },
    });
    yield { shape, root, rows, context };
    const { pageInfo } = root as ConnectionAnswer;
    if (operation.kind === 'ROLLUP' || !pageInfo?.hasNextPage) return;
    cursor = pageInfo.endCursor;
  }
}

async function answerOf(
  { graph, operation, variables }: PageReader,
  query: string,
  cursor: string | null,
  contextValue: Context,
): Promise<unknown> {
  const turned =
    operation.kind === 'LIST'
      ? { [PAGE_SIZE_VARIABLE]: LARGEST_PAGE, [CURSOR_VARIABLE]: cursor }
      : {};
  const { body, http } = await graph.executeOperation(
    { query, variables: { ...variables, ...turned } },
    { contextValue },
  );
  if (body.kind !== 'single') throw new Error('an export is answered in one piece');
  const { data, errors = [] } = body.singleResult;
  const root = data?.[operation.key];
  if (errors.length > 0) throw new RefusedPage(errors, http.headers.get('retry-after'));
  // A root field that a directive leaves out has nothing to read.
  if (!root) throw ONE_LIST;
  return root;
}
