import { enCases } from '../../i18n/en-cases.ts';
import { type CaseWords, idCases } from '../../i18n/id-cases.ts';
import { useWords } from '../../i18n/words.tsx';
import type { Language } from '../../lib/language.ts';

const CASE_WORDS: Record<Language, CaseWords> = { id: idCases, en: enCases };

/** The words of the pages of cases in the chosen language. They come with these pages, not with the first one. */
export const useCaseWords = (): CaseWords => CASE_WORDS[useWords().language];
