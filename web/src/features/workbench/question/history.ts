import type { Client } from 'urql';
import type { Question } from '../types.ts';

/** A question that was asked, and when. */
export interface Asked {
  question: Question;
  at: Date;
}

const MOST = 30;

/** The client lives as long as the sign-in, and what was asked goes with it: a filter may hold a name. */
const asked = new WeakMap<Client, readonly Asked[]>();

/** What was asked in this tab since the sign-in, the newest first. */
export const historyOf = (client: Client): readonly Asked[] => asked.get(client) ?? [];

/** Notes a question that was asked; the same one again only moves to the front. */
export function noteAsked(client: Client, question: Question): void {
  const others = historyOf(client).filter(
    (each) =>
      each.question.text !== question.text || each.question.variables !== question.variables,
  );
  asked.set(client, [{ question, at: new Date() }, ...others].slice(0, MOST));
}
