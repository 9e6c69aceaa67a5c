/** Everything by which a running hub tells how it does: metrics, traces, the log of requests and of slow statements. */

import { AsyncLocalStorage } from 'node:async_hooks';
import { setMaxListeners } from 'node:events';
import type { ApolloServerPlugin } from '@apollo/server';
import { context as activeContext } from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { may, type Viewer } from '../access/viewer.ts';
import type { Database } from '../db/client.ts';
import type { Environment } from '../env.ts';
import type { Context } from '../graphql/context.ts';
import { forbidden } from '../graphql/errors.ts';
import { forClient } from '../kernel/abandonment.ts';
import { stopAbandoned } from './abandoned.ts';
import { type Metrics, startMetrics } from './metrics.ts';
import { slowStatementLog } from './slow-statements.ts';
import { verbOf, watchStatements } from './statements.ts';
import { endStatement, startTraces, type Traces } from './traces.ts';

/** What is counted for one request while it runs. */
interface Tally {
  statements: number;
}

/** The name in metrics and logs of an operation that is none of the hub's pages': its own name may say anything. */
const AD_HOC = 'ad-hoc';

export class Observation {
  readonly #metrics: Metrics = startMetrics();
  readonly #traces: Traces | null;
  readonly #logger: Logger;
  readonly #tally = new AsyncLocalStorage<Tally>();

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
      if (tally) tally.statements += 1;
      const span = this.#traces?.statement(text) ?? null;
      return (statement) => {
        endStatement(span, statement.failed);
        const verb = verbOf(text);
        this.#metrics.statements.observe({ verb }, statement.milliseconds / 1000);
        logIfSlow(statement);
      };
    });
    stopAbandoned(database, logger);
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
      // Each statement that runs for the request listens, and a wide question runs more than ten at once.
      setMaxListeners(0, gone.signal);
      reply.raw.once('close', () => {
        if (!reply.raw.writableEnded) {
          this.#logger.debug({ route }, 'client gone');
          gone.abort();
        }
        const status = String(reply.raw.statusCode);
        this.#metrics.http.observe({ route, method, status }, (performance.now() - began) / 1000);
        traced?.span.setAttribute('http.response.status_code', reply.raw.statusCode).end();
      });
      const begin = (): void => {
        contexts.set(request, AsyncLocalStorage.snapshot());
        done();
      };
      const counted = (): void => this.#tally.run({ statements: 0 }, begin);
      forClient(gone.signal, () =>
        traced ? activeContext.with(traced.within, counted) : counted(),
      );
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
            const statements = this.#tally.getStore()?.statements ?? 0;
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
  route(app: FastifyInstance, requireViewer: (request: FastifyRequest) => Promise<Viewer>): void {
    app.get('/metrics', async (request, reply) => {
      if (!may(await requireViewer(request), 'metrics.read')) throw forbidden();
      const { registry } = this.#metrics;
      return reply.type(registry.contentType).send(await registry.metrics());
    });
  }

  /** Sends what is still unsent of the traces. */
  async close(): Promise<void> {
    await this.#traces?.close();
    this.#metrics.registry.clear();
  }
}
