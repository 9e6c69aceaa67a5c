/**
 * Heavy questions in a thread of their own. Rows by the thousand take the time of whoever makes objects and text of
 * them; here that is not the thread on which everybody's requests arrive. It begins with the first such question and
 * stays. Where it dies, the questions that it had fail, and the next one begins another.
 */
import { MessageChannel, Worker } from 'node:worker_threads';
import type { ExecutionResult } from 'graphql';
import type { Database } from '../db/client.ts';
import type { Environment } from '../env.ts';
import type { Admitted } from '../graphql/answer.ts';
import type { Context } from '../graphql/context.ts';
import { jsonData } from '../graphql/json-data.ts';
import { abandonment } from '../kernel/abandonment.ts';
import type { Observation } from '../observability/observe.ts';
import { type Answer, errorFrom, type Question, type Told } from './messages.ts';

const ENTRY = new URL('./thread-entry.mjs', import.meta.url);

type Waiting = Map<number, { answered: (told: Told) => void; died: (error: Error) => void }>;

/** Null where the database has one connection, or who runs the hub wants one thread. */
export const heavyThreadFor = (
  environment: Environment,
  database: Database,
  observation: Observation,
): HeavyThread | null =>
  database.kind === 'postgresql' && environment.heavyThread
    ? new HeavyThread(environment, database, observation)
    : null;

export class HeavyThread {
  readonly #environment: Environment;
  readonly #observation: Observation;
  #running: { worker: Worker; waiting: Waiting } | null = null;
  #questions = 0;

  constructor(environment: Environment, { pool }: Database, observation: Observation) {
    const { connectionString } = pool.options;
    // A test brings a database of its own.
    this.#environment = { ...environment, databaseUrl: connectionString ?? null };
    this.#observation = observation;
  }

  /** Executes a question, of which this thread then knows as much as if it had done so itself. @throws where the other thread dies */
  async execute({
    document,
    variables,
    operationName,
    context,
  }: Admitted): Promise<ExecutionResult> {
    const { database, invite, pseudonymOf, trace, fairness, ...asked } = context;
    const told = await this.#ask({
      text: document.loc?.source.body ?? '',
      operationName,
      variables,
      context: asked,
      counts: fairness.counts.all,
      limits: fairness.limits,
      headers: this.#observation.headers,
    });
    if ('failure' in told) throw errorFrom(told.failure, document);
    const { json, errors, noted, statements } = told.answer;
    this.#observation.countPassed(statements);
    note(context, noted);
    return {
      ...(errors.length > 0 ? { errors: errors.map((error) => errorFrom(error, document)) } : {}),
      // A page of a file is read here, any other answer leaves as it is.
      ...(json === undefined ? {} : { data: context.toFile ? JSON.parse(json) : dataOf(json) }),
    };
  }

  async #ask(question: Omit<Question, 'gone'>): Promise<Told> {
    const { worker, waiting } = this.#running ?? this.#start();
    const { port1: leaving, port2: gone } = new MessageChannel();
    const signal = abandonment();
    const leave = (): void => leaving.postMessage(null);
    signal?.addEventListener('abort', leave);
    if (signal?.aborted) leave();
    this.#questions += 1;
    const id = this.#questions;
    try {
      return await new Promise((answered, died) => {
        waiting.set(id, { answered, died });
        worker.postMessage({ id, question: { ...question, gone } }, [gone]);
      });
    } finally {
      waiting.delete(id);
      signal?.removeEventListener('abort', leave);
      leaving.close();
    }
  }

  #start(): { worker: Worker; waiting: Waiting } {
    // What this process was started with (profiles, modules loaded before) is meant for its main thread.
    const worker = new Worker(ENTRY, { workerData: this.#environment, execArgv: [] });
    const running = { worker, waiting: new Map() as Waiting };
    let cause = new Error('the thread of heavy questions ended');
    worker.on('message', (told: Told) => running.waiting.get(told.id)?.answered(told));
    worker.on('error', (error) => {
      cause = error;
    });
    worker.on('exit', () => {
      if (this.#running === running) this.#running = null;
      for (const { died } of running.waiting.values()) died(cause);
    });
    this.#running = running;
    return running;
  }

  /** Ends the thread once its statements have come back. */
  async close(): Promise<void> {
    if (!this.#running) return;
    const { worker } = this.#running;
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    worker.postMessage('stop');
    await ended;
  }
}

const dataOf = (json: string): ExecutionResult['data'] => (json === 'null' ? null : jsonData(json));

/** What the answer shows, for the trail: the other thread has a copy of the context. */
function note(context: Context, noted: Answer['noted']): void {
  for (const name of ['namedPersons', 'openedPersons', 'readCases', 'rejectedRowsOf'] as const) {
    for (const id of noted[name]) context[name].add(id);
  }
  for (const [person, opening] of noted.brokenGlass) context.brokenGlass.set(person, opening);
}
