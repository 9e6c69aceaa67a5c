import type { OverviewQuery } from '../../graphql/generated/graphql.ts';
import { useSourceTitle } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import type { Breaks } from '../../lib/class-breaks.ts';
import { reaches } from '../../lib/coverage.ts';
import { formatDay } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import type { ChangeView } from '../../lib/use-view-state.ts';
import type { ViewState } from '../../lib/view-state.ts';
import type { Measurement } from './use-measure.ts';

const BREAKS: readonly Breaks[] = ['quantile', 'natural', 'fixed'];

interface LegendNoteProps {
  chosen: OverviewQuery['chosen'];
  measurement: Measurement;
  view: ViewState;
  change: ChangeView;
}

/** What the painted values rest on, and how they are divided into classes, which can be chosen here. */
export function LegendNote({ chosen, measurement, view, change }: LegendNoteProps) {
  const { words } = useWords();
  const { measure, populationSource, state } = measurement;
  if (measure === 'coverage') return <Late chosen={chosen} />;
  return (
    <div className="legend-note">
      {state === 'waiting' ? <p role="status">{words.layers.waiting}</p> : null}
      {state === 'failed' ? <p role="alert">{words.layers.compareFailed}</p> : null}
      {populationSource ? <p>{words.layers.population(populationSource)}</p> : null}
      {measure !== 'count' ? <p>{words.layers.onlyShown}</p> : null}
      <label>
        {words.layers.breaks}
        <select
          value={view.breaks}
          onChange={({ target }) =>
            change({ breaks: BREAKS.find((each) => each === target.value) ?? 'quantile' })
          }
        >
          {BREAKS.map((each) => (
            <option key={each} value={each}>
              {words.layers.breaksName[each]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** The agencies whose newest report does not reach the month on the page. */
function Late({ chosen }: { chosen: OverviewQuery['chosen'] }) {
  const { words, language } = useWords();
  const titleOf = useSourceTitle();
  const silent = chosen.indicator.sources.filter(
    (source) => !chosen.sources.some((report) => report.source === source),
  );
  const late = chosen.sources.filter((report) => !reaches(report, chosen.asOf));
  if (silent.length + late.length === 0) {
    return <p className="legend-note">{words.layers.allReported}</p>;
  }
  return (
    <div className="legend-note">
      <p>{words.layers.late}:</p>
      <ul>
        {silent.map((source) => (
          <li key={source}>{titleOf(source)}</li>
        ))}
        {late.map(({ agency, source, extractedAt }) => (
          <li key={`${agency.code} ${source}`}>
            {inLanguage(language, agency.name, agency.nameEn)}, {titleOf(source)} (
            {words.layers.lastReport(formatDay(extractedAt, language))})
          </li>
        ))}
      </ul>
    </div>
  );
}
