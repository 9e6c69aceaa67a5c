/** Reads a list page by page, up to a bound, as fast as the hub lets it. */
import type { Answer, AnswerError, Question, Reading } from '../types.ts';
import { type List, listOf, pageIn, pageText } from './pages.ts';
import { type Reply, send } from './run.ts';

/** More rows than this are for a file, not for a screen. */
export const MOST_ROWS = 100_000;
const LARGEST_PAGE = 200;
const SMALLEST_PAGE = 10;
/** How often the hub may ask to come back before this gives up. */
const MOST_WAITS = 200;

const pause = (seconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, seconds * 1000);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });

class Reader {
  readonly #answer: Answer;
  readonly #list: List;
  readonly #signal: AbortSignal;
  readonly #began = Date.now();
  readonly rows: unknown[];
  #size = LARGEST_PAGE;
  #after: string | null;
  #read = 0;
  cost: number;
  errors: AnswerError[] = [];
  hasMore = true;
  total: number | null;

  constructor(answer: Answer, list: List, signal: AbortSignal) {
    this.#answer = answer;
    this.#list = list;
    this.#signal = signal;
    const first = pageIn(list, answer.data);
    // An answer that does not say where it ends is read again from its beginning.
    this.#after = first?.endCursor ?? null;
    this.rows = this.#after ? [...(first?.rows ?? [])] : [];
    this.cost = answer.cost ?? 0;
    this.total = first?.totalCount ?? null;
  }

  /** Reads the next page. @returns whether to go on */
  async next(): Promise<boolean> {
    const reply = await this.#sent(this.#page());
    this.cost += reply.cost ?? 0;
    const page = pageIn(this.#list, reply.data);
    if (!page && this.#tooLarge(reply)) {
      this.#size = Math.max(SMALLEST_PAGE, Math.floor(this.#size / 2));
      return true;
    }
    this.errors.push(...reply.errors);
    if (!page) return false;
    const room = MOST_ROWS - this.rows.length;
    for (const row of page.rows.slice(0, room)) this.rows.push(row);
    this.#read += page.rows.length;
    this.#after = page.endCursor;
    this.hasMore = page.hasNextPage === true || page.rows.length > room;
    return this.hasMore && this.#after !== null && this.rows.length < MOST_ROWS;
  }

  /** The question for the next page; of a published one the hub turns the pages of its own text. */
  #page(): Question {
    const { question } = this.#answer;
    if (!question.hash) {
      return { ...question, text: pageText(this.#list, this.#size, this.#after) };
    }
    const turned = { pageFirst: this.#size, pageAfter: this.#after };
    const variables = { ...JSON.parse(question.variables.trim() || '{}'), ...turned };
    return { ...question, hash: `${question.hash}-pages`, variables: JSON.stringify(variables) };
  }

  /** Asks, and once more as often as the hub says when to come back. */
  async #sent(question: Question): Promise<Reply> {
    for (let waits = 0; ; waits += 1) {
      const reply = await send(question, this.#signal);
      if (reply.retryAfter === null || waits === MOST_WAITS) return reply;
      await pause(reply.retryAfter, this.#signal);
    }
  }

  #tooLarge({ errors }: Reply): boolean {
    return this.#size > SMALLEST_PAGE && errors.some(({ code }) => code === 'COST_EXCEEDED');
  }

  get reading(): Reading {
    const perSecond = this.#read / Math.max(0.001, (Date.now() - this.#began) / 1000);
    const most = this.total === null ? null : Math.min(this.total, MOST_ROWS);
    return {
      rows: this.rows.length,
      total: most,
      secondsLeft:
        most === null || this.#read === 0
          ? null
          : Math.max(0, Math.round((most - this.rows.length) / perSecond)),
    };
  }

  /** The answer with all rows that were read. */
  answer(done: boolean): Answer {
    const { data } = this.#answer;
    const list = (data?.[this.#list.name] ?? {}) as Record<string, unknown>;
    const own = list['pageInfo'] as Record<string, unknown> | undefined;
    const pageInfo = own ? { pageInfo: { ...own, hasNextPage: !done } } : {};
    const whole = { ...list, ...pageInfo, [this.#list.rows]: this.rows };
    return {
      ...this.#answer,
      data: { ...data, [this.#list.name]: whole },
      errors: [...this.#answer.errors, ...this.errors],
      cost: this.cost,
      done,
    };
  }
}

/**
 * Goes on reading the list of an answer until it ends, or there are as many rows as a screen takes.
 * @param onReading is told after each page how far it has come
 * @returns what was read, also where it was cancelled
 */
export async function readAll(
  answer: Answer,
  signal: AbortSignal,
  onReading: (reading: Reading) => void,
): Promise<Answer> {
  const list = listOf(answer.question);
  if (!list || !pageIn(list, answer.data)) return answer;
  const reader = new Reader(answer, list, signal);
  try {
    while (await reader.next()) onReading(reader.reading);
  } catch (error) {
    if (!signal.aborted) throw error;
    // Of an answer that was to be read anew, what it had may be more than what came since.
    return reader.rows.length === 0 ? answer : reader.answer(false);
  }
  return reader.answer(!reader.hasMore && reader.errors.length === 0);
}
