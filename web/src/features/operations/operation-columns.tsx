import { Link } from 'wouter';
import { graphql } from '../../graphql/generated/gql.ts';
import type { OperationRowFragment } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatDay } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { recordPath } from '../../lib/record-path.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { useOperationWords } from './operation-words.ts';

export const OPERATION_ROW = graphql(`
  fragment OperationRow on JointOperation {
    id
    number
    title
    regency { kemendagriCode name }
    plannedOn
    overdue
    lead { code name nameEn }
    ownLead
    status
  }
`);

/** The columns of the list of operations. */
export function useOperationColumns(): Column<OperationRowFragment>[] {
  const { words, language } = useWords();
  const own = useOperationWords();
  return [
    {
      title: own.operation,
      cell: ({ id, number, title }) => (
        <>
          <Link className="nowrap" href={recordPath('/operasi', id)}>
            {number}
          </Link>
          <span className="operation-title">{title}</span>
        </>
      ),
    },
    {
      title: own.plannedOn,
      nowrap: true,
      sort: { field: 'plannedOn', descending: true },
      cell: ({ plannedOn, overdue }) => (
        <span className={overdue ? 'operation-late' : undefined}>
          {formatDay(plannedOn, language)}
          {overdue ? <strong> {own.passed}</strong> : null}
        </span>
      ),
    },
    { title: words.fields.status, cell: ({ status }) => own.status[status] },
    { title: words.fields.regency, cell: ({ regency }) => regency.name },
    {
      title: own.lead,
      cell: ({ lead, ownLead }) =>
        ownLead ? own.ownAgency : inLanguage(language, lead.name, lead.nameEn),
    },
  ];
}
