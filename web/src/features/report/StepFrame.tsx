import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useReportWords } from '../../i18n/report-words.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatNumber } from '../../lib/format.ts';
import { today } from '../../lib/province-day.ts';
import { FieldProblemContext, pointAt } from '../../ui/FieldProblem.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { firstMissing, missingIn, type Question, questionsOf, stepOf, textOf } from './answers.ts';
import type { FormReference } from './kept.ts';
import { ObjectionBox } from './ObjectionBox.tsx';
import { currentReport, settle } from './reports.ts';

/** The address of a step of the form. */
export const pathOf = (step: string): string => `/lapor/${step}`;

interface StepFrameProps {
  question: Question;
  reference: FormReference;
  title: string;
  hint: string;
  children: ReactNode;
}

/** One question: how far it is, the question, why it is asked, the answer, and the ways back and on. */
export function StepFrame({ question, reference, title, hint, children }: StepFrameProps) {
  const report = currentReport();
  const words = useReportWords();
  const { language } = useWords();
  const [, navigate] = useLocation();
  const [isChecked, setChecked] = useState(false);
  usePageTitle(title);
  const form = useRef<HTMLFormElement>(null);
  const here = report?.objection && stepOf(report.objection) === question ? report.objection : null;
  const text = here && textOf(here);
  useEffect(() => (text ? pointAt(form.current, text) : undefined), [text]);
  const lacks = report ? missingIn(question, report.answers, today()) : null;
  const isRefused = isChecked && lacks !== null;
  if (!report) return null;
  const { key, answers } = report;
  const questions = questionsOf(answers, reference.isOfficer);
  const at = questions.indexOf(question);
  const goOn = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    // From the event on the page has what was typed last, which this drawing need not have seen.
    const current = currentReport();
    if (!current || missingIn(question, current.answers, today())) return;
    if (here && !here.isQuestion) settle(key);
    const isWhole = firstMissing(current.answers, reference.isOfficer, today()) === null;
    const after = questionsOf(current.answers, reference.isOfficer)[at + 1];
    navigate(pathOf((report.isReviewed && isWhole ? null : after) ?? 'ringkasan'));
  };
  const share = formatNumber(at + 1, language);
  const before = questions[at - 1];
  return (
    <form ref={form} className="report-step" onSubmit={goOn} noValidate>
      <p className="report-progress">
        <span>{words.step(share, formatNumber(questions.length, language))}</span>
        <progress value={at + 1} max={questions.length + 1} aria-hidden="true" />
      </p>
      <h1>{title}</h1>
      <p className="hint">{hint}</p>
      {here && !text ? <ObjectionBox report={report} objection={here} /> : null}
      <FieldProblemContext
        value={here && text ? { field: text, sentence: here.sentence[language] } : null}
      >
        {children}
      </FieldProblemContext>
      <div className="report-actions">
        {isRefused ? (
          <p className="problem" role="alert">
            {words.missing[lacks]}
          </p>
        ) : null}
        <Link className="button" href={before ? pathOf(before) : '/lapor'}>
          {words.back}
        </Link>
        <button type="submit" className="primary">
          {words.next}
        </button>
      </div>
    </form>
  );
}
