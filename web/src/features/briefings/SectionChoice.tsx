import { useBriefingWords } from './briefing-words.ts';
import type { Deck } from './deck-query.ts';
import { sectionsOf } from './sections.ts';

interface SectionChoiceProps {
  slides: readonly Deck['slides'][number][];
  at: number;
  onOpen(place: number): void;
}

/** Goes to the first slide of a section; nothing where there are not two to choose from. */
export function SectionChoice({ slides, at, onOpen }: SectionChoiceProps) {
  const { editor } = useBriefingWords();
  const sections = sectionsOf(slides);
  if (sections.filter(({ name }) => name).length < 2) return null;
  const now = sections.find(({ from, to }) => from <= at && at < to);
  return (
    <select
      className="section-choice"
      aria-label={editor.toSection}
      value={now?.from ?? 0}
      onChange={(event) => onOpen(Number(event.target.value))}
    >
      {sections.map(({ name, from }) => (
        <option key={from} value={from}>
          {name || editor.noSection}
        </option>
      ))}
    </select>
  );
}
