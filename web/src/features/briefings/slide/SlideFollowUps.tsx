import type { BriefingDeckQuery } from '../../../graphql/generated/graphql.ts';
import { useWords } from '../../../i18n/words.tsx';
import { formatDay } from '../../../lib/format.ts';
import { useBriefingWords } from '../briefing-words.ts';

type FollowUp = NonNullable<BriefingDeckQuery['briefing']>['slides'][number]['followUps'][number];
const SHOWN = 9;

/** What is to be done, by whom and by when; what is late says so in a word. */
export function SlideFollowUps({
  followUps,
  title,
  isSaid,
}: {
  followUps: readonly FollowUp[];
  title: string;
  /** Whether the slide's sentence already says where there is nothing to be done. */
  isSaid: boolean;
}) {
  const { language } = useWords();
  const own = useBriefingWords();
  if (followUps.length === 0)
    return isSaid ? null : <p className="slide-body">{own.slide.noFollowUps}</p>;
  return (
    <div className="slide-table">
      <table>
        <caption className="unseen">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{own.followUp.text}</th>
            <th scope="col">{own.followUp.owner}</th>
            <th scope="col">{own.followUp.due}</th>
            <th scope="col">{own.followUp.status}</th>
          </tr>
        </thead>
        <tbody>
          {followUps.slice(0, SHOWN).map((each) => (
            <tr key={each.id}>
              <th scope="row">{each.text}</th>
              <td>{each.owner[language]}</td>
              <td className="nowrap">{formatDay(each.dueOn, language)}</td>
              <td className={each.overdue ? 'late' : undefined}>
                {each.overdue ? own.followUp.late : own.followUp.statuses[each.status]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {followUps.length > SHOWN ? <p>{own.slide.rowsLeft(followUps.length - SHOWN)}</p> : null}
    </div>
  );
}
