import type { ToBriefingWords } from './id-to-briefing.ts';

/** What is said when something is put on a slide, in English. */
export const enToBriefing: ToBriefingWords = {
  adding: 'Adding to a briefing …',
  added: (title) => `Added to “${title}”.`,
  addedToNew: (title) => `Added to the new briefing “${title}”.`,
  open: 'Open the slide',
  other: 'Choose another briefing',
  takeBack: 'Undo',
  takenBack: (title) => `The slide was taken back from “${title}”.`,
  close: 'Close',
  newTitle: (day) => `Briefing ${day}`,
  makeNew: 'New briefing',
  which: 'Choose a briefing. The one you worked on last is first.',
};
