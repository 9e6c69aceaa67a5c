import { useBriefingWords } from '../briefing-words.ts';
import type { Deck } from '../deck-query.ts';

/** Which slide the room looked at; none is an answer too. */
export function SlideChoice({ deck }: { deck: Deck }) {
  const own = useBriefingWords();
  return (
    <label className="field">
      <span>{own.followUp.pinnedTo}</span>
      <select name="slide" defaultValue="">
        <option value="">{own.followUp.notPinned}</option>
        {deck.slides.map(({ id, position, title }) => (
          <option key={id} value={id}>
            {own.editor.item(position, title)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The slide that such a form names, with the view that it was taken from. */
export function slideIn(values: FormData, deck: Deck) {
  const slide = String(values.get('slide')) || null;
  return { slide, view: deck.slides.find(({ id }) => id === slide)?.view ?? null };
}
