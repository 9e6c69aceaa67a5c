/**
 * What changes only with the day: which steps are late, and what is past its term. It is done when the province's day
 * begins, or when the hub starts for the first time on a day, by one process of those on a database. One that dies in it
 * leaves it to another after a while; what it does can be done twice without harm.
 */
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { type Day, dayOfInstant } from '../../kernel/day.ts';
import { noteOverdue } from './overdue.ts';

/** How long a process waits before it looks again whether a round that is not its own came to its end. */
const PAUSE_MILLISECONDS = 300_000;

interface DailyRound {
  pool: Pool;
  logger: Logger;
  /** What else is done once a day; told in the log as counts. */
  alsoDo(today: Day): Promise<Record<string, number>>;
}

/** Makes what is to be called often and does its work once a day. */
export function dailyRound({ pool, logger, alsoDo }: DailyRound): (now: Date) => Promise<void> {
  let done: Day | null = null;
  let tried: { day: Day; at: number } | null = null;
  return async (now) => {
    const day = dayOfInstant(now.toISOString());
    if (day === done) return;
    if (tried?.day === day && now.getTime() - tried.at < PAUSE_MILLISECONDS) return;
    tried = { day, at: now.getTime() };
    const claimed = await pool.query(CLAIM, [day, now]);
    if (!claimed.rowCount) {
      const { rowCount } = await pool.query(DONE, [day]);
      if (rowCount) done = day;
      return;
    }
    try {
      const late = await noteOverdue(pool, now);
      const counts = await alsoDo(day);
      await pool.query('UPDATE daily_round SET done_at = $2 WHERE day = $1', [day, now]);
      done = day;
      logger.info({ day, late, ...counts }, 'the daily round');
    } catch (error) {
      await pool.query('DELETE FROM daily_round WHERE day = $1', [day]);
      throw error;
    }
  };
}

const CLAIM = `
  INSERT INTO daily_round (day, begun_at) VALUES ($1, $2)
  ON CONFLICT (day) DO UPDATE SET begun_at = excluded.begun_at
  WHERE daily_round.done_at IS NULL AND daily_round.begun_at < excluded.begun_at - interval '1 hour'
  RETURNING day`;

const DONE = 'SELECT FROM daily_round WHERE day = $1 AND done_at IS NOT NULL';
