import type { AnalysisQuery } from '../../../graphql/generated/graphql.ts';
import { useWords } from '../../../i18n/words.tsx';
import { useAnalysisWords } from './analysis-words.ts';

export type ReaderOf = NonNullable<NonNullable<AnalysisQuery['analysis']>['readers']>[number];

/** With whom an analysis is shared, and what of it they will not get. */
export function Readers({ readers }: { readers: readonly ReaderOf[] }) {
  const { words } = useWords();
  const own = useAnalysisWords();
  if (readers.length === 0) return <p className="note">{own.notShared}</p>;
  return (
    <ul className="plain-list keep-readers">
      {readers.map(({ role, email, refused, withheld }) => (
        <li key={role ?? email}>
          <strong>{role ? words.role[role] : email}</strong>
          {refused.length > 0 ? (
            <p className="problem">
              {own.refused}: {refused.join(', ')}
            </p>
          ) : null}
          <p className="hint">
            {own.withheld}: {withheld.join(', ') || own.nothing}
          </p>
        </li>
      ))}
    </ul>
  );
}
