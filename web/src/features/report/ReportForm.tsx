import { useEffect, useRef } from 'react';
import { Redirect } from 'wouter';
import { useWords } from '../../i18n/words.tsx';
import { Loading } from '../../ui/states.tsx';
import { type Answers, questionsOf, type Step } from './answers.ts';
import { Done } from './Done.tsx';
import type { FormReference } from './kept.ts';
import {
  DayQuestion,
  KindQuestion,
  MinorQuestion,
  PersonQuestion,
  PlaceQuestion,
  type QuestionProps,
  ReporterQuestion,
  TextQuestion,
} from './questions.tsx';
import { answer, openReports, saveAll, useReports } from './reports.ts';
import { SiteQuestion } from './SiteQuestion.tsx';
import { Start } from './Start.tsx';
import { Summary } from './Summary.tsx';
import './report.css';

const PAGES = {
  jenis: KindQuestion,
  waktu: DayQuestion,
  tempat: PlaceQuestion,
  'lokasi-kerja': SiteQuestion,
  uraian: TextQuestion,
  orang: PersonQuestion,
  anak: MinorQuestion,
  pelapor: ReporterQuestion,
} as const;

interface ReportFormProps {
  reference: FormReference;
  step: string;
  /** The hub was not there when the page opened, whatever network the browser may have. */
  isCutOff?: boolean;
}

/** The form by the step in the address; what was typed is on the device before the page can go. */
export function ReportForm({ reference, step, isCutOff = false }: ReportFormProps) {
  const { words } = useWords();
  const { isReady, account, reports, current } = useReports();
  // The one that is handed in is current no longer when the hub has taken it.
  const last = useRef(current);
  if (current && step !== 'selesai') last.current = current;
  useEffect(() => {
    void openReports(reference.account);
  }, [reference.account]);
  useEffect(() => {
    const hidden = () => void saveAll();
    document.addEventListener('visibilitychange', hidden);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      hidden();
    };
  }, []);
  if (!isReady || account !== reference.account) return <Loading label={words.states.loading} />;
  if (step === '') return <Start reference={reference} />;
  if (step === 'selesai') return <Done last={last.current} />;
  const report = reports.find(({ key, state }) => key === current && state === 'OPEN');
  if (!report) return <Redirect to="/lapor" replace />;
  if (step === 'ringkasan') {
    return <Summary report={report} reference={reference} isCutOff={isCutOff} />;
  }
  const asked = questionsOf(report.answers, reference.isOfficer).find((each) => each === step);
  if (!asked) return <Redirect to="/lapor" replace />;
  const Page: (props: QuestionProps) => React.ReactNode = PAGES[asked satisfies Step];
  const change = (given: Partial<Answers>) => answer(report.key, given);
  return <Page key={asked} answers={report.answers} reference={reference} change={change} />;
}
