import type { AnalysisQuery } from '../../../graphql/generated/graphql.ts';
import { useWords } from '../../../i18n/words.tsx';
import { ScrollRegion } from '../../../ui/ScrollRegion.tsx';
import { useAnalysisWords } from './analysis-words.ts';

export type ReaderOf = NonNullable<NonNullable<AnalysisQuery['analysis']>['readers']>[number];

/** With whom an analysis is shared, and what of it they will not get. */
export function Readers({ readers }: { readers: readonly ReaderOf[] }) {
  const { words } = useWords();
  const own = useAnalysisWords();
  if (readers.length === 0) return <p className="note">{own.notShared}</p>;
  return (
    <ScrollRegion label={own.reader}>
      <table>
        <thead>
          <tr>
            <th scope="col">{own.reader}</th>
            <th scope="col">{own.refused}</th>
            <th scope="col">{own.withheld}</th>
          </tr>
        </thead>
        <tbody>
          {readers.map(({ role, email, refused, withheld }) => (
            <tr key={role ?? email}>
              <th scope="row">{role ? words.role[role] : email}</th>
              <td className={refused.length > 0 ? 'problem' : undefined}>
                {refused.join(', ') || own.nothing}
              </td>
              <td>{withheld.join(', ') || own.nothing}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
