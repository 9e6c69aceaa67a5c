import { Link } from 'wouter';
import { graphql } from '../../graphql/generated/gql.ts';
import type { CasePlaceFactsFragment } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatNumber } from '../../lib/format.ts';
import { recordPath } from '../../lib/record-path.ts';
import { type Fact, Facts } from '../../ui/Facts.tsx';
import { useCaseWords } from './case-words.ts';

export const CASE_PLACE = graphql(`
  fragment CasePlaceFacts on Case {
    place {
      district
      village
      description
      siteName
      site { id name employer { id name } }
      location { longitude latitude }
    }
    absences { field reason }
  }
`);

/** Where it happened, or why that is not said here. */
export function Place({ case: each }: { case: CasePlaceFactsFragment }) {
  const own = useCaseWords();
  const facts = usePlaceFacts(each.place);
  const isWithheld = each.absences.some(
    ({ field, reason }) => field === 'place' && reason === 'POLICY',
  );
  return (
    <section className="card" aria-label={own.place}>
      <h2>{own.place}</h2>
      {facts.length > 0 ? (
        <Facts facts={facts} />
      ) : (
        <p className="absent">{isWithheld ? own.withheld : own.placeNotReported}</p>
      )}
    </section>
  );
}

function usePlaceFacts(place: CasePlaceFactsFragment['place']): Fact[] {
  const { words, language } = useWords();
  const own = useCaseWords();
  if (!place) return [];
  const { site, location } = place;
  const degrees = (value: number) => formatNumber(value, language, 4);
  const facts: Fact[] = [
    [own.district, place.district],
    [own.village, place.village],
    [own.placeWords, place.description],
    [own.site, site ? site.name : place.siteName],
    [
      words.fields.employer,
      site?.employer ? (
        <Link key="employer" href={recordPath('/pemberi-kerja', site.employer.id)}>
          {site.employer.name}
        </Link>
      ) : null,
    ],
    [
      words.fields.location,
      location ? `${degrees(location.latitude)}; ${degrees(location.longitude)}` : null,
    ],
  ];
  return facts.filter(([, value]) => value);
}
