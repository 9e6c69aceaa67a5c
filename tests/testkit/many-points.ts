/**
 * Very many invented sites or incidents at once, written by SQL past the intake: what is tried on them is drawing. They
 * lie evenly over a square in the middle of the province and stand under any batch that there is.
 */
import type { ClientBase } from 'pg';

const SQUARE = { west: 112, south: -2.5, degrees: 2 };
const SECTORS = '{PLANTATION,MINING,FORESTRY,ENERGY,INDUSTRY,CONSTRUCTION,SERVICES,OTHER}';

/** Evenly scattered and the same in every run: steps of two irrational numbers (Roberts' R2 sequence). */
const LONGITUDE = `${SQUARE.west} + ${SQUARE.degrees} * ((n * 0.7548776662466927) % 1)::float8`;
const LATITUDE = `${SQUARE.south} + ${SQUARE.degrees} * ((n * 0.5698402909980532) % 1)::float8`;
const BATCH = `coalesce((SELECT id FROM batch ORDER BY id LIMIT 1), md5('batch')::uuid)`;

/** Sites of eight employers, one of each sector, in Katingan; the eighth part of them is of each. */
export const manySites = (count: number): string => `
  INSERT INTO employer (id, name, name_key, sector_id, extracted_on, batch_id, row)
  SELECT md5('many' || n)::uuid, 'PT Rekaan Banyak ' || n, 'rekaan banyak ' || n, ('${SECTORS}'::text[])[n], '2026-11-01', ${BATCH}, 1
  FROM generate_series(1, 8) n;
  INSERT INTO site (id, employer_id, name, name_key, regency_code, longitude, latitude, extracted_on, batch_id, row)
  SELECT md5('many site' || n)::uuid, md5('many' || (1 + n % 8))::uuid, 'Lokasi Banyak ' || n, 'lokasi banyak ' || n, '62.06',
         ${LONGITUDE}, ${LATITUDE}, '2026-11-01', ${BATCH}, 1
  FROM generate_series(1, ${count}) n;`;

/** Incidents of one category that may be drawn, reported by one agency, in Katingan. */
export const manyIncidents = (count: number): string => `
  INSERT INTO incident (id, reference, agency_code, source, category_id, severity, status, occurred_at, reported_at,
                        regency_code, longitude, latitude, extracted_on, batch_id, row)
  SELECT md5('many incident' || n)::uuid, 'BANYAK-' || n, agency.code, 'police-incidents', category.id, 1 + n % 4, 'REPORTED',
         '2026-11-01 08:00+07', '2026-11-02 08:00+07', '62.06', ${LONGITUDE}, ${LATITUDE}, '2026-11-01', ${BATCH}, 1
  FROM generate_series(1, ${count}) n,
       (SELECT min(code) AS code FROM agency WHERE kind = 'POLICE') agency,
       (SELECT min(id) AS id FROM incident_category WHERE on_map) category;`;

/** Writes them without looking up one key at a time. Takes a superuser, and a connection of its own. */
export async function writePoints(client: ClientBase, statements: string): Promise<void> {
  await client.query('SET session_replication_role = replica');
  try {
    await client.query(statements);
    await client.query('UPDATE data_version SET version = gen_random_uuid()');
    await client.query('ANALYZE site, incident, employer');
  } finally {
    await client.query('SET session_replication_role = DEFAULT');
  }
}
