import { setTimeout as wait } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { type Head, readHead, writeHead } from './audit-head.ts';
import { holdsSeal, newestSeal, sealWaiting } from './audit-seal.ts';

const PAUSE_MILLISECONDS = 1000;

export interface SealerDependencies {
  /** Its own connection: it never waits behind readers, nor they behind it. */
  pool: Pool;
  key: string;
  headFile: string;
  logger: Logger;
}

/**
 * Seals the audit trail every second until it is stopped; several processes may run it on one database. The head moves
 * only along the chain that it has seen: where that chain was cut off or replaced, it stays as the proof of it.
 */
export function startSealer({ pool, key, headFile, logger }: SealerDependencies): {
  /** Seals what is left and ends. */
  stop(): Promise<void>;
} {
  const stopping = new AbortController();
  let kept: Head | null | undefined;

  async function round(): Promise<void> {
    await sealWaiting(pool, key);
    kept ??= await readHead(headFile);
    const newest = await newestSeal(pool);
    if (newest?.hash === kept?.hash) return;
    if (kept && !(await holdsSeal(pool, kept))) {
      logger.error({ seal: kept.number }, 'the audit trail lacks a seal that it had');
      return;
    }
    if (newest) await writeHead(headFile, newest);
    kept = newest;
  }

  const sealOnce = (): Promise<void> =>
    round().catch((error: Error & { code?: string }) =>
      logger.error({ name: error.name, code: error.code }, 'sealing the audit trail failed'),
    );

  const running = (async () => {
    while (!stopping.signal.aborted) {
      await sealOnce();
      await wait(PAUSE_MILLISECONDS, undefined, { signal: stopping.signal, ref: false }).catch(
        () => {},
      );
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await running;
      await sealOnce();
    },
  };
}
