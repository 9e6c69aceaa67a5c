import type { Pool } from 'pg';
import { may, type Viewer } from '../../access/viewer.ts';

/** Files of one feed of one agency that were published since a moment. */
export interface Arrived {
  agency: { code: string; name: string; nameEn: string };
  source: string;
  files: number;
  /** When the last of them was published. */
  publishedAt: Date;
}

/** Whose files were published since, without those of sources that are closed to the viewer. */
export async function arrivedSince(pool: Pool, viewer: Viewer, since: Date): Promise<Arrived[]> {
  if (!may(viewer, 'reference.read')) return [];
  const { rows } = await pool.query<Arrived>(
    `SELECT json_build_object('code', agency.code, 'name', agency.name_id, 'nameEn', agency.name_en) AS agency,
            batch.source, count(*)::integer AS files, max(batch.published_at) AS "publishedAt"
     FROM batch JOIN agency ON agency.code = batch.agency_code
     WHERE batch.status = 'PUBLISHED' AND batch.published_at > $1
       AND NOT (agency.code || ' ' || batch.source = ANY ($2))
     GROUP BY agency.code, batch.source ORDER BY agency.name_id, batch.source`,
    [since, viewer.closedSources.map(({ agencyCode, source }) => `${agencyCode} ${source}`)],
  );
  return rows;
}
