import type { CombinedError } from 'urql';

/**
 * Why a query gave no data, as the screen tells it. `reference` names the entry in the server's log;
 * nothing else about a fault leaves the server.
 */
export type Failure =
  | { kind: 'unauthenticated' }
  | { kind: 'forbidden' }
  | { kind: 'missing' }
  | { kind: 'offline' }
  /** The hub was renewed while the page was open, and knows the page's operations no longer. */
  | { kind: 'outdated' }
  /** The service behind a gateway that holds the page's data does not answer. */
  | { kind: 'stale' }
  | { kind: 'failed'; reference: string | null; message: string | null };

/** What a gateway says of a service that does not answer. The hub's own faults have these codes with a reference. */
const GATEWAY_CODES: readonly unknown[] = ['INTERNAL_SERVER_ERROR', 'DOWNSTREAM_SERVICE_ERROR'];

/** Whether a gateway left a part of the answer out because an agency's service behind it did not answer. */
export const leftOut = (error: CombinedError | undefined): boolean =>
  error?.graphQLErrors.some(
    ({ path, extensions }) =>
      path !== undefined && !extensions.reference && GATEWAY_CODES.includes(extensions.code),
  ) ?? false;

/** Sorts an error of the client into what the screen can say about it. */
export function failureOf(error: CombinedError | undefined): Failure | null {
  if (!error) return null;
  const codes = error.graphQLErrors.map((each) => each.extensions.code);
  if (codes.includes('UNAUTHENTICATED')) return { kind: 'unauthenticated' };
  if (codes.includes('FORBIDDEN')) return { kind: 'forbidden' };
  if (codes.includes('PERSISTED_QUERY_NOT_FOUND')) return { kind: 'outdated' };
  if (codes.includes('NOT_FOUND')) return { kind: 'missing' };
  if (codes.length === 0 && error.networkError) return { kind: 'offline' };
  const reference = error.graphQLErrors.map((each) => each.extensions.reference).find(Boolean);
  if (!reference && leftOut(error)) return { kind: 'stale' };
  const forPeople = error.graphQLErrors.find(({ extensions }) =>
    ['BAD_USER_INPUT', 'COST_EXCEEDED'].includes(String(extensions.code)),
  );
  return {
    kind: 'failed',
    reference: typeof reference === 'string' ? reference : null,
    message: forPeople?.message ?? null,
  };
}
