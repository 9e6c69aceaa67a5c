import { Link } from 'wouter';
import { graphql } from '../../graphql/generated/gql.ts';
import type { CaseDuplicatesFragment } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatDay } from '../../lib/format.ts';
import { recordPath } from '../../lib/record-path.ts';
import { useCaseWords } from './case-words.ts';

export const CASE_DUPLICATES = graphql(`
  fragment CaseDuplicates on Case {
    possibleDuplicates { case { id number status occurredOn } likenesses }
  }
`);

/** Other cases that may report the same event, and in what they are alike. */
export function PossibleDuplicates({ case: each }: { case: CaseDuplicatesFragment }) {
  const { words, language } = useWords();
  const own = useCaseWords();
  if (each.possibleDuplicates.length === 0) return null;
  return (
    <section className="card case-duplicates" aria-label={own.duplicates}>
      <h2>{own.duplicates}</h2>
      <ul className="plain-list case-lines">
        {each.possibleDuplicates.map(({ case: other, likenesses }) => (
          <li key={other.id}>
            <Link href={recordPath('/perkara', other.id)}>{other.number}</Link>,{' '}
            {formatDay(other.occurredOn, language)}, {words.incidentStatus[other.status]}
            <p className="hint">{likenesses.map((each) => own.likeness[each]).join(', ')}</p>
          </li>
        ))}
      </ul>
      <p className="hint">{own.duplicatesHint}</p>
    </section>
  );
}
