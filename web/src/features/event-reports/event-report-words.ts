import { enEventReports } from '../../i18n/en-event-reports.ts';
import { type EventReportWords, idEventReports } from '../../i18n/id-event-reports.ts';
import { useWords } from '../../i18n/words.tsx';
import type { Language } from '../../lib/language.ts';

const WORDS: Record<Language, EventReportWords> = { id: idEventReports, en: enEventReports };

/** The words of the page of event reports in the chosen language. They come with the page, not with the first one. */
export const useEventReportWords = (): EventReportWords => WORDS[useWords().language];
