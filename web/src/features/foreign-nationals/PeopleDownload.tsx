import { Download } from '../../graphql/Download.tsx';
import { graphql } from '../../graphql/generated/gql.ts';
import type { PeopleFileQueryVariables } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';

const PEOPLE_FILE = graphql(`
  query PeopleFile($filter: ForeignNationalFilter) {
    foreignNationals(filter: $filter) {
      nodes {
        name
        pseudonym
        nationality { alpha3 name }
        sex
        birthDate
        birthYear
        travelDocuments { number country { name } expiresOn }
      }
    }
  }
`);

/** The list of foreign nationals as a file. */
export function PeopleDownload({ filter }: PeopleFileQueryVariables) {
  const { pages, fields, exports } = useWords().words;
  return (
    <Download
      list={pages.people}
      document={PEOPLE_FILE}
      variables={{ filter }}
      titles={{
        name: fields.name,
        pseudonym: fields.pseudonym,
        'nationality.alpha3': `${fields.nationality} (ISO 3166)`,
        'nationality.name': fields.nationality,
        sex: fields.sex,
        birthDate: fields.birthDate,
        birthYear: fields.birthYear,
        'travelDocuments.number': fields.document,
        'travelDocuments.country.name': fields.country,
        'travelDocuments.expiresOn': fields.expiresOn,
        absences: exports.absences,
      }}
      personal
    />
  );
}
