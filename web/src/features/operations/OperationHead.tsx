import { graphql } from '../../graphql/generated/gql.ts';
import type { OperationHeadFragment } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatDay } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { type Fact, Facts } from '../../ui/Facts.tsx';
import { useOperationWords } from './operation-words.ts';

export const OPERATION_HEAD = graphql(`
  fragment OperationHead on JointOperation {
    number
    title
    status
    regency { kemendagriCode name }
    plannedOn
    overdue
    carriedOutOn
    lead { code name nameEn }
    warrant
    warrantException
    cancelledBecause
    steps { version kind before { plannedOn } }
  }
`);

/** Which operation this is, where it stands, who leads it, and on what it rests. */
export function OperationHead({ operation }: { operation: OperationHeadFragment }) {
  const { words, language } = useWords();
  const own = useOperationWords();
  const { status, lead, carriedOutOn, warrant, warrantException, cancelledBecause } = operation;
  const facts: Fact[] = [
    [words.fields.status, <strong key="status">{own.status[status]}</strong>],
    [own.plannedOn, <PlannedDay key="planned" operation={operation} />],
  ];
  if (carriedOutOn) facts.push([own.facts.carriedOutOn, formatDay(carriedOutOn, language)]);
  facts.push(
    [words.fields.regency, operation.regency.name],
    [own.lead, inLanguage(language, lead.name, lead.nameEn)],
  );
  if (warrant || status === 'PLANNED') {
    facts.push([
      own.facts.warrant,
      warrant ?? (
        <span key="none" className="absent">
          {own.facts.noWarrant}
        </span>
      ),
    ]);
  }
  if (warrantException) facts.push([own.facts.exception, warrantException]);
  return (
    <>
      <h1 tabIndex={-1}>
        {operation.number} · {operation.title}
      </h1>
      <section className="card">
        <Facts facts={facts} />
      </section>
      {cancelledBecause ? <p className="note">{own.cancelled(cancelledBecause)}</p> : null}
    </>
  );
}

/** The planned day, and for which day it was planned first where that was another. */
function PlannedDay({
  operation: { plannedOn, overdue, steps },
}: {
  operation: OperationHeadFragment;
}) {
  const { language } = useWords();
  const own = useOperationWords();
  const first = steps.find(({ before }) => before?.plannedOn)?.before?.plannedOn;
  return (
    <>
      <span className={overdue ? 'operation-late' : undefined}>
        {formatDay(plannedOn, language)}
        {overdue ? <strong> {own.passed}</strong> : null}
      </span>
      {first && first !== plannedOn ? (
        <span className="hint operation-first-day">
          {own.facts.first(formatDay(first, language))}
        </span>
      ) : null}
    </>
  );
}
