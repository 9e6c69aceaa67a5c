import { useCallback, useEffect, useRef, useState } from 'react';
import { type AnyVariables, type TypedDocumentNode, useClient } from 'urql';
import type { BriefingOutcomeFragment } from '../../graphql/generated/graphql.ts';
import type { Deck } from './deck-query.ts';
import { OF_COMMAND, type Problem } from './use-commands.ts';

/** What became of the last command: what stands against it, or that the server did not answer, and what it said. */
export type Outcome =
  | { kind: 'idle' | 'busy' | 'saved' }
  | { kind: 'problem'; problem: Problem }
  | { kind: 'failed'; message: string | null };

/** Sends a command for the version that is seen now. @returns what was taken, or null where it was refused */
export type Send = <Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: (version: number) => Variables,
  pick: (data: Data) => BriefingOutcomeFragment,
) => Promise<Extract<BriefingOutcomeFragment, { __typename: 'BriefingTaken' }> | null>;

/**
 * The commands on one briefing, one after the other: each names the version that the one before it made, so that what two
 * fields save at once is no conflict, and what somebody else saved meanwhile is.
 */
export function useDeckCommands(deck: Pick<Deck, 'id' | 'version'>) {
  const client = useClient();
  const version = useRef(deck.version);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'idle' });
  useEffect(() => {
    version.current = Math.max(version.current, deck.version);
  }, [deck.version]);
  const send: Send = useCallback(
    (document, variables, pick) => {
      const one = last.current.then(async () => {
        setOutcome({ kind: 'busy' });
        const { data, error } = await client
          .mutation(document, variables(version.current), OF_COMMAND)
          .toPromise();
        const taken = data ? pick(data) : null;
        if (!taken) {
          setOutcome({ kind: 'failed', message: error?.graphQLErrors[0]?.message ?? null });
          return null;
        }
        if (taken.__typename === 'BriefingProblem') {
          setOutcome({ kind: 'problem', problem: taken });
          return null;
        }
        // A copy is another briefing, with versions of its own.
        if (taken.briefing.id === deck.id) version.current = taken.briefing.version;
        setOutcome({ kind: 'saved' });
        return taken;
      });
      last.current = one;
      return one;
    },
    [client, deck.id],
  );
  return { send, outcome, version };
}
