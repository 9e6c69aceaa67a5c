/**
 * What the hub measures of its work, as Prometheus reads it at `/metrics`. Labels are names out of the hub's own lists:
 * routes, listed operations, codes. Nothing that a caller writes becomes a label.
 */
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** The measurements of one hub. */
export interface Metrics {
  registry: Registry;
  /** Answers by route, method and status. */
  http: Histogram<'route' | 'method' | 'status'>;
  /** Operations by name and by what became of them: `ok`, or the code of the first error. */
  operations: Histogram<'operation' | 'outcome'>;
  /** Statements that the operations of a name sent to the database. */
  statementsOf: Counter<'operation'>;
  /** Statements by their verb: SELECT, INSERT … */
  statements: Histogram<'verb'>;
  /** Operations in each lane, those that run and those that wait for their turn. */
  lanes: Gauge<'lane' | 'state'>;
}

/** Begins to measure, from zero. */
export function startMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    http: new Histogram({
      name: 'pora_http_seconds',
      help: 'Time from a request to the end of its answer',
      labelNames: ['route', 'method', 'status'],
      buckets: SECONDS,
      registers,
    }),
    operations: new Histogram({
      name: 'pora_operation_seconds',
      help: 'Time of GraphQL operations, by listed name; ad-hoc for all others',
      labelNames: ['operation', 'outcome'],
      buckets: SECONDS,
      registers,
    }),
    statementsOf: new Counter({
      name: 'pora_operation_statements_total',
      help: 'Statements that GraphQL operations sent to the database',
      labelNames: ['operation'],
      registers,
    }),
    statements: new Histogram({
      name: 'pora_statement_seconds',
      help: 'Time of statements in the database, waiting for a connection not included',
      labelNames: ['verb'],
      buckets: SECONDS,
      registers,
    }),
    lanes: new Gauge({
      name: 'pora_lane_operations',
      help: 'GraphQL operations in each lane, by whether they run or wait for their turn',
      labelNames: ['lane', 'state'],
      registers,
    }),
  };
}
