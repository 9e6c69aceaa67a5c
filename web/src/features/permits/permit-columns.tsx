import { Link } from 'wouter';
import { graphql } from '../../graphql/generated/gql.ts';
import type { PermitRowFragment } from '../../graphql/generated/graphql.ts';
import { FieldValue } from '../../i18n/FieldValue.tsx';
import { PersonName } from '../../i18n/PersonName.tsx';
import { useWords } from '../../i18n/words.tsx';
import { formatDay } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { recordPath } from '../../lib/record-path.ts';
import type { Column } from '../../ui/DataTable.tsx';

export const PERMIT_ROW = graphql(`
  fragment PermitRow on Permit {
    id
    kind { id nameId nameEn }
    code
    number
    holder { id name pseudonym absences { field reason } }
    employer { id name }
    regency { kemendagriCode name }
    validFrom
    validTo
    status
    absences { field reason }
  }
`);

/** The columns of the list of permits; its numbers sort it for who may read them. */
export function usePermitColumns(readsNumbers: boolean): Column<PermitRowFragment>[] {
  const { words, language } = useWords();
  const { fields } = words;
  return [
    {
      title: fields.kind,
      sort: { field: 'kind', descending: false },
      cell: ({ id, kind }) => (
        <Link href={recordPath('/izin', id)}>{inLanguage(language, kind.nameId, kind.nameEn)}</Link>
      ),
    },
    {
      title: fields.code,
      cell: ({ absences, code }) => (
        <FieldValue absences={absences} field="code">
          {code}
        </FieldValue>
      ),
    },
    {
      title: fields.number,
      ...(readsNumbers ? { sort: { field: 'number', descending: false } } : {}),
      cell: ({ absences, number }) => (
        <FieldValue absences={absences} field="number">
          {number}
        </FieldValue>
      ),
    },
    {
      title: fields.holder,
      cell: ({ holder }) => (
        <Link href={recordPath('/orang-asing', holder.id)}>
          <PersonName person={holder} />
        </Link>
      ),
    },
    {
      title: fields.employer,
      cell: ({ absences, employer }) => (
        <FieldValue absences={absences} field="employer">
          {employer ? (
            <Link href={recordPath('/pemberi-kerja', employer.id)}>{employer.name}</Link>
          ) : null}
        </FieldValue>
      ),
    },
    {
      title: fields.regency,
      sort: { field: 'regency', descending: false },
      cell: ({ absences, regency }) => (
        <FieldValue absences={absences} field="regency">
          {regency?.name}
        </FieldValue>
      ),
    },
    {
      title: fields.validFrom,
      sort: { field: 'validFrom', descending: true },
      nowrap: true,
      cell: ({ validFrom }) => formatDay(validFrom, language),
    },
    {
      title: fields.validTo,
      sort: { field: 'validTo', descending: false },
      nowrap: true,
      cell: ({ validTo }) => formatDay(validTo, language),
    },
    { title: fields.status, cell: ({ status }) => words.permitStatus[status] },
  ];
}
