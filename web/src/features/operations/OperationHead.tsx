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
    carriedOutOn
    lead { code name nameEn }
    warrant
    warrantException
    cancelledBecause
  }
`);

/** Which operation this is, where it stands, who leads it, and on what it rests. */
export function OperationHead({ operation }: { operation: OperationHeadFragment }) {
  const { words, language } = useWords();
  const own = useOperationWords();
  const { status, lead, carriedOutOn, warrant, warrantException, cancelledBecause } = operation;
  const facts: Fact[] = [
    [words.fields.status, <strong key="status">{own.status[status]}</strong>],
    [own.plannedOn, formatDay(operation.plannedOn, language)],
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
