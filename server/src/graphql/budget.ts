/**
 * How much may be asked in a time: a budget of the account and one of its agency, in the units of a query's cost, kept in
 * the database because several processes share it. A query takes one statement: it reads what was spent, and adds its
 * cost where that fits into all of them. Nobody waits for another's query, only for another's addition; two that come at
 * the same instant may both fit into what is left for one.
 */
import type { Pool } from 'pg';
import type { Viewer } from '../access/viewer.ts';

/** Costs that one query may have, and that an account and an agency may ask for in a minute. */
export interface CostLimits {
  query: number;
  account: number;
  agency: number;
}

const SECONDS = { minute: 60, hour: 3600 } as const;
type Span = keyof typeof SECONDS;
/** An hour has room for so many full minutes: who asks without pause is held back. */
const FULL_MINUTES_AN_HOUR = 15;

interface Budget {
  spender: string;
  span: Span;
  most: number;
}

function budgetsOf({ userId, agency }: Viewer, limits: CostLimits): Budget[] {
  const spenders: [string, number][] = [[`account:${userId}`, limits.account]];
  if (agency) spenders.push([`agency:${agency}`, limits.agency]);
  return spenders.flatMap(([spender, most]): Budget[] => [
    { spender, span: 'minute', most },
    { spender, span: 'hour', most: most * FULL_MINUTES_AN_HOUR },
  ]);
}

const HELD = `
  WITH asked AS (SELECT * FROM json_to_recordset($1::json) AS budget (spender text, span text, most bigint)),
  held AS (
    SELECT asked.spender, asked.span, asked.most, date_trunc(asked.span, $2::timestamptz) AS began,
      coalesce(budget.spent, 0) AS spent
    FROM asked LEFT JOIN query_budget budget
      ON budget.spender = asked.spender AND budget.span = asked.span
      AND budget.began >= date_trunc(asked.span, $2::timestamptz)
  )`;
const SELECT_HELD = 'SELECT span, (most - spent)::float8 AS "left", most::float8 AS most FROM held';

/** A clock that lags behind another process's adds to the newer time; only a newer time begins anew. */
const SPEND = `${HELD},
  charged AS (
    INSERT INTO query_budget AS budget (spender, span, began, spent)
    SELECT spender, span, began, $3::bigint FROM held
    WHERE (SELECT bool_and(spent + $3::bigint <= most) FROM held)
    ORDER BY spender, span
    ON CONFLICT (spender, span) DO UPDATE SET
      spent = CASE WHEN budget.began >= excluded.began THEN budget.spent ELSE 0 END + excluded.spent,
      began = greatest(budget.began, excluded.began)
  ) ${SELECT_HELD}`;

interface Held {
  span: Span;
  left: number;
  most: number;
}

const secondsLeft = (span: Span, now: Date): number =>
  SECONDS[span] - (Math.floor(now.getTime() / 1000) % SECONDS[span]);

/**
 * Spends a query's cost.
 * @returns null where it was spent; else the budget that has no room for it and the seconds until it begins anew
 */
export async function spend(
  pool: Pool,
  viewer: Viewer,
  cost: number,
  limits: CostLimits,
  now: Date,
): Promise<{ limit: number; seconds: number } | null> {
  const budgets = JSON.stringify(budgetsOf(viewer, limits));
  const { rows } = await pool.query<Held>(SPEND, [budgets, now, cost]);
  const short = rows.filter(({ left }) => left < cost);
  if (short.length === 0) return null;
  const limit = Math.min(...short.map(({ most }) => most));
  return { limit, seconds: Math.max(...short.map(({ span }) => secondsLeft(span, now))) };
}

/** What the viewer may still ask for in this minute, the smallest of what is left of its budgets. */
export async function budgetLeft(
  pool: Pool,
  viewer: Viewer,
  limits: CostLimits,
  now: Date,
): Promise<number> {
  const budgets = JSON.stringify(budgetsOf(viewer, limits));
  const { rows } = await pool.query<Held>(`${HELD} ${SELECT_HELD}`, [budgets, now]);
  return Math.max(0, Math.min(...rows.map(({ left }) => left)));
}
