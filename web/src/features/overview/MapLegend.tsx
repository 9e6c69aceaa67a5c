import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import type { CountClass } from '../../lib/class-breaks.ts';
import { formatNumber } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { useMedia } from '../../lib/use-media.ts';
import { Legend } from '../../map/controls/Legend.tsx';
import { legendEntries } from '../../map/controls/legend-entries.ts';
import { MarkSwatch } from '../../map/controls/Swatch.tsx';
import type { Look } from '../../map/layers/regency-choropleth.paint.ts';
import { INCIDENT_SHAPE, SECTOR_MARKS, UNKNOWN_MARK } from '../../map/style/marks.ts';
import { DARK, LIGHT } from '../../map/style/themes.ts';

interface MapLegendProps {
  title: string;
  looks: ReadonlyMap<string, Look>;
  classes: readonly CountClass[];
  sites: boolean;
  incidents: boolean;
  dark: boolean;
}

/** The legend beside the map, folded on a small screen; the marks of sectors come with their layer. */
export function MapLegend({ title, looks, classes, sites, incidents, dark }: MapLegendProps) {
  const { words, language } = useWords();
  const { sectors } = useSession();
  const wide = useMedia('(min-width: 901px)');
  return (
    <details className="legend-box" open={wide}>
      <summary>{words.map.legend}</summary>
      <Legend
        title={title}
        entries={legendEntries(looks, classes)}
        dark={dark}
        words={{
          ...words.map,
          absence: words.absence,
          number: (value) => formatNumber(value, language),
        }}
      />
      {sites ? (
        <details className="legend-marks">
          <summary>{words.overview.sites}</summary>
          <ul className="plain-list">
            {sectors.map((sector) => (
              <li key={sector.code} className="legend-mark">
                <MarkSwatch mark={SECTOR_MARKS[sector.code] ?? UNKNOWN_MARK} />
                {inLanguage(language, sector.nameId, sector.nameEn)}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {incidents ? (
        <p className="legend-mark">
          <MarkSwatch mark={{ color: (dark ? DARK : LIGHT).incident, shape: INCIDENT_SHAPE }} />
          {words.overview.incidents}
        </p>
      ) : null}
    </details>
  );
}
