import { enCaseDocuments } from '../../i18n/en-case-documents.ts';
import { type CaseDocumentWords, idCaseDocuments } from '../../i18n/id-case-documents.ts';
import { useWords } from '../../i18n/words.tsx';
import type { Language } from '../../lib/language.ts';

const WORDS: Record<Language, CaseDocumentWords> = { id: idCaseDocuments, en: enCaseDocuments };

/** The words of documents in the chosen language. They come with the pages of cases, not with the first one. */
export const useDocumentWords = (): CaseDocumentWords => WORDS[useWords().language];
