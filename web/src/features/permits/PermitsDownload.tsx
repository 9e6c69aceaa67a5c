import { Download } from '../../graphql/Download.tsx';
import { graphql } from '../../graphql/generated/gql.ts';
import type { PermitsFileQueryVariables } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';

const PERMITS_FILE = graphql(`
  query PermitsFile($filter: PermitFilter, $orderBy: [PermitOrder!]) {
    permits(filter: $filter, orderBy: $orderBy) {
      nodes {
        kind { nameId }
        code
        number
        holder { name pseudonym nationality { name } }
        employer { name nib }
        site { name }
        regency { kemendagriCode name }
        position
        issuedOn
        validFrom
        validTo
        status
      }
    }
  }
`);

/** The list of permits as a file. */
export function PermitsDownload(variables: PermitsFileQueryVariables) {
  const { pages, fields, exports } = useWords().words;
  return (
    <Download
      list={pages.permits}
      document={PERMITS_FILE}
      variables={variables}
      titles={{
        'kind.nameId': fields.kind,
        code: fields.code,
        number: fields.number,
        'holder.name': fields.holder,
        'holder.pseudonym': fields.pseudonym,
        'holder.nationality.name': fields.nationality,
        employer: fields.employer,
        'employer.name': fields.employer,
        'employer.nib': fields.nib,
        site: fields.site,
        'site.name': fields.site,
        regency: fields.regency,
        'regency.kemendagriCode': exports.regencyCode,
        'regency.name': fields.regency,
        position: fields.position,
        issuedOn: fields.issuedOn,
        validFrom: fields.validFrom,
        validTo: fields.validTo,
        status: fields.status,
        absences: exports.absences,
      }}
      personal
    />
  );
}
