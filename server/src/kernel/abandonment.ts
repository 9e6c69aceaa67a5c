/**
 * Work that is done for a client which may go away before its answer. The signal travels with the asynchronous context,
 * so that whoever sends SQL finds it without a parameter through every resolver.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

const waiting = new AsyncLocalStorage<AbortSignal | null>();

/** Does the work for a client. @param gone is aborted where the client goes away */
export const forClient = <Value>(gone: AbortSignal, work: () => Value): Value =>
  waiting.run(gone, work);

/** What tells that the client of the work that runs now has gone; null where the work is for no client. */
export const abandonment = (): AbortSignal | null => waiting.getStore() ?? null;

/** Does work that goes on when the client is gone: others wait for it too, or it has to come to its end. */
export const outlasting = <Value>(work: () => Value): Value => waiting.run(null, work);
