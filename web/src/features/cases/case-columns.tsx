import { Link } from 'wouter';
import { graphql } from '../../graphql/generated/gql.ts';
import type { CaseRowFragment } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatDay } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { recordPath } from '../../lib/record-path.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { useCaseWords } from './case-words.ts';
import { DueDay } from './DueDay.tsx';

export const CASE_ROW = graphql(`
  fragment CaseRow on Case {
    id
    number
    category { id nameId nameEn }
    severity
    status
    dueOn
    overdue
    regency { kemendagriCode name }
    receivedOn
    owner { code name nameEn }
  }
`);

/** The columns of a box. */
export function useCaseColumns(): Column<CaseRowFragment>[] {
  const { words, language } = useWords();
  const own = useCaseWords();
  return [
    {
      title: own.number,
      nowrap: true,
      cell: ({ id, number }) => <Link href={recordPath('/perkara', id)}>{number}</Link>,
    },
    {
      title: own.due,
      sort: { field: 'dueOn', descending: false },
      cell: ({ dueOn, overdue }) => <DueDay dueOn={dueOn} overdue={overdue} />,
    },
    {
      title: words.fields.category,
      cell: ({ category }) => inLanguage(language, category.nameId, category.nameEn),
    },
    { title: words.fields.regency, cell: ({ regency }) => regency.name },
    { title: words.fields.status, cell: ({ status }) => words.incidentStatus[status] },
    {
      title: words.fields.severity,
      sort: { field: 'severity', descending: true },
      cell: ({ severity }) => words.severityName[severity] ?? severity,
    },
    {
      title: own.received,
      sort: { field: 'receivedOn', descending: true },
      nowrap: true,
      cell: ({ receivedOn }) => formatDay(receivedOn, language),
    },
    {
      title: own.owner,
      cell: ({ owner }) => inLanguage(language, owner.name, owner.nameEn),
    },
  ];
}
