import { Link } from 'wouter';
import type { DrillQuery } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { formatDay, formatNumber } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import type { ChangeView } from '../../lib/use-view-state.ts';
import type { Camera } from '../../lib/view-state.ts';
import { MarkSwatch } from '../../map/controls/Swatch.tsx';
import { SECTOR_MARKS, UNKNOWN_MARK } from '../../map/style/marks.ts';
import { CellText } from './CellText.tsx';
import { sectorCell } from './sector-cell.ts';

/** So near that a single site is no longer part of a cluster. */
const AT_A_SITE = 14;

/** The sectors of a regency, each with its count or why there is none, and the way into it. */
export function SectorList({ drill, change }: { drill: DrillQuery; change: ChangeView }) {
  const { words, language } = useWords();
  const { sectors } = useSession();
  const { indicator } = drill.bySector;
  const caption = words.drill.bySector(inLanguage(language, indicator.name, indicator.nameEn));
  return (
    <table>
      <caption>{caption}</caption>
      <thead className="unseen">
        <tr>
          <th scope="col">{words.overview.sector}</th>
          <th scope="col">{words.overview.count}</th>
        </tr>
      </thead>
      <tbody>
        {sectors.map(({ code, nameId, nameEn }) => (
          <tr key={code}>
            <th scope="row">
              <MarkSwatch mark={SECTOR_MARKS[code] ?? UNKNOWN_MARK} />{' '}
              <button type="button" className="link" onClick={() => change({ sector: code })}>
                {inLanguage(language, nameId, nameEn)}
              </button>
            </th>
            <td className="numeric">
              <CellText cell={sectorCell(drill, code)} />
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row">{words.drill.noSector}</th>
          <td className="numeric">
            <CellText cell={sectorCell(drill, null)} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}

interface ListProps {
  change: ChangeView;
  /** The page with the whole list, filtered alike. */
  whole: string;
}

/** The first sites, each with the way to its panel and its place on the map. */
export function SiteList({ sites, change, whole }: ListProps & { sites: DrillQuery['sites'] }) {
  const { words, language } = useWords();
  return (
    <section>
      <h3>
        {words.overview.sites} ({formatNumber(sites.totalCount, language)})
      </h3>
      {sites.nodes.length === 0 ? <p className="hint">{words.drill.noSites}</p> : null}
      <SiteLinks
        sites={sites.nodes.map((site) => ({ ...site, beside: site.employer.name }))}
        change={change}
      />
      {sites.totalCount > 0 ? (
        <p>
          <Link href={whole}>{words.drill.allEmployers}</Link>
        </p>
      ) : null}
    </section>
  );
}

interface SiteLinksProps {
  sites: readonly {
    id: string;
    name: string;
    /** What tells it from others of the same name. */
    beside: string;
    location?: Omit<Camera, 'zoom'> | null;
  }[];
  change: ChangeView;
}

/** Sites, each with the way to its panel and its place on the map, where it has one. */
export function SiteLinks({ sites, change }: SiteLinksProps) {
  const { words } = useWords();
  return (
    <ul className="plain-list drill-list">
      {sites.map(({ id, name, beside, location }) => (
        <li key={id}>
          <button
            type="button"
            className="link"
            onClick={() =>
              change({ item: id, ...(location ? { camera: cameraAt(location) } : {}) })
            }
          >
            {name}
          </button>{' '}
          <span className="hint">
            {beside}
            {location ? null : ` · ${words.drill.noPlace}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The camera over a place. */
export const cameraAt = ({ longitude, latitude }: Omit<Camera, 'zoom'>): Camera => ({
  longitude,
  latitude,
  zoom: AT_A_SITE,
});

/** The newest open incidents, each an allegation, with the way to its panel. */
export function IncidentList({
  incidents,
  change,
  whole,
}: ListProps & { incidents: NonNullable<DrillQuery['incidents']> }) {
  const { words, language } = useWords();
  return (
    <section>
      <h3>
        {words.drill.openIncidents} ({formatNumber(incidents.totalCount, language)})
      </h3>
      {incidents.nodes.length === 0 ? <p className="hint">{words.drill.noIncidents}</p> : null}
      <ul className="plain-list drill-list">
        {incidents.nodes.map(({ id, category, occurredOn, status }) => (
          <li key={id}>
            <button type="button" className="link" onClick={() => change({ item: id })}>
              {inLanguage(language, category.nameId, category.nameEn)}
            </button>{' '}
            <span className="hint">
              {formatDay(occurredOn, language)} · {words.incidentStatus[status]}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <Link href={whole}>{words.drill.allIncidents}</Link>
      </p>
    </section>
  );
}
