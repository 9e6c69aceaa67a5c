/** The log of statements that took long, each with the plan by which the database works it out. */
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { type Statement, verbOf } from './statements.ts';

/** What a plan's node says without a value of anybody's: a condition would quote the parameters. */
const SAID_OF_A_NODE = [
  'Node Type',
  'Join Type',
  'Strategy',
  'Relation Name',
  'Index Name',
  'Startup Cost',
  'Total Cost',
  'Plan Rows',
] as const;

interface PlanNode extends Partial<Record<(typeof SAID_OF_A_NODE)[number], string | number>> {
  Plans?: PlanNode[];
}

/** A plan's nodes, inner ones below outer ones, without conditions and values. */
export function withoutValues(node: PlanNode): PlanNode {
  const said = Object.fromEntries(
    SAID_OF_A_NODE.filter((name) => node[name] !== undefined).map((name) => [name, node[name]]),
  );
  return { ...said, ...(node.Plans ? { Plans: node.Plans.map(withoutValues) } : {}) };
}

/**
 * Writes slow statements to the log. Their plans are asked for one at a time: a database that is slow has other work.
 * @param milliseconds from which a statement is slow; 0 for never
 * @param background the connection on which a plan is asked for
 */
export function slowStatementLog(
  milliseconds: number,
  background: Pool,
  logger: Logger,
): (statement: Statement) => void {
  let asking = false;
  return (statement) => {
    if (milliseconds === 0 || statement.milliseconds < milliseconds) return;
    const about = { statement: statement.text, milliseconds: Math.round(statement.milliseconds) };
    if (asking || statement.failed || verbOf(statement.text) !== 'SELECT') {
      logger.warn(about, 'slow statement');
      return;
    }
    asking = true;
    background
      .query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(`EXPLAIN (FORMAT JSON) ${statement.text}`, [
        ...statement.values,
      ])
      .then(({ rows }) => {
        const plan = rows[0]?.['QUERY PLAN'][0].Plan;
        logger.warn({ ...about, plan: plan ? withoutValues(plan) : null }, 'slow statement');
      })
      // A plan is an extra: without it the statement is told all the same.
      .catch(() => logger.warn(about, 'slow statement'))
      .finally(() => {
        asking = false;
      });
  };
}
