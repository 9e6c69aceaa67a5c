/**
 * The thread of heavy questions: the hub's schema, with its policy, over a few connections of its own. Who asks has been
 * proven, and what is asked has been admitted, in the main thread, which also writes the trail, hides what may not be
 * told of an error, and counts.
 */
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { execute, GraphQLError, parse } from 'graphql';
import pino from 'pino';
import { pseudonymsUnder } from '../access/pseudonyms.ts';
import { openDatabase } from '../db/client.ts';
import { derivedKey, type Environment } from '../env.ts';
import type { Context } from '../graphql/context.ts';
import { RowCounts } from '../graphql/row-counts.ts';
import { type Counted, Observation } from '../observability/observe.ts';
import { schema } from '../schema.ts';
import { type Answer, errorToSend, type Question, type Told } from './messages.ts';

/** One question and one page of a file at a time, each of which reads several lists at once. */
const CONNECTIONS = 4;
/** Niceness. */
const BEHIND_THE_OTHERS = 10;

// Where cores are few, small questions are answered first. On Linux the priority is the calling thread's own
// (setpriority(2)); elsewhere it would be the whole process's.
if (process.platform === 'linux') setPriority(BEHIND_THE_OTHERS);

const environment = workerData as Environment;
const logger = pino({ level: environment.logLevel }, pino.destination(2));
const database = await openDatabase(environment, CONNECTIONS);
const observation = new Observation(environment, database, logger);
const pseudonymOf = pseudonymsUnder(derivedKey(environment, 'pseudonyms'));

async function answer(question: Question, leaving: AbortController): Promise<Answer> {
  const { text, operationName, variables, counts, limits, headers } = question;
  const context: Context = {
    ...question.context,
    database,
    invite: () => Promise.reject(new Error('nothing is changed in the thread of questions')),
    pseudonymOf,
    trace: observation.trace,
    fairness: { counts: new RowCounts(counts), limits },
  };
  question.gone.once('message', () => leaving.abort());
  const statements: Counted[] = [];
  const { data, errors } = await observation.during(
    'heavy question',
    { headers, gone: leaving.signal },
    statements,
    async () =>
      execute({
        schema,
        document: parse(text),
        contextValue: context,
        variableValues: variables ?? null,
        operationName: operationName ?? null,
      }),
  );
  const { namedPersons, openedPersons, readCases, brokenGlass, rejectedRowsOf } = context;
  return {
    json: JSON.stringify(data),
    errors: (errors ?? []).map(errorToSend),
    noted: { namedPersons, openedPersons, readCases, brokenGlass, rejectedRowsOf },
    statements,
  };
}

async function tell(id: number, question: Question, leaving: AbortController): Promise<void> {
  let told: Told;
  try {
    told = { id, answer: await answer(question, leaving) };
  } catch (error) {
    const originalError = error as Error;
    told = { id, failure: errorToSend(new GraphQLError('', { path: [], originalError })) };
  }
  question.gone.close();
  parentPort?.postMessage(told);
}

const running = new Map<AbortController, Promise<void>>();

function begin(id: number, question: Question): void {
  const leaving = new AbortController();
  const told = tell(id, question, leaving).finally(() => running.delete(leaving));
  running.set(leaving, told);
}

/** Nobody waits any more when the hub stops: what runs is ended as for clients that have gone. */
async function stop(): Promise<void> {
  for (const leaving of running.keys()) leaving.abort();
  await Promise.all(running.values());
  await observation.close();
  await database.close();
  parentPort?.close();
}

parentPort?.on('message', (message: { id: number; question: Question } | 'stop') => {
  if (message === 'stop') void stop();
  else begin(message.id, message.question);
});
