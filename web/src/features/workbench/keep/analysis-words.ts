import { enAnalyses } from '../../../i18n/en-analyses.ts';
import { type AnalysesWords, idAnalyses } from '../../../i18n/id-analyses.ts';
import { useWords } from '../../../i18n/words.tsx';
import type { Language } from '../../../lib/language.ts';

const ANALYSES_WORDS: Record<Language, AnalysesWords> = { id: idAnalyses, en: enAnalyses };

/** The words of saved analyses in the chosen language. They come with the workbench, not with the first page. */
export const useAnalysisWords = (): AnalysesWords => ANALYSES_WORDS[useWords().language];
