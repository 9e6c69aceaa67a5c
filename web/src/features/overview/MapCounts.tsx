import { useQuery } from 'urql';
import { graphql } from '../../graphql/generated/gql.ts';
import type { OverviewQuery, PointCountsQuery } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { absenceOf, type Cell } from '../../lib/cell.ts';
import { formatNumber } from '../../lib/format.ts';
import type { PointLayer, ViewState } from '../../lib/view-state.ts';
import { drawnCodes } from './point-tiles.ts';

const POINT_COUNTS = graphql(`
  query PointCounts(
    $withSites: Boolean!, $sitesDrawn: SiteFilter, $sitesUndrawn: SiteFilter
    $withIncidents: Boolean!, $incidentsDrawn: IncidentFilter, $incidentsUndrawn: IncidentFilter
  ) {
    sitesDrawn: sites(first: 0, filter: $sitesDrawn) @include(if: $withSites) { totalCount }
    sitesUndrawn: sites(first: 0, filter: $sitesUndrawn) @include(if: $withSites) { totalCount }
    incidentsDrawn: incidents(first: 0, filter: $incidentsDrawn) @include(if: $withIncidents) { totalCount }
    incidentsUndrawn: incidents(first: 0, filter: $incidentsUndrawn) @include(if: $withIncidents) { totalCount }
  }
`);

interface MapCountsProps {
  chosen: OverviewQuery['chosen'];
  layers: readonly PointLayer[];
  view: ViewState;
}

/**
 * What is on the map and what is counted without a place there, of the figure and of each layer of
 * points: the two always add up, so that nobody takes the map for the whole.
 */
export function MapCounts({ chosen, layers, view }: MapCountsProps) {
  const { words, language } = useWords();
  const { total, unplaced } = chosen;
  const text = (cell: Cell) => {
    const absence = absenceOf(cell);
    return absence ? words.absence[absence] : formatNumber(cell.value ?? 0, language);
  };
  const absence = absenceOf(total) ?? absenceOf(unplaced);
  const placed: Cell = absence
    ? { absence }
    : { value: (total.value ?? 0) - (unplaced.value ?? 0) };
  return (
    <p className="map-counts" title={words.overview.unplacedHint}>
      <span>
        {words.layers.onMap(text(placed))} + {words.layers.offMap(text(unplaced))} ={' '}
        {words.layers.sum(text(total))}
      </span>
      {layers.length > 0 ? <Points layers={layers} view={view} /> : null}
    </p>
  );
}

function Points({ layers, view }: Pick<MapCountsProps, 'layers' | 'view'>) {
  const { words, language } = useWords();
  const { sectors } = useSession();
  const chosen = drawnCodes('sites', view);
  const ids = chosen && sectors.filter(({ code }) => chosen.includes(code)).map(({ id }) => id);
  const sites = (placed: boolean) => ({ placed, ...(ids ? { sectors: ids } : {}) });
  const incidents = (placed: boolean) => ({
    placed,
    ...(view.categories ? { categories: [...view.categories] } : {}),
  });
  const withIncidents = layers.includes('incidents');
  const [{ data }] = useQuery({
    query: POINT_COUNTS,
    variables: {
      withSites: layers.includes('sites'),
      sitesDrawn: sites(true),
      sitesUndrawn: sites(false),
      withIncidents,
      // A filter by place is a way of reading it: whoever may not is not to send one.
      incidentsDrawn: withIncidents ? incidents(true) : null,
      incidentsUndrawn: withIncidents ? incidents(false) : null,
    },
  });
  return layers.map((layer) => {
    const counts = data && countsOf(layer, data);
    if (!counts) return null;
    const [drawn, undrawn] = counts;
    const number = (value: number) => formatNumber(value, language);
    return (
      <span key={layer}>
        {words.layers.points(
          words.overview[layer],
          number(drawn),
          number(undrawn),
          number(drawn + undrawn),
        )}
      </span>
    );
  });
}

function countsOf(layer: PointLayer, data: PointCountsQuery): [number, number] | null {
  const [drawn, undrawn] =
    layer === 'sites'
      ? [data.sitesDrawn, data.sitesUndrawn]
      : [data.incidentsDrawn, data.incidentsUndrawn];
  return drawn && undrawn ? [drawn.totalCount, undrawn.totalCount] : null;
}
