import type { AddSlideInput, BriefingSlideKind } from '../../../graphql/generated/graphql.ts';
import { useBriefingWords } from '../briefing-words.ts';
import type { Deck } from '../deck-query.ts';
import { Menu } from '../Menu.tsx';
import type { Send } from '../use-deck-commands.ts';
import { splitFor } from './question.ts';
import { ADD_SLIDE } from './slide-commands.ts';

interface AddSlideProps {
  deck: Deck;
  after: string | null;
  at: number;
  send: Send;
  onAdded(place: number): void;
  /** A picture is asked for in a dialog of its own. */
  onPicture(): void;
}

const KINDS: readonly BriefingSlideKind[] = ['MAP', 'TABLE', 'CHART', 'FIGURES', 'TEXT'];
const FIRST = 'foreign-nationals';

/** Adds a slide behind the one that is open. It begins with something to show; what exactly is chosen beside it. */
export function AddSlide({ deck, after, at, send, onAdded, onPicture }: AddSlideProps) {
  const own = useBriefingWords();
  const add = async (kind: BriefingSlideKind | 'FOLLOW_UPS') => {
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
    <Menu
      label={own.editor.add}
      items={[
        ...KINDS.map((kind) => ({
          key: kind,
          label: own.kinds[kind],
          onChoose: () => void add(kind),
        })),
        {
          key: 'FOLLOW_UPS',
          label: own.followUp.heading,
          onChoose: () => void add('FOLLOW_UPS'),
        },
        { key: 'PICTURE', label: own.kinds.PICTURE, onChoose: onPicture },
      ]}
    />
  );
}
