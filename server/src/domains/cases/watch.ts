import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { type MailSettings, sendNotices } from './mail.ts';
import { noteOverdue } from './overdue.ts';

const PAUSE_MILLISECONDS = 5000;

/**
 * Looks after due days and messages every few seconds until it is stopped; several processes may do it on one database.
 * @param mail null where no mail server is configured: then the inbox alone tells
 */
export function watchCases({
  pool,
  mail,
  logger,
  now,
}: {
  pool: Pool;
  mail: MailSettings | null;
  logger: Logger;
  now: () => Date;
}): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  const round = async (): Promise<void> => {
    try {
      await noteOverdue(pool, now());
      if (mail) await sendNotices(pool, mail, logger, now());
    } catch (error) {
      logger.error({ name: (error as Error).name }, 'looking after cases failed');
    }
  };
  const timer = setInterval(() => {
    running = running.then(round);
  }, PAUSE_MILLISECONDS);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
