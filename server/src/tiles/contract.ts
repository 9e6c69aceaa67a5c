import type { Feature, Point } from 'geojson';
import type { Viewer } from '../access/viewer.ts';
import type { Database } from '../db/client.ts';

/** A dot on the map: the record's global id and what paints it. Names and personal data stay out of tiles. */
export type TilePoint = Feature<Point, { id: string } & Record<string, string | number>>;

export interface TileFilter {
  /** Ids of sectors; empty means all. */
  sectors: readonly string[];
  /** Ids of categories of incidents; empty means all. */
  categories: readonly string[];
}

/** The points that one viewer may see under one filter. */
export interface PointSelection {
  /** The very condition of the query as text, so that viewers share a result exactly where they may see the same. */
  key: string;
  read(database: Database): Promise<TilePoint[]>;
}

/** A layer of vector tiles; the tile's one layer has the same name. */
export interface TileLayer {
  id: string;
  /** Whether the viewer's roles include this layer at all. */
  isOpenTo(viewer: Viewer): boolean;
  /** Query parameters that it takes; any other is refused rather than ignored. */
  parameters: readonly ('sector' | 'category')[];
  select(viewer: Viewer, filter: TileFilter): PointSelection;
}
