import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import type { FactsOfQuestionFragment } from '../../../graphql/generated/graphql.ts';
import type { Question } from '../types.ts';
import { QUESTION_FACTS } from './facts-query.ts';

/** Milliseconds without a key, after which a question counts as written. */
const PAUSE = 500;

export type Facts = FactsOfQuestionFragment;

interface KnownFacts {
  /** What is known of the question; of an earlier one while a newer one is asked about. */
  facts: Facts | null;
  /** Whether they are of the question as it is now. */
  areCurrent: boolean;
  /** Whether the hub did not tell them. */
  failed: boolean;
  /** Asks anew, as after an answer has spent some of the budget. */
  refresh(): void;
}

/** What is known of a question, asked whenever its writer pauses. */
export function useFacts({ text, variables }: Question): KnownFacts {
  const [written, setWritten] = useState({ text, variables });
  useEffect(() => {
    const timer = setTimeout(() => setWritten({ text, variables }), PAUSE);
    return () => clearTimeout(timer);
  }, [text, variables]);
  const [result, ask] = useQuery({
    query: QUESTION_FACTS,
    variables: { operation: written.text, variables: written.variables },
    // What is left of a budget changes by itself, and a filter may hold a name: nothing of it is kept.
    requestPolicy: 'network-only',
  });
  const isWritten = written.text === text && written.variables === variables;
  return {
    facts: result.data?.questionFacts ?? null,
    areCurrent: isWritten && !result.fetching && !result.stale,
    failed: result.error !== undefined && !result.fetching,
    refresh: () => ask({ requestPolicy: 'network-only' }),
  };
}
