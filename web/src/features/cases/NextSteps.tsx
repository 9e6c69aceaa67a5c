import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { graphql } from '../../graphql/generated/gql.ts';
import type { CaseNextFragment, IncidentStatus } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatDay } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { AdvanceDialog } from './AdvanceDialog.tsx';
import { AnswerDialog } from './AnswerDialog.tsx';
import type { Category } from './CaseFilters.tsx';
import { CorrectDialog } from './CorrectDialog.tsx';
import { useCaseWords } from './case-words.ts';
import { HandOverDialog } from './HandOverDialog.tsx';
import { inOrder, neededFor } from './next-steps.ts';
import { ReporterDialog } from './ReporterDialog.tsx';

export const CASE_NEXT = graphql(`
  fragment CaseNext on Case {
    id
    number
    version
    status
    severity
    concernsMinor
    occurredOn
    regency { kemendagriCode }
    place {
      district
      village
      description
      siteName
      site { id name }
      location { longitude latitude }
    }
    category { id }
    parts
    ownCase
    owner { code name nameEn }
    nextSteps
    toAnswer
    hasReporter
    handovers { id status dueOn from { code name nameEn } to { code name nameEn } }
    possibleDuplicates { case { id number occurredOn } likenesses }
  }
`);

type Open =
  | { what: 'advance'; to: IncidentStatus }
  | { what: 'answer'; accepted: boolean }
  | { what: 'hand-over' | 'correct' | 'reporter' }
  | null;

interface NextStepsProps {
  case: CaseNextFragment;
  categories: readonly Category[];
  refresh(): void;
}

/** What the own agency can do with the case now; each step asks in a dialog for what it needs. */
export function NextSteps({ case: each, categories, refresh }: NextStepsProps) {
  const { words } = useWords();
  const own = useCaseWords();
  const [, navigate] = useLocation();
  const [open, setOpen] = useState<Open>(null);
  const [said, setSaid] = useState<string | null>(null);
  const section = useRef<HTMLElement>(null);
  const dialog = {
    case: each,
    refresh,
    onCancel: () => setOpen(null),
    onDone: (status: IncidentStatus | null) => {
      setOpen(null);
      if (status === null) return navigate('/perkara');
      setSaid(own.saved(words.incidentStatus[status]));
      // The button that opened the dialog may be gone with the old standing.
      section.current?.focus();
    },
  };
  return (
    <section className="card case-next" aria-label={own.next} tabIndex={-1} ref={section}>
      <h2>{own.next}</h2>
      <Standing case={each} />
      <p role="status" className={said ? 'note' : 'unseen'}>
        {said}
      </p>
      <div className="button-row">
        {each.toAnswer ? (
          <>
            <button
              className="primary"
              type="button"
              onClick={() => setOpen({ what: 'answer', accepted: true })}
            >
              {own.accept}
            </button>
            <button type="button" onClick={() => setOpen({ what: 'answer', accepted: false })}>
              {own.giveBack}
            </button>
          </>
        ) : null}
        {inOrder(each.status, each.nextSteps).map((to, index) => (
          <button
            key={to}
            className={index === 0 && neededFor(each.status, to) !== 'REASON' ? 'primary' : ''}
            type="button"
            onClick={() =>
              setOpen(to === 'HANDED_OVER' ? { what: 'hand-over' } : { what: 'advance', to })
            }
          >
            {verbOf(own, each.status, to)}
          </button>
        ))}
      </div>
      {each.ownCase || each.hasReporter ? (
        <div className="button-row">
          {each.ownCase ? (
            <button type="button" className="link" onClick={() => setOpen({ what: 'correct' })}>
              {own.correct}
            </button>
          ) : null}
          {each.hasReporter ? (
            <button type="button" className="link" onClick={() => setOpen({ what: 'reporter' })}>
              {own.openReporter}
            </button>
          ) : null}
        </div>
      ) : null}
      {open?.what === 'advance' ? (
        <AdvanceDialog {...dialog} to={open.to} title={verbOf(own, each.status, open.to)} />
      ) : null}
      {open?.what === 'hand-over' ? <HandOverDialog {...dialog} /> : null}
      {open?.what === 'answer' ? <AnswerDialog {...dialog} accepted={open.accepted} /> : null}
      {open?.what === 'correct' ? <CorrectDialog {...dialog} categories={categories} /> : null}
      {open?.what === 'reporter' ? <ReporterDialog {...dialog} /> : null}
    </section>
  );
}

const verbOf = (
  own: ReturnType<typeof useCaseWords>,
  from: IncidentStatus,
  to: IncidentStatus,
): string => {
  if (from === 'HANDED_OVER') return own.takeBack;
  return neededFor(from, to) === 'REASON' ? own.reopen : own.verb[to];
};

/** Why there is something to answer, or nothing to do. */
function Standing({ case: each }: { case: CaseNextFragment }) {
  const { language } = useWords();
  const own = useCaseWords();
  const named = (agency: CaseNextFragment['owner']) =>
    inLanguage(language, agency.name, agency.nameEn);
  const pending = each.handovers.find(({ status }) => status === 'PENDING');
  if (each.toAnswer && pending) {
    return <p>{own.nextAnswer(named(pending.from), formatDay(pending.dueOn, language))}</p>;
  }
  if (!each.ownCase) return <p>{own.nextElsewhere(named(each.owner))}</p>;
  return pending ? <p>{own.nextWaiting(named(pending.to))}</p> : null;
}
