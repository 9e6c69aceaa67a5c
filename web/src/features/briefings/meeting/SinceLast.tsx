import { Link } from 'wouter';
import { useWords } from '../../../i18n/words.tsx';
import { formatDay } from '../../../lib/format.ts';
import { recordPath } from '../../../lib/record-path.ts';
import { useBriefingWords } from '../briefing-words.ts';
import { ChangesTable, Untold } from '../ChangesTable.tsx';
import type { Deck } from '../deck-query.ts';
import type { Meeting } from './meeting-query.ts';

/** What became of the figures since the last meeting, slide by slide. */
export function SinceLast({ meeting, deck }: { meeting: Meeting; deck: Deck }) {
  const { language } = useWords();
  const own = useBriefingWords();
  const compared = meeting.changesSince;
  const changed = compared.filter(({ changes }) => changes.length > 0);
  return (
    <section aria-labelledby="meeting-since">
      <h2 id="meeting-since">{own.changed.heading}</h2>
      {compared.length === 0 ? <p className="hint">{own.changed.nothingBefore}</p> : null}
      {compared.length > 0 && changed.length === 0 ? (
        <p className="hint">{own.changed.nothing}</p>
      ) : null}
      {changed.map(({ slide, title, asOf, changes, untold }) => {
        const place = deck.slides.find(({ id }) => id === slide)?.position ?? 1;
        return (
          <details key={slide} className="meeting-changes">
            <summary>
              {title} · {own.changed.count(changes.length)}
            </summary>
            <p className="hint">
              {own.changed.shownOn(formatDay(asOf, language))}{' '}
              <Link href={`${recordPath('/paparan', deck.id)}?slide=${place}`}>
                {own.editor.slideAt(place)}
              </Link>
            </p>
            <Untold sentence={untold} />
            <ChangesTable caption={title} changes={changes} />
          </details>
        );
      })}
    </section>
  );
}
