import type { GroundsFragment, OverviewQuery } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session.tsx';
import { Absent } from '../../i18n/FieldValue.tsx';
import { useWords } from '../../i18n/words.tsx';
import { absenceOf, type Cell } from '../../lib/cell.ts';
import { changeOf } from '../../lib/change.ts';
import { formatNumber } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { sameMonthLastYear } from '../../lib/month-ends.ts';
import { previousEnd } from '../../lib/periods.ts';
import { AboutFigure } from './AboutFigure.tsx';
import { coverageOf, totalOf } from './coverage.ts';
import { headlinesOf } from './overview-query.ts';
import { Trend } from './Trend.tsx';
import type { Earlier } from './use-earlier.ts';
import './headlines.css';

interface HeadlinesProps {
  data: OverviewQuery;
  /** The totals of before; they come after the figures, into the place that is kept for them. */
  earlier: Earlier;
}

/** The figures that a leader asks for first. They stand for the same day as the map. */
export function Headlines({ data, earlier }: HeadlinesProps) {
  const { words } = useWords();
  return (
    <ul className="headlines plain-list" aria-label={words.overview.headline}>
      {headlinesOf(data).map((rollup) => (
        <Headline key={rollup.indicator.id} rollup={rollup} earlier={earlier} />
      ))}
    </ul>
  );
}

function Headline({ rollup, earlier }: { rollup: GroundsFragment; earlier: Earlier }) {
  const { language } = useWords();
  const { indicator } = rollup;
  return (
    <li className="card headline">
      <div className="headline-top">
        <span className="headline-name">
          {inLanguage(language, indicator.name, indicator.nameEn)}
        </span>
        <AboutFigure rollup={rollup} />
      </div>
      <div className="headline-figures">
        {indicator.id === 'reports-received' ? (
          <Reported rollup={rollup} />
        ) : (
          <Figure cell={totalOf(rollup)} />
        )}
        <Trends rollup={rollup} earlier={earlier} />
      </div>
    </li>
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

/** Of reports it matters who is missing, more than how many files there are. */
function Reported({ rollup }: { rollup: GroundsFragment }) {
  const { words } = useWords();
  const { reported, expected } = coverageOf(rollup.coverage);
  return (
    <strong className="headline-value" title={words.about.of(reported, expected)}>
      <span aria-hidden="true">
        {reported}/{expected}
      </span>
      <span className="unseen">{words.about.of(reported, expected)}</span>
    </strong>
  );
}

/** The change in a month and in a year, or why there is none. */
function Trends({ rollup, earlier }: { rollup: GroundsFragment; earlier: Earlier }) {
  const { words } = useWords();
  const { indicators } = useSession();
  const { indicator, asOf } = rollup;
  const total = totalOf(rollup);
  const timed = indicators.find(({ id }) => id === indicator.id)?.dimensions.includes('MONTH');
  if (!timed) {
    return (
      <span className="trends absent" title={words.trend.noHistoryWhy}>
        {words.trend.noHistory}
        <span className="unseen">. {words.trend.noHistoryWhy}</span>
      </span>
    );
  }
  if (earlier.kind !== 'ready') {
    return (
      <span className="trends absent" aria-busy={earlier.kind === 'loading'}>
        {earlier.kind === 'failed' ? (
          words.trend.failed
        ) : (
          <span className="unseen">{words.trend.loading}</span>
        )}
      </span>
    );
  }
  const totals = earlier.totals.get(indicator.id);
  // The card shows agencies; what has grown are their files.
  const unit = indicator.id === 'reports-received' ? `${words.trend.files} ` : '';
  return (
    <span className="trends">
      <Trend
        change={changeOf(total, totals?.before)}
        since={previousEnd('month', asOf)}
        period={unit + words.trend.month}
      />
      <Trend
        change={changeOf(total, totals?.yearBefore)}
        since={sameMonthLastYear(asOf)}
        period={unit + words.trend.year}
      />
    </span>
  );
}
