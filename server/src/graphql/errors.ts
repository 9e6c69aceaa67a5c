import { GraphQLError } from 'graphql';

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
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

const error = (code: string, message: string, status?: number): GraphQLError =>
  new GraphQLError(message, {
    extensions: { code, ...(status ? { http: { status } } : {}) },
  });

export const unauthenticated = (): GraphQLError =>
  error('UNAUTHENTICATED', 'Sign in first. / Masuk terlebih dahulu.', 401);

export const forbidden = (): GraphQLError =>
  error('FORBIDDEN', 'Your role does not include this. / Peran Anda tidak mencakup data ini.');

/** What a caller can mend; the message says what is wrong and what the field takes. */
export const badUserInput = (message: string): GraphQLError =>
  error('BAD_USER_INPUT', message, 200);

/** Also the answer for what the caller may not see: the two look the same. */
export const notFound = (): GraphQLError =>
  error('NOT_FOUND', 'There is no such record. / Data tidak ditemukan.');
