import { useEffect } from 'react';
import { useSession } from '../../../graphql/session.tsx';
import { askForShapes } from '../../../map/use-shapes.ts';
import type { Deck } from '../deck-query.ts';

/**
 * Fetches beside the first slide what a later one shows and is no part of the briefing's own answer: the regencies'
 * shapes and the pictures. No slide waits for the network then, and all are there where it is gone.
 */
export function useReady(deck: Deck): void {
  const edition = useSession().boundaryEditions.find(({ current }) => current)?.id;
  const hasMap = deck.slides.some(({ kind }) => kind === 'MAP');
  useEffect(() => {
    // A slide that comes without them asks again, and shows tiles where it is refused.
    if (edition && hasMap) askForShapes(edition).catch(() => null);
  }, [edition, hasMap]);
  useEffect(() => {
    // A browser shows a picture that the page holds without asking for it again.
    const held = deck.slides.flatMap(({ picture }) => {
      if (!picture) return [];
      const image = new Image();
      image.src = picture.path;
      return [image];
    });
    return () => {
      for (const image of held) image.removeAttribute('src');
    };
  }, [deck]);
}
