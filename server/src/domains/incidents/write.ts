import type { ClientBase } from 'pg';

/**
 * Publishes the incidents of the rows in `incoming`. Within the caller's transaction. A site is noted where the report
 * names one that stands in the same regency and is the only one of that name there.
 */
export async function publishIncidents(tx: ClientBase): Promise<void> {
  await tx.query(INCIDENTS);
}

const INCIDENTS = `
  INSERT INTO incident (reference, agency_code, source, category_id, severity, status, occurred_at, reported_at,
                        regency_code, site_id, place, longitude, latitude, point_absence, summary, sealed, extracted_on, batch_id, row)
  SELECT incident ->> 'reference', agency_code, source, incident ->> 'category', (incident ->> 'severity')::integer,
         incident ->> 'status', (incident ->> 'occurredAt')::timestamptz, (incident ->> 'reportedAt')::timestamptz,
         incident ->> 'regency',
         (SELECT (array_agg(site.id))[1] FROM site
          WHERE site.name_key = incident ->> 'siteKey' AND site.regency_code = incident ->> 'regency'
          HAVING count(*) = 1),
         incident ->> 'place', longitude, latitude, point_conflict(incident ->> 'regency', longitude, latitude),
         incident ->> 'summary', incident ->> 'sealed', extracted_on, batch_id, row
  FROM incoming
  CROSS JOIN LATERAL (SELECT (incident -> 'point' ->> 'longitude')::double precision AS longitude,
                             (incident -> 'point' ->> 'latitude')::double precision AS latitude) place
  WHERE incident IS NOT NULL
  ON CONFLICT (agency_code, reference) DO UPDATE SET
    category_id = excluded.category_id, severity = excluded.severity, status = excluded.status,
    occurred_at = excluded.occurred_at, reported_at = excluded.reported_at, regency_code = excluded.regency_code,
    site_id = excluded.site_id, place = excluded.place, longitude = excluded.longitude, latitude = excluded.latitude,
    point_absence = excluded.point_absence, summary = excluded.summary, sealed = excluded.sealed,
    extracted_on = excluded.extracted_on, batch_id = excluded.batch_id, row = excluded.row
  WHERE excluded.extracted_on >= incident.extracted_on`;
