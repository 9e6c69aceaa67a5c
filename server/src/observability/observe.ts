/** Everything by which a running hub tells how it does: metrics, traces, the log of requests and of slow statements. */

import { AsyncLocalStorage } from 'node:async_hooks';
import { setMaxListeners } from 'node:events';
import type { ApolloServerPlugin } from '@apollo/server';
import { context as activeContext, type Context as TraceContext } from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { collectDefaultMetrics } from 'prom-client';
import { may, type Viewer } from '../access/viewer.ts';
import type { Database } from '../db/client.ts';
import type { Environment } from '../env.ts';
import type { Context } from '../graphql/context.ts';
import { forbidden } from '../graphql/errors.ts';
import type { Lanes } from '../graphql/lanes.ts';
import { forClient } from '../kernel/abandonment.ts';
import { stopAbandoned } from './abandoned.ts';
import { type Metrics, startMetrics } from './metrics.ts';
import { slowStatementLog } from './slow-statements.ts';
import { verbOf, watchStatements } from './statements.ts';
import { endStatement, startTraces, type Traces } from './traces.ts';

/** A statement that came back, as it is counted. */
export interface Counted {
  verb: string;
  milliseconds: number;
}

/** Within which trace and for which client another thread does a part of a request. */
export interface Passed {
  headers: Record<string, string>;
  gone: AbortSignal;
}

/** The name in metrics and logs of an operation that is none of the hub's pages': its own name may say anything. */
const AD_HOC = 'ad-hoc';

export class Observation {
  readonly #metrics: Metrics = startMetrics();
  readonly #traces: Traces | null;
  readonly #logger: Logger;
  /** The statements of the request that runs. */
  readonly #tally = new AsyncLocalStorage<Counted[]>();

  constructor(environment: Environment, database: Database, logger: Logger) {
    this.#logger = logger;
    this.#traces = environment.traceCollector ? startTraces(environment.traceCollector) : null;
    const logIfSlow = slowStatementLog(
      environment.slowQueryMilliseconds,
      database.background,
      logger,
    );
    watchStatements(database.pool, (text) => {
      const tally = this.#tally.getStore();
      const span = this.#traces?.statement(text) ?? null;
      return (statement) => {
        endStatement(span, statement.failed);
        this.#count({ verb: verbOf(text), milliseconds: statement.milliseconds }, tally);
        logIfSlow(statement);
      };
    });
    stopAbandoned(database, logger);
  }

  #count(statement: Counted, tally: Counted[] | undefined): void {
    tally?.push(statement);
    const { verb, milliseconds } = statement;
    this.#metrics.statements.observe({ verb }, milliseconds / 1000);
  }

  /** The trace of the request that runs, for another thread that does a part of it. */
  get headers(): Record<string, string> {
    return this.#traces?.headers() ?? {};
  }

  /** Counts statements that another thread sent for the request that runs. */
  countPassed(statements: readonly Counted[]): void {
    const tally = this.#tally.getStore();
    for (const statement of statements) this.#count(statement, tally);
  }

  /** Does a part of a request for another thread. @param statements takes those that were sent */
  async during<Value>(
    name: string,
    { headers, gone }: Passed,
    statements: Counted[],
    work: () => Promise<Value>,
  ): Promise<Value> {
    const traced = this.#traces?.request(name, headers);
    try {
      return await this.#within(gone, statements, traced?.within, work);
    } finally {
      traced?.span.end();
    }
  }

  #within<Value>(
    gone: AbortSignal,
    statements: Counted[],
    trace: TraceContext | undefined,
    work: () => Value,
  ): Value {
    // Each statement that runs for the request listens, and a wide question runs more than ten at once.
    setMaxListeners(0, gone);
    const counted = (): Value => this.#tally.run(statements, work);
    return forClient(gone, () => (trace ? activeContext.with(trace, counted) : counted()));
  }

  /** Runs a resolver within a span; null where nothing is traced. */
  get trace(): Context['trace'] {
    const traces = this.#traces;
    return traces ? (name, work) => traces.during(name, work) : null;
  }

  /** Follows every request of the app from its arrival to the end of its answer, or until its client goes away. */
  follow(app: FastifyInstance): void {
    const contexts = new WeakMap<FastifyRequest, (work: () => void) => void>();
    app.addHook('onRequest', (request, reply, done) => {
      const began = performance.now();
      const route = request.routeOptions.url ?? 'none';
      const { method } = request;
      const traced = this.#traces?.request(`${method} ${route}`, request.headers);
      const gone = new AbortController();
      reply.raw.once('close', () => {
        if (!reply.raw.writableEnded) {
          this.#logger.debug({ route }, 'client gone');
          gone.abort();
        }
        const status = String(reply.raw.statusCode);
        this.#metrics.http.observe({ route, method, status }, (performance.now() - began) / 1000);
        traced?.span.setAttribute('http.response.status_code', reply.raw.statusCode).end();
      });
      this.#within(gone.signal, [], traced?.within, () => {
        contexts.set(request, AsyncLocalStorage.snapshot());
        done();
      });
    });
    // The body comes by events of the socket, which know nothing of the request.
    app.addHook('preValidation', (request, _reply, done) => {
      const within = contexts.get(request);
      if (within) within(done);
      else done();
    });
  }

  /**
   * Measures each operation and writes one line of log for it, without what was asked or answered.
   * @param names of operations that may be told
   */
  operations(names: ReadonlySet<string>): ApolloServerPlugin<Context> {
    return {
      requestDidStart: async () => {
        const began = performance.now();
        return {
          willSendResponse: async ({ operationName, errors }) => {
            const operation = operationName && names.has(operationName) ? operationName : AD_HOC;
            const code = errors?.[0]?.extensions['code'];
            const outcome = errors?.length ? String(code ?? 'INTERNAL_SERVER_ERROR') : 'ok';
            const milliseconds = performance.now() - began;
            const statements = this.#tally.getStore()?.length ?? 0;
            this.#metrics.operations.observe({ operation, outcome }, milliseconds / 1000);
            this.#metrics.statementsOf.inc({ operation }, statements);
            this.#logger.info(
              { operation, outcome, milliseconds: Math.round(milliseconds), statements },
              'operation',
            );
          },
        };
      },
    };
  }

  /** Serves `/metrics` to who may read it. */
  route(
    app: FastifyInstance,
    requireViewer: (request: FastifyRequest) => Promise<Viewer>,
    lanes: Lanes,
  ): void {
    collectDefaultMetrics({ register: this.#metrics.registry });
    app.get('/metrics', async (request, reply) => {
      if (!may(await requireViewer(request), 'metrics.read')) throw forbidden();
      const { registry, lanes: places } = this.#metrics;
      for (const { lane, running, waiting } of lanes.counts()) {
        places.set({ lane, state: 'running' }, running);
        places.set({ lane, state: 'waiting' }, waiting);
      }
      return reply.type(registry.contentType).send(await registry.metrics());
    });
  }

  /** Sends what is still unsent of the traces. */
  async close(): Promise<void> {
    await this.#traces?.close();
    this.#metrics.registry.clear();
  }
}
