import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { sendDigests } from './digest.ts';
import { sendNotices } from './mail.ts';
import { noteOverdue } from './overdue.ts';
import { type MailSettings, postThrough } from './post.ts';

const PAUSE_MILLISECONDS = 2000;

/**
 * Looks after due days and messages every two seconds until it is stopped; several processes may do it on one database.
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
  const post = mail && postThrough(pool, mail);
  const round = async (): Promise<void> => {
    try {
      await noteOverdue(pool, now());
      if (!mail || !post) return;
      await sendNotices(pool, mail, { post, logger, now: now() });
      await sendDigests(pool, mail, { post, logger, now: now() });
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
