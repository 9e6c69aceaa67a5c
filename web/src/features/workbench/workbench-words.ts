import { enWorkbench } from '../../i18n/en-workbench.ts';
import { idWorkbench, type WorkbenchWords } from '../../i18n/id-workbench.ts';
import { useWords } from '../../i18n/words.tsx';
import type { Language } from '../../lib/language.ts';

const WORKBENCH_WORDS: Record<Language, WorkbenchWords> = { id: idWorkbench, en: enWorkbench };

/** The words of the workbench in the chosen language. They come with its page, not with the first one. */
export const useWorkbenchWords = (): WorkbenchWords => WORKBENCH_WORDS[useWords().language];
