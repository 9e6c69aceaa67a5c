import type { OverviewQuery } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { inLanguage } from '../../lib/language.ts';
import type { ChangeView } from '../../lib/use-view-state.ts';
import type { ViewState } from '../../lib/view-state.ts';
import { Legend } from '../../map/controls/Legend.tsx';
import { legendEntries } from '../../map/controls/legend-entries.ts';
import type { MapTheme } from '../../map/style/themes.ts';
import { useMapTheme } from '../../map/style/use-map-theme.ts';
import { Loading } from '../../ui/states.tsx';
import { CompareControls } from './CompareControls.tsx';
import { MapCaption } from './MapCaption.tsx';
import { measureText } from './measure-text.ts';
import { RegencyMap } from './RegencyMap.tsx';
import { TileDisplay } from './TileDisplay.tsx';
import type { ComparedMap, Comparison } from './use-comparison.ts';
import './map-panel.css';
import './compare.css';

interface ComparePanelProps {
  data: OverviewQuery;
  comparison: Comparison;
  view: ViewState;
  change: ChangeView;
}

/**
 * Two maps beside each other with one legend. Their cameras are one: both are told by the address,
 * where each writes its own movements.
 */
export function ComparePanel({ data, comparison, view, change }: ComparePanelProps) {
  const { words, language } = useWords();
  const theme = useMapTheme();
  const edition = data.boundaryEditions.find((each) => each.current);
  const { state, left, right, classes } = comparison;
  const { indicator } = data.chosen;
  const both = new Map(
    [left, right].flatMap(({ looks }, side) =>
      [...looks].map(([code, look]) => [`${side} ${code}`, look] as const),
    ),
  );
  return (
    <>
      <CompareControls chosen={data.chosen} view={view} change={change} />
      {state === 'waiting' ? <Loading label={words.layers.waiting} /> : null}
      {state === 'failed' ? <p role="alert">{words.layers.compareFailed}</p> : null}
      <div className="compare-maps">
        {[left, right].map((each) => (
          <figure key={each.title} className="map-frame" aria-label={each.title}>
            <figcaption>{each.title}</figcaption>
            <Picture
              map={each}
              edition={edition?.id ?? null}
              theme={theme}
              view={view}
              change={change}
            />
          </figure>
        ))}
      </div>
      <div className="compare-legend">
        <Legend
          title={inLanguage(language, indicator.name, indicator.nameEn)}
          note={null}
          entries={legendEntries(both, classes)}
          theme={theme}
          words={{
            ...words.map,
            absence: words.absence,
            range: measureText('count', 0, words, language).range,
          }}
        />
      </div>
      {edition ? <MapCaption edition={edition} /> : null}
    </>
  );
}

interface PictureProps {
  map: ComparedMap;
  edition: string | null;
  theme: MapTheme;
  view: ViewState;
  change: ChangeView;
}

function Picture({ map, edition, theme, view, change }: PictureProps) {
  const { looks, figures } = map;
  return view.display === 'tiles' || !edition ? (
    <TileDisplay
      looks={looks}
      figures={figures}
      chosen={view.regency}
      theme={theme}
      change={change}
    />
  ) : (
    <RegencyMap
      title={map.title}
      edition={edition}
      looks={looks}
      figures={figures}
      layers={[]}
      theme={theme}
      view={view}
      change={change}
    />
  );
}
