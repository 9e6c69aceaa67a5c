import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Day } from '../../kernel/day.ts';
import { dailyRound } from './daily.ts';
import { sendDigests } from './digest.ts';
import { sendNotices } from './mail.ts';
import { type MailSettings, postThrough } from './post.ts';

const PAUSE_MILLISECONDS = 2000;

/**
 * Looks after messages every two seconds, and once a day after due days, until it is stopped; several processes may do it
 * on one database.
 * @param mail null where no mail server is configured: then the inbox alone tells
 * @param everyDay what else is done once a day, told in the log as counts
 */
export function watchCases({
  pool,
  mail,
  everyDay,
  logger,
  now,
}: {
  pool: Pool;
  mail: MailSettings | null;
  everyDay(today: Day): Promise<Record<string, number>>;
  logger: Logger;
  now: () => Date;
}): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  const post = mail && postThrough(pool, mail);
  const daily = dailyRound({ pool, logger, alsoDo: everyDay });
  const round = async (): Promise<void> => {
    try {
      await daily(now());
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
