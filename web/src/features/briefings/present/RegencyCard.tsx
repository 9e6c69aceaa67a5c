import { useSession } from '../../../graphql/session.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { absenceOf } from '../../../lib/cell.ts';
import { formatDay, formatNumber } from '../../../lib/format.ts';
import { inLanguage } from '../../../lib/language.ts';
import { TILE_COLUMNS, TILE_PLACES } from '../../../lib/tile-grid.ts';
import { useBriefingWords } from '../briefing-words.ts';
import type { ByRegency } from './use-figures.ts';

/** On a map slide the half of the map that was not asked about; elsewhere the end of the slide. */
export type CardSide = 'west' | 'east' | 'end';

/** The half of the map, whose legend and sentence stay in sight, in which a regency does not lie. */
export const freeSideOf = (code: string): CardSide =>
  (TILE_PLACES[code]?.[0] ?? 1) > TILE_COLUMNS / 2 ? 'west' : 'east';

interface RegencyCardProps {
  code: string;
  side: CardSide;
  figures: readonly ByRegency[];
  close(): void;
}

/** What a meeting may know of one regency, over the slide: the answer to somebody's question. */
export function RegencyCard({ code, side, figures, close }: RegencyCardProps) {
  const { words, language } = useWords();
  const own = useBriefingWords();
  const { regencies } = useSession();
  const name = regencies.find(({ kemendagriCode }) => kemendagriCode === code)?.name ?? code;
  return (
    <section className="stage-card" data-side={side} aria-label={name} aria-live="polite">
      <div className="stage-card-top">
        <h2>{name}</h2>
        <button type="button" onClick={close}>
          {own.stage.closeCard}
        </button>
      </div>
      {figures.length === 0 ? <p>{own.stage.noFigures}</p> : null}
      <dl>
        {figures.map(({ indicator, asOf, rows }) => {
          const cell = rows.find(({ regency }) => regency?.kemendagriCode === code)?.cell;
          const absence = cell ? absenceOf(cell) : 'NOT_REPORTED';
          return (
            <div key={indicator.id}>
              <dt>
                {inLanguage(language, indicator.name, indicator.nameEn)}{' '}
                <span className="hint">{formatDay(asOf, language)}</span>
              </dt>
              <dd className={absence ? 'absent' : undefined}>
                {absence ? words.absence[absence] : formatNumber(cell?.value ?? 0, language)}
              </dd>
            </div>
          );
        })}
      </dl>
      <p className="hint">{own.stage.meetingRule}</p>
    </section>
  );
}
