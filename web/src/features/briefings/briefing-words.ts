import { enBriefings } from '../../i18n/en-briefings.ts';
import { type BriefingWords, idBriefings } from '../../i18n/id-briefings.ts';
import { useWords } from '../../i18n/words.tsx';
import type { Language } from '../../lib/language.ts';

const BRIEFING_WORDS: Record<Language, BriefingWords> = { id: idBriefings, en: enBriefings };

/** The words of the pages of briefings in the chosen language. They come with these pages, not with the first one. */
export const useBriefingWords = (): BriefingWords => BRIEFING_WORDS[useWords().language];
