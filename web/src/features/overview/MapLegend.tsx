import type { OverviewQuery } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { useMedia } from '../../lib/use-media.ts';
import type { ChangeView } from '../../lib/use-view-state.ts';
import type { PointLayer, ViewState } from '../../lib/view-state.ts';
import { Legend } from '../../map/controls/Legend.tsx';
import { legendEntries } from '../../map/controls/legend-entries.ts';
import type { MapTheme } from '../../map/style/themes.ts';
import { IncidentMarks, SiteMarks } from './LegendMarks.tsx';
import { LegendNote } from './LegendNote.tsx';
import { legendTitle } from './measure-text.ts';
import type { Measurement } from './use-measure.ts';

interface MapLegendProps {
  data: OverviewQuery;
  measurement: Measurement;
  view: ViewState;
  change: ChangeView;
  layers: readonly PointLayer[];
  theme: MapTheme;
}

/** The legend beside the map, folded on a small screen. What it explains can be chosen in it. */
export function MapLegend({ data, measurement, view, change, layers, theme }: MapLegendProps) {
  const { words, language } = useWords();
  const { looks, classes, diverging, text } = measurement;
  const wide = useMedia('(min-width: 901px)');
  return (
    <details className="legend-box" open={wide}>
      <summary>{words.map.legend}</summary>
      <Legend
        title={legendTitle(data.chosen, measurement, words, language)}
        note={
          <LegendNote chosen={data.chosen} measurement={measurement} view={view} change={change} />
        }
        entries={legendEntries(looks, classes, diverging)}
        theme={theme}
        words={{ ...words.map, absence: words.absence, range: text.range }}
      />
      {layers.includes('sites') ? <SiteMarks view={view} change={change} /> : null}
      {layers.includes('incidents') ? (
        <IncidentMarks view={view} change={change} theme={theme} />
      ) : null}
    </details>
  );
}
