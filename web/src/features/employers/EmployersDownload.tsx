import { Download } from '../../graphql/Download.tsx';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWords } from '../../i18n/words.tsx';

const EMPLOYERS_FILE = graphql(`
  query EmployersFile($filter: EmployerFilter) {
    employers(filter: $filter) {
      nodes {
        name
        nib
        sector { name kbli }
        sites(first: 50) { totalCount nodes { name } }
      }
    }
  }
`);

const SITES_FILE = graphql(`
  query SitesFile($filter: SiteFilter) {
    sites(filter: $filter) {
      nodes {
        name
        employer { name nib }
        sector { name kbli }
        regency { kemendagriCode name }
        location { latitude longitude }
      }
    }
  }
`);

interface EmployersDownloadProps {
  filter: { search: string | null; sectors: string[] | null };
}

/**
 * The list of employers as a file, and their sites. Sites are not searched by their employer's name,
 * so they are not offered where the list is: the file would hold others than the page.
 */
export function EmployersDownload({ filter }: EmployersDownloadProps) {
  const { pages, fields, detail, exports } = useWords().words;
  const shared = {
    nib: fields.nib,
    sector: fields.sector,
    'sector.name': fields.sector,
    'sector.kbli': fields.kbli,
    absences: exports.absences,
  };
  return (
    <>
      <Download
        list={pages.employers}
        document={EMPLOYERS_FILE}
        variables={{ filter }}
        titles={{
          ...shared,
          name: fields.name,
          'sites.totalCount': `${detail.sites} (N)`,
          'sites.name': detail.sites,
        }}
      />
      {filter.search ? null : (
        <Download
          button={exports.sites}
          list={detail.sites}
          document={SITES_FILE}
          variables={{ filter: { sectors: filter.sectors } }}
          titles={{
            ...shared,
            name: fields.site,
            'employer.name': fields.employer,
            'employer.nib': fields.nib,
            'regency.kemendagriCode': exports.regencyCode,
            'regency.name': fields.regency,
            location: fields.location,
            'location.latitude': exports.latitude,
            'location.longitude': exports.longitude,
          }}
          formats={['xlsx', 'csv', 'geojson', 'jsonl']}
        />
      )}
    </>
  );
}
