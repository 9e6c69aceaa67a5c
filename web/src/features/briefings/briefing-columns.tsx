import { Link } from 'wouter';
import { graphql } from '../../graphql/generated/gql.ts';
import type { BriefingRowFragment } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatDay } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { recordPath } from '../../lib/record-path.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { useBriefingWords } from './briefing-words.ts';

export const BRIEFING_ROW = graphql(`
  fragment BriefingRow on Briefing {
    id
    title
    status
    classification
    meetingOn
    meetingPlace
    owner { code name nameEn }
    ownBriefing
    slideCount
    changedAt
  }
`);

/** The columns of the list of briefings. */
export function useBriefingColumns(): Column<BriefingRowFragment>[] {
  const { language } = useWords();
  const own = useBriefingWords();
  return [
    {
      title: own.briefing,
      cell: ({ id, title }) => <Link href={recordPath('/paparan', id)}>{title}</Link>,
    },
    {
      title: own.meeting.day,
      nowrap: true,
      cell: ({ meetingOn }) =>
        meetingOn ? formatDay(meetingOn, language) : <span className="absent">{own.noDay}</span>,
    },
    {
      title: own.meeting.place,
      cell: ({ meetingPlace }) => meetingPlace ?? <span className="absent">{own.noPlace}</span>,
    },
    { title: own.status, nowrap: true, cell: ({ status }) => own.statuses[status] },
    {
      title: own.classification,
      nowrap: true,
      cell: ({ classification }) => own.classifications[classification],
    },
    { title: own.slides, numeric: true, cell: ({ slideCount }) => slideCount },
    {
      title: own.owner,
      cell: ({ owner, ownBriefing }) =>
        ownBriefing ? own.ownAgency : inLanguage(language, owner.name, owner.nameEn),
    },
    {
      title: own.present,
      nowrap: true,
      cell: ({ id, title }) => (
        <Link href={`${recordPath('/paparan', id)}/saji`} aria-label={`${own.present}: ${title}`}>
          {own.present}
        </Link>
      ),
    },
  ];
}
