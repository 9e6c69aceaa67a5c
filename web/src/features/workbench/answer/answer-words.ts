import { enAnswer } from '../../../i18n/en-answer.ts';
import { type AnswerWords, idAnswer } from '../../../i18n/id-answer.ts';
import { useWords } from '../../../i18n/words.tsx';
import type { Language } from '../../../lib/language.ts';

const ANSWER_WORDS: Record<Language, AnswerWords> = { id: idAnswer, en: enAnswer };

/** The words about answers in the chosen language. They come with the workbench, not with the first page. */
export const useAnswerWords = (): AnswerWords => ANSWER_WORDS[useWords().language];
