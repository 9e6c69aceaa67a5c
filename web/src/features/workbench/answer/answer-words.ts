import { enAnswer } from '../../../i18n/en-answer.ts';
import { enAnswerMore } from '../../../i18n/en-answer-more.ts';
import { type AnswerWords, idAnswer } from '../../../i18n/id-answer.ts';
import { type AnswerMoreWords, idAnswerMore } from '../../../i18n/id-answer-more.ts';
import { useWords } from '../../../i18n/words.tsx';
import type { Language } from '../../../lib/language.ts';

const ANSWER_WORDS: Record<Language, AnswerWords> = { id: idAnswer, en: enAnswer };

/** The words about answers in the chosen language. They come with the workbench, not with the first page. */
export const useAnswerWords = (): AnswerWords => ANSWER_WORDS[useWords().language];

const MORE_WORDS: Record<Language, AnswerMoreWords> = { id: idAnswerMore, en: enAnswerMore };

/** What is said below an answer's table and beside its map. */
export const useAnswerMoreWords = (): AnswerMoreWords => MORE_WORDS[useWords().language];
