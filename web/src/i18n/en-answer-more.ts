import type { AnswerMoreWords } from './id-answer-more.ts';

/** What is said below an answer's table and beside its map, in English. */
export const enAnswerMore: AnswerMoreWords = {
  why: (column, text, reason) => `${column}: ${text}. ${reason}`,
  whole: (column, text) => `${column}: ${text}`,
  reasonsTitle: 'What the marks in the table mean',
  points: { site: 'Sites', incident: 'Incidents' },
  pointCount: (count) => `${count} points`,
  noPoint: { site: 'Sites without a point', incident: 'Incidents without a point' },
};
