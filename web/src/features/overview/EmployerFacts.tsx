import { Link } from 'wouter';
import type { MapItemQuery } from '../../graphql/generated/graphql.ts';
import { FieldValue } from '../../i18n/FieldValue.tsx';
import { useWords } from '../../i18n/words.tsx';
import { formatNumber } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { recordPath } from '../../lib/record-path.ts';
import type { ChangeView } from '../../lib/use-view-state.ts';
import { Facts } from '../../ui/Facts.tsx';
import { cameraAt } from './DrillLists.tsx';

export type Employer = Extract<NonNullable<MapItemQuery['node']>, { __typename: 'Employer' }>;

interface EmployerFactsProps {
  employer: Employer;
  change: ChangeView;
}

/** An employer that was found: its sector, its sites with the way to each, and its own page. */
export function EmployerFacts({ employer, change }: EmployerFactsProps) {
  const { words, language } = useWords();
  const { employerSector: sector, sites } = employer;
  return (
    <>
      <Facts
        facts={[
          [words.fields.name, employer.name],
          [
            words.fields.sector,
            <FieldValue key="sector" absences={employer.absences} field="sector">
              {inLanguage(language, sector.name ?? '', sector.nameEn ?? '')}
            </FieldValue>,
          ],
        ]}
      />
      <h3>
        {words.overview.sites} ({formatNumber(sites.totalCount, language)})
      </h3>
      <ul className="plain-list drill-list">
        {sites.nodes.map(({ id, name, regency, location }) => (
          <li key={id}>
            <button
              type="button"
              className="link"
              onClick={() =>
                change({ item: id, ...(location ? { camera: cameraAt(location) } : {}) })
              }
            >
              {name}
            </button>{' '}
            <span className="hint">
              {regency.name}
              {location ? null : ` · ${words.drill.noPlace}`}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <Link href={recordPath('/pemberi-kerja', employer.id)}>{words.overview.details}</Link>
      </p>
    </>
  );
}
