import { type ASTNode, GraphQLError } from 'graphql';

/** The codes that a client may rely on; anything else leaves the hub as INTERNAL_SERVER_ERROR with a reference. */
export const PUBLIC_CODES: ReadonlySet<string> = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'COST_EXCEEDED',
  'GRAPHQL_VALIDATION_FAILED',
  'GRAPHQL_PARSE_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Statuses of routes that are no graph: GraphQL over HTTP has rules of its own. */
export const STATUS_OF_CODE: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  COST_EXCEEDED: 429,
  INTERNAL_SERVER_ERROR: 500,
};

const error = (code: string, message: string, status?: number): GraphQLError =>
  new GraphQLError(message, {
    extensions: { code, ...(status ? { http: { status } } : {}) },
  });

export const unauthenticated = (): GraphQLError =>
  error('UNAUTHENTICATED', 'Sign in first. / Masuk terlebih dahulu.', 401);

/** A request that a page of another site may have sent with the cookie of whoever is looking at it. */
export const crossSite = (): GraphQLError =>
  error(
    'FORBIDDEN',
    'This request does not come from a page of the hub. / Permintaan ini bukan dari halaman hub.',
    403,
  );

export const forbidden = (): GraphQLError =>
  error('FORBIDDEN', 'Your role does not include this. / Peran Anda tidak mencakup data ini.');

/** For whoever may use the hub's own pages only. */
export const closedLane = (): GraphQLError =>
  error(
    'FORBIDDEN',
    'Your role asks through the hub’s own pages only. / Peran Anda hanya dapat bertanya melalui halaman hub.',
    200,
  );

/** A hash under which nothing is answered to the caller; the words are those of the server library. */
export const hashUnknown = (): GraphQLError =>
  error('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound', 200);

/** The schema itself, for a role that has no use for it. @param nodes where the query asks for it */
export const introspectionClosed = (nodes: readonly ASTNode[]): GraphQLError =>
  new GraphQLError(
    'Your role does not read the schema. / Peran Anda tidak mencakup membaca skema.',
    { nodes, extensions: { code: 'FORBIDDEN', http: { status: 200 } } },
  );

/** What a caller can mend; the message says what is wrong and what the field takes. */
export const badUserInput = (message: string): GraphQLError =>
  error('BAD_USER_INPUT', message, 200);

/** Also the answer for what the caller may not see: the two look the same. */
export const notFound = (): GraphQLError =>
  error('NOT_FOUND', 'There is no such record. / Data tidak ditemukan.');

/** A query that costs more than one may. */
export const tooCostly = (cost: number, limit: number): GraphQLError =>
  new GraphQLError(
    `The query would read about ${cost} rows, and one may read ${limit}: ask for smaller pages or fewer nested lists. / Kueri ini akan membaca sekitar ${cost} baris, batasnya ${limit}: kecilkan halaman atau kurangi daftar bersarang.`,
    { extensions: { code: 'COST_EXCEEDED', cost, limit, http: { status: 200 } } },
  );

/** A statement that the database ended at its time limit. @param milliseconds the limit */
export const tooSlow = (milliseconds: number): GraphQLError =>
  badUserInput(
    `The query took longer than ${milliseconds / 1000} s: ask for a smaller page, a narrower filter or fewer nested lists. / Kueri ini memakan waktu lebih dari ${milliseconds / 1000} detik: kecilkan halaman, persempit filter, atau kurangi daftar bersarang.`,
  );

function comeBack(message: string, cost: number, limit: number, seconds: number): GraphQLError {
  const http: unknown = { status: 429, headers: new Map([['retry-after', String(seconds)]]) };
  const extensions: Record<string, unknown> = { code: 'COST_EXCEEDED', cost, limit, http };
  return new GraphQLError(message, { extensions });
}

/**
 * A query for which nothing is left of a budget.
 * @param seconds until the budget begins anew
 */
export const budgetSpent = (cost: number, limit: number, seconds: number): GraphQLError =>
  comeBack(
    `Too much was asked in a short time; ask again in ${seconds} seconds. / Terlalu banyak permintaan dalam waktu singkat; coba lagi dalam ${seconds} detik.`,
    cost,
    limit,
    seconds,
  );

/**
 * Texts of an account that was refused too often, because they named persons whom the hub holds.
 * @param most refusals in an hour
 */
export const writtenTooOften = (most: number, seconds: number): GraphQLError =>
  comeBack(
    `${most} texts of this account named persons whom the hub holds; texts are taken again in ${Math.ceil(seconds / 60)} minutes. / ${most} tulisan akun ini menyebut nama orang yang ada di hub; tulisan diterima lagi dalam ${Math.ceil(seconds / 60)} menit.`,
    most,
    most,
    seconds,
  );

/**
 * A query for which no place is left among those that wait.
 * @param limit the cost below which it would not have to wait with the large ones
 */
export const tooBusy = (cost: number, limit: number, seconds: number): GraphQLError =>
  comeBack(
    `The hub is busy with other questions; ask again in ${seconds} seconds, or for a smaller page. / Hub sedang sibuk dengan permintaan lain; coba lagi dalam ${seconds} detik, atau kecilkan halaman.`,
    cost,
    limit,
    seconds,
  );
