import { Link } from 'wouter';
import { useWords } from '../../../i18n/words.tsx';
import { formatDay } from '../../../lib/format.ts';
import { recordPath } from '../../../lib/record-path.ts';
import { DataTable } from '../../../ui/DataTable.tsx';
import { useBriefingWords } from '../briefing-words.ts';
import type { Deck } from '../deck-query.ts';

/** What the agencies of the meeting have still to do, what is late first. */
export function MeetingFollowUps({ deck }: { deck: Deck }) {
  const { language } = useWords();
  const own = useBriefingWords();
  const rows = [...deck.followUps].sort(
    (one, other) =>
      Number(other.overdue) - Number(one.overdue) || one.dueOn.localeCompare(other.dueOn),
  );
  const placeOf = (slide: string | null | undefined) =>
    deck.slides.find(({ id }) => id === slide)?.position ?? null;
  return (
    <section aria-labelledby="meeting-follow-ups">
      <h2 id="meeting-follow-ups">{own.followUp.heading}</h2>
      {rows.length === 0 ? (
        <p className="hint">{own.slide.noFollowUps}</p>
      ) : (
        <DataTable
          caption={own.followUp.heading}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { title: own.followUp.text, cell: ({ text }) => text },
            { title: own.followUp.owner, cell: ({ owner }) => owner[language] },
            {
              title: own.followUp.due,
              nowrap: true,
              cell: ({ dueOn }) => formatDay(dueOn, language),
            },
            {
              title: own.followUp.status,
              nowrap: true,
              cell: ({ overdue, status }) =>
                overdue ? (
                  <strong className="late">{own.followUp.late}</strong>
                ) : (
                  own.followUp.statuses[status]
                ),
            },
            {
              title: own.followUp.pinned,
              nowrap: true,
              cell: ({ slide }) => {
                const place = placeOf(slide);
                return place ? (
                  <Link href={`${recordPath('/paparan', deck.id)}?slide=${place}`}>
                    {own.editor.slideAt(place)}
                  </Link>
                ) : (
                  <span className="absent">{own.followUp.notPinned}</span>
                );
              },
            },
          ]}
        />
      )}
    </section>
  );
}
