import type { OverviewQuery } from '../../graphql/generated/graphql.ts';
import { Absent } from '../../i18n/FieldValue.tsx';
import { useWords } from '../../i18n/words.tsx';
import { absenceOf, type Cell } from '../../lib/cell.ts';
import { formatNumber } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';

/** The figures that a leader asks for first. They stand for the same day as the map. */
export function Headlines({ data }: { data: OverviewQuery }) {
  const { words, language } = useWords();
  const cards = [
    data.foreignNationals,
    data.foreignWorkers,
    data.expiring30,
    data.incidentsOpen,
    data.reports,
  ];
  return (
    <ul className="headlines plain-list" aria-label={words.overview.headline}>
      {cards.map(({ indicator, total }) => (
        <li key={indicator.id} className="card headline">
          <span className="headline-name">
            {inLanguage(language, indicator.name, indicator.nameEn)}
          </span>
          <Figure cell={total} />
        </li>
      ))}
    </ul>
  );
}

/** A count, or a dash with the reason that there is none. */
function Figure({ cell }: { cell: Cell }) {
  const { language } = useWords();
  const absence = absenceOf(cell);
  return absence ? (
    <Absent reason={absence} />
  ) : (
    <strong className="headline-value">{formatNumber(cell.value ?? 0, language)}</strong>
  );
}
