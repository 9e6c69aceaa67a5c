import type { Deck } from './deck-query.ts';

/** Slides of one section that stand beside each other. */
export interface Section {
  name: string;
  /** Places of its first slide and of the one after its last, from zero. */
  from: number;
  to: number;
}

/** The sections of a briefing in order; slides of none are none's. */
export function sectionsOf(slides: readonly Deck['slides'][number][]): Section[] {
  const sections: Section[] = [];
  slides.forEach(({ section }, place) => {
    const last = sections.at(-1);
    if (last && last.name === section) last.to = place + 1;
    else sections.push({ name: section, from: place, to: place + 1 });
  });
  return sections;
}
