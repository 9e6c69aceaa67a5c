import { Link } from 'wouter';
import { graphql } from '../../graphql/generated/gql.ts';
import type { CaseElsewhereFragment } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { inLanguage } from '../../lib/language.ts';
import { useCaseWords } from './case-words.ts';
import { weekOf } from './digest-week.ts';

export const CASE_ELSEWHERE = graphql(`
  fragment CaseElsewhere on Case {
    category { id }
    occurredOn
    regency { kemendagriCode }
    eventsElsewhere { inFile agency { code name nameEn } }
  }
`);

/** Other agencies that may have the same event, and what can be done about it: no agency sees the other's case. */
export function EventsElsewhere({ case: each }: { case: CaseElsewhereFragment }) {
  const { language } = useWords();
  const { elsewhere: own } = useCaseWords();
  if (each.eventsElsewhere.length === 0) return null;
  const named = (inFile: boolean): string =>
    each.eventsElsewhere
      .filter((event) => event.inFile === inFile)
      .map(({ agency }) => inLanguage(language, agency.name, agency.nameEn))
      .join(', ');
  const [asCase, inFile] = [named(false), named(true)];
  const { from, to } = weekOf(each.occurredOn);
  const query = new URLSearchParams({
    regency: each.regency.kemendagriCode,
    category: each.category.id,
    from,
    to,
  });
  return (
    <section className="card case-duplicates" aria-label={own.title}>
      <h2>{own.title}</h2>
      {asCase ? (
        <>
          <p>{own.asCase(asCase)}</p>
          <p className="hint">{own.asCaseHint}</p>
        </>
      ) : null}
      {inFile ? <p>{own.inFile(inFile)}</p> : null}
      <p>
        <Link href={`/insiden?${query}`}>{own.list}</Link>
      </p>
    </section>
  );
}
