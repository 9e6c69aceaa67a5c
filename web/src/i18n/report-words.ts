import { enReport } from './en-report.ts';
import { idReport, type ReportWords } from './id-report.ts';
import { useWords } from './words.tsx';

/** The report form's words in the chosen language. */
export function useReportWords(): ReportWords {
  return useWords().language === 'id' ? idReport : enReport;
}
