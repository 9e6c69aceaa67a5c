import { useRef } from 'react';
import type { AddSlideInput, BriefingSlideKind } from '../../../graphql/generated/graphql.ts';
import { useBriefingWords } from '../briefing-words.ts';
import type { Deck } from '../deck-query.ts';
import type { Send } from '../use-deck-commands.ts';
import { splitFor } from './question.ts';
import { ADD_SLIDE } from './slide-commands.ts';

interface AddSlideProps {
  deck: Deck;
  after: string | null;
  at: number;
  send: Send;
  onAdded(place: number): void;
}

const KINDS: readonly BriefingSlideKind[] = ['MAP', 'TABLE', 'CHART', 'FIGURES', 'TEXT'];
const FIRST = 'foreign-nationals';

/** Adds a slide behind the one that is open. It begins with something to show; what exactly is chosen beside it. */
export function AddSlide({ deck, after, at, send, onAdded }: AddSlideProps) {
  const own = useBriefingWords();
  const menu = useRef<HTMLDetailsElement>(null);
  const add = async (kind: BriefingSlideKind | 'FOLLOW_UPS') => {
    if (menu.current) menu.current.open = false;
    const lists = kind === 'FOLLOW_UPS';
    const input: AddSlideInput = {
      briefing: deck.id,
      kind: lists ? 'TABLE' : kind,
      title: own.editor.newTitles[kind === 'PICTURE' ? 'TEXT' : kind],
      after,
      section: deck.slides[at]?.section ?? '',
      ...(lists ? { followUps: true } : {}),
      ...(lists || kind === 'TEXT'
        ? {}
        : { figures: { indicator: FIRST, by: splitFor(kind, [], ['REGENCY', 'MONTH']) } }),
    };
    const taken = await send(
      ADD_SLIDE,
      () => ({ input }),
      (data) => data.addSlide,
    );
    if (taken) onAdded(after === null ? 0 : at + 1);
  };
  return (
    <details ref={menu} className="add-slide">
      <summary className="button">{own.editor.add}</summary>
      <ul className="plain-list card">
        {KINDS.map((kind) => (
          <li key={kind}>
            <button type="button" onClick={() => void add(kind)}>
              {own.kinds[kind]}
            </button>
          </li>
        ))}
        <li>
          <button type="button" onClick={() => void add('FOLLOW_UPS')}>
            {own.followUp.heading}
          </button>
        </li>
      </ul>
    </details>
  );
}
