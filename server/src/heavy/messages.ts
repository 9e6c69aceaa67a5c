/** What the main thread and the one of heavy questions tell each other: what can be copied from one to the other. */
import type { MessagePort } from 'node:worker_threads';
import { type ASTNode, type DocumentNode, GraphQLError, visit } from 'graphql';
import { stoppedCode } from '../db/stopped.ts';
import type { CostLimits } from '../graphql/budget.ts';
import type { Context } from '../graphql/context.ts';
import type { CountedRows } from '../graphql/row-counts.ts';
import { framesOf } from '../kernel/frames.ts';
import type { Counted } from '../observability/observe.ts';

/** What each thread has its own of. */
export type OwnOfThread = 'database' | 'invite' | 'pseudonymOf' | 'trace' | 'fairness';

export interface Question {
  text: string;
  operationName: string | undefined;
  variables: Record<string, unknown> | undefined;
  context: Omit<Context, OwnOfThread>;
  counts: CountedRows;
  limits: CostLimits;
  /** The trace in which it runs. */
  headers: Record<string, string>;
  /** Speaks when the client has gone. */
  gone: MessagePort;
}

/** What an answer leaves in the trail, and the openings on which it rests. */
export type Noted = Pick<
  Context,
  'namedPersons' | 'openedPersons' | 'readCases' | 'brokenGlass' | 'rejectedRowsOf'
>;

export interface Answer {
  /** The data as JSON; undefined where nothing ran. */
  json: string | undefined;
  errors: SentError[];
  noted: Noted;
  statements: Counted[];
}

/** An error without the message of whatever lies behind it: a driver's may quote the values of a query. */
export interface SentError {
  message: string;
  path: GraphQLError['path'];
  /** Kinds of the nodes at which it arose and where they begin in the text. */
  nodes: string[];
  extensions: Record<string, unknown>;
  cause: { name: string; code: unknown; frames: string[] } | null;
}

export type Told = { id: number; answer: Answer } | { id: number; failure: SentError };

const placeOf = ({ kind, loc }: ASTNode): string => `${kind} ${loc?.start}`;

/** What of an error is taken to the other thread. */
export function errorToSend(error: GraphQLError): SentError {
  const cause = error.originalError as (Error & { code?: unknown }) | undefined;
  return {
    message: error.message,
    path: error.path,
    nodes: (error.nodes ?? []).map(placeOf),
    extensions: error.extensions,
    cause: cause
      ? { name: cause.name, code: stoppedCode(error) ?? cause.code, frames: framesOf(cause) }
      : null,
  };
}

/** The error again, as the document of this thread has it. */
export function errorFrom(sent: SentError, document: DocumentNode): GraphQLError {
  const byPlace = new Map<string, ASTNode>();
  visit(document, { enter: (node) => void byPlace.set(placeOf(node), node) });
  const nodes = sent.nodes.flatMap((place) => byPlace.get(place) ?? []);
  const { message, path, extensions, cause } = sent;
  return new GraphQLError(message, {
    nodes,
    path,
    extensions,
    originalError: cause && causeFrom(cause),
  });
}

function causeFrom({ name, code, frames }: NonNullable<SentError['cause']>): Error {
  const stack = [name, ...frames].join('\n');
  return Object.assign(new Error(name), { name, code, stack });
}
