import type { ClientBase, Pool } from 'pg';
import type { BoundaryEdition, OfficialRegency } from './shapes.ts';

type Connection = ClientBase | Pool;

/** What boundaries are checked against: the fourteen regencies of the reference data, in the order of their codes. */
export async function officialRegencies(connection: Connection): Promise<OfficialRegency[]> {
  const { rows } = await connection.query<OfficialRegency>(
    `SELECT kemendagri_code AS code, name, capital, area_km2::float8 AS "areaKm2",
            ARRAY[capital_longitude, capital_latitude] AS "capitalAt"
     FROM regency ORDER BY kemendagri_code`,
  );
  return rows;
}

/** All editions, the current one first. */
export async function boundaryEditions(connection: Connection): Promise<BoundaryEdition[]> {
  const { rows } = await connection.query<BoundaryEdition>(
    `SELECT id, name, source, licence, redistributable, valid_from::text AS "validFrom", loaded_at AS "loadedAt", warnings,
            row_number() OVER newest = 1 AS current
     FROM boundary_edition WINDOW newest AS (ORDER BY valid_from DESC, loaded_at DESC, id)
     ORDER BY row_number() OVER newest`,
  );
  return rows;
}

/** The edition that the map shows and that decides in which regency a point lies; null before the first load. */
export async function currentEdition(connection: Connection): Promise<BoundaryEdition | null> {
  const [current] = await boundaryEditions(connection);
  return current ?? null;
}

/** The screen's TopoJSON of an edition as text, with its entity tag (without quotes); null where there is none. */
export async function editionTopology(
  connection: Connection,
  id: string,
): Promise<{ text: string; etag: string } | null> {
  const { rows } = await connection.query<{ text: string; etag: string }>(
    'SELECT topology::text AS text, etag FROM boundary_edition WHERE id = $1',
    [id],
  );
  return rows[0] ?? null;
}
