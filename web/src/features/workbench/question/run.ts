/** Asks a question in the words it was written in, without the client's list and cache. */
import { REQUEST_HEADERS } from '../../../graphql/client.ts';
import type { Answer, AnswerError, Question } from '../types.ts';
import { isAll } from './pages.ts';

/** What came for one request; `retryAfter` are the seconds to wait where the hub asks to come back. */
export interface Reply {
  data: Record<string, unknown> | null;
  errors: AnswerError[];
  cost: number | null;
  retryAfter: number | null;
}

interface GraphError {
  message: string;
  path?: (string | number)[];
  extensions?: { code?: string };
}

const failed = (code: string, message: string): Reply => ({
  data: null,
  errors: [{ message, code, path: null }],
  cost: null,
  retryAfter: null,
});

function variablesOf(text: string): object | null {
  try {
    const variables: unknown = JSON.parse(text.trim() || '{}');
    return typeof variables === 'object' && variables !== null ? variables : null;
  } catch {
    return null;
  }
}

const numberIn = (headers: Headers, name: string): number | null => {
  const text = headers.get(name);
  return text === null || Number.isNaN(Number(text)) ? null : Number(text);
};

/** Sends a text with its variables. @throws the signal's reason where it was cancelled */
export async function send(question: Question, signal: AbortSignal): Promise<Reply> {
  const variables = variablesOf(question.variables);
  if (!variables) {
    return failed('BAD_USER_INPUT', 'variables: takes a JSON object / variabel berupa objek JSON');
  }
  let response: Response;
  let body: { data?: Record<string, unknown> | null; errors?: GraphError[] } | null;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      signal,
      headers: {
        ...REQUEST_HEADERS,
        'content-type': 'application/json',
        ...(question.purpose ? { 'x-purpose': question.purpose } : {}),
      },
      body: JSON.stringify({
        ...(question.hash
          ? { extensions: { persistedQuery: { version: 1, sha256Hash: question.hash } } }
          : { query: question.text }),
        variables,
      }),
    });
    body = await response.json().catch(() => null);
  } catch {
    signal.throwIfAborted();
    return failed('OFFLINE', '');
  }
  signal.throwIfAborted();
  if (!body) return failed('INTERNAL_SERVER_ERROR', '');
  return {
    data: body.data ?? null,
    errors: (body.errors ?? []).map(({ message, path, extensions }) => ({
      message,
      code: extensions?.code ?? 'INTERNAL_SERVER_ERROR',
      path: path ?? null,
    })),
    cost: numberIn(response.headers, 'x-cost'),
    retryAfter: response.status === 429 ? (numberIn(response.headers, 'retry-after') ?? 5) : null,
  };
}

/** Asks a question once. @returns null where it was cancelled */
export async function ask(question: Question, signal: AbortSignal): Promise<Answer | null> {
  const askedAt = new Date();
  try {
    const { data, errors, cost } = await send(question, signal);
    return { question, data, errors, askedAt, cost, done: isAll(question, data) };
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
}
