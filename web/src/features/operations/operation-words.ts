import { enOperations } from '../../i18n/en-operations.ts';
import { idOperations, type OperationWords } from '../../i18n/id-operations.ts';
import { useWords } from '../../i18n/words.tsx';
import type { Language } from '../../lib/language.ts';

const OPERATION_WORDS: Record<Language, OperationWords> = { id: idOperations, en: enOperations };

/** The words of the pages of operations in the chosen language. They come with these pages, not with the first one. */
export const useOperationWords = (): OperationWords => OPERATION_WORDS[useWords().language];
