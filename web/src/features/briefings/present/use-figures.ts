import { useEffect, useMemo, useState } from 'react';
import { useClient } from 'urql';
import { graphql } from '../../../graphql/generated/gql.ts';
import type { RegencyAnswerQuery } from '../../../graphql/generated/graphql.ts';
import { useSession } from '../../../graphql/session.tsx';
import type { Deck } from '../deck-query.ts';

const BY_REGENCY = graphql(`
  query RegencyAnswer($id: ID!, $indicator: String!) {
    briefing(id: $id) {
      id
      rollup(indicator: $indicator, by: [REGENCY]) {
        asOf
        indicator { id name nameEn unit unitEn }
        rows { regency { kemendagriCode } cell { value absence } }
      }
    }
  }
`);

export type ByRegency = NonNullable<RegencyAnswerQuery['briefing']>['rollup'];

/**
 * What the room may ask of any regency: the indicators of the deck, under the meeting's rule. It is fetched beside the
 * first slide, so that an answer is there when the network is not.
 */
export function useFigures(deck: Deck): readonly ByRegency[] {
  const { indicators } = useSession();
  const client = useClient();
  const [found, setFound] = useState<readonly ByRegency[]>([]);
  const asked = useMemo(() => {
    const splits = new Set(
      indicators.filter(({ dimensions }) => dimensions.includes('REGENCY')).map(({ id }) => id),
    );
    const named = deck.slides.flatMap(({ question }) => question?.indicator ?? []);
    return [...new Set(named)].filter((id) => splits.has(id)).slice(0, 8);
  }, [deck, indicators]);
  useEffect(() => {
    let left = false;
    const ask = async () => {
      for (const indicator of asked) {
        const { data } = await client
          .query(BY_REGENCY, { id: deck.id, indicator }, { requestPolicy: 'cache-first' })
          .toPromise();
        const rollup = data?.briefing?.rollup;
        if (left) return;
        // What cannot be had is not offered; the slides are there.
        if (rollup) setFound((before) => [...before, rollup]);
      }
    };
    setFound([]);
    void ask();
    return () => {
      left = true;
    };
  }, [asked, client, deck.id]);
  return found;
}
