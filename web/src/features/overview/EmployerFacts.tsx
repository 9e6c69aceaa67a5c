import { Link } from 'wouter';
import type { MapItemQuery } from '../../graphql/generated/graphql.ts';
import { FieldValue } from '../../i18n/FieldValue.tsx';
import { useWords } from '../../i18n/words.tsx';
import { formatNumber } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { recordPath } from '../../lib/record-path.ts';
import type { ChangeView } from '../../lib/use-view-state.ts';
import { Facts } from '../../ui/Facts.tsx';
import { SiteLinks } from './DrillLists.tsx';

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
      <SiteLinks
        sites={sites.nodes.map((site) => ({ ...site, beside: site.regency.name }))}
        change={change}
      />
      <p>
        <Link href={recordPath('/pemberi-kerja', employer.id)}>{words.overview.details}</Link>
      </p>
    </>
  );
}
