import { Link } from 'wouter';
import { graphql } from '../../graphql/generated/gql.ts';
import type { CaseHeadFragment } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatDay } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { recordPath } from '../../lib/record-path.ts';
import { type Fact, Facts } from '../../ui/Facts.tsx';
import { useCaseWords } from './case-words.ts';
import { DueDay } from './DueDay.tsx';

export const CASE_HEAD = graphql(`
  fragment CaseHead on Case {
    number
    status
    category { id nameId nameEn }
    severity
    regency { kemendagriCode name }
    occurredOn
    receivedOn
    receivedBy { code name nameEn }
    owner { code name nameEn }
    dueOn
    overdue
    duplicateOf { id number }
  }
`);

/** Which case this is, where it stands, and who has it in hand until when. */
export function CaseHead({ case: each }: { case: CaseHeadFragment }) {
  const { words, language } = useWords();
  const own = useCaseWords();
  const named = (agency: { name: string; nameEn: string }) =>
    inLanguage(language, agency.name, agency.nameEn);
  const facts: Fact[] = [
    [words.fields.status, <strong key="status">{words.incidentStatus[each.status]}</strong>],
    [own.owner, named(each.owner)],
    [own.due, <DueDay key="due" dueOn={each.dueOn} overdue={each.overdue} />],
    [words.fields.severity, words.severityName[each.severity] ?? each.severity],
    [words.fields.regency, each.regency.name],
    [words.fields.occurredOn, formatDay(each.occurredOn, language)],
    [own.received, formatDay(each.receivedOn, language)],
    [own.receivedBy, named(each.receivedBy)],
  ];
  const { duplicateOf } = each;
  if (duplicateOf) {
    facts.push([
      own.duplicateOf,
      <Link key="original" href={recordPath('/perkara', duplicateOf.id)}>
        {duplicateOf.number}
      </Link>,
    ]);
  }
  return (
    <>
      <h1 tabIndex={-1}>
        {each.number} · {inLanguage(language, each.category.nameId, each.category.nameEn)}
      </h1>
      <section className="card">
        <Facts facts={facts} />
      </section>
    </>
  );
}
