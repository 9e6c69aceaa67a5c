import type { ClientBase } from 'pg';

/**
 * Publishes the employers and sites of the rows in `incoming` (see intake/incoming.ts) and notes their ids there.
 * Within the caller's transaction. A NIB decides who an employer is; without one the name key does, until a file brings
 * the NIB. What an older extract says never replaces what a newer one said.
 */
export async function publishEmployers(tx: ClientBase): Promise<void> {
  for (const statement of [
    CLAIM_NIB,
    WITH_NIB,
    WITHOUT_NIB,
    NOTE_EMPLOYER_BY_NIB,
    NOTE_EMPLOYER_BY_NAME,
    INCOMING_SITES,
    SITES,
    NOTE_SITES,
    NOTE_PRINCIPAL_SITE,
    NOTE_CONFLICT,
  ]) {
    await tx.query(statement);
  }
}

/** The longest KBLI prefix that fits decides the sector. */
const SECTOR = (kbli: string): string =>
  `(SELECT sector_id FROM sector_kbli_prefix WHERE ${kbli} LIKE prefix || '%' ORDER BY length(prefix) DESC LIMIT 1)`;

/** An employer known by name gets its NIB: one NIB a name, one name a NIB, the first row decides. */
const CLAIM_NIB = `
  UPDATE employer SET nib = claim.nib
  FROM (SELECT DISTINCT ON (nib) nib, id
        FROM (SELECT DISTINCT ON (employer.id) employer.id, incoming.nib, incoming.row
              FROM incoming JOIN employer ON employer.nib IS NULL AND employer.name_key = incoming.employer_key
              WHERE incoming.nib IS NOT NULL AND NOT EXISTS (SELECT FROM employer other WHERE other.nib = incoming.nib)
              ORDER BY employer.id, incoming.row) named
        ORDER BY nib, row) claim
  WHERE employer.id = claim.id`;

const WITH_NIB = `
  INSERT INTO employer (name, name_key, nib, kbli, sector_id, extracted_on, batch_id, row)
  SELECT DISTINCT ON (nib) employer_name, employer_key, nib, kbli, ${SECTOR('kbli')}, extracted_on, batch_id, row
  FROM incoming WHERE nib IS NOT NULL ORDER BY nib, kbli IS NULL, row
  ON CONFLICT (nib) WHERE nib IS NOT NULL DO UPDATE SET
    name = CASE WHEN employer.name_key = excluded.name_key THEN employer.name ELSE excluded.name END,
    name_key = excluded.name_key,
    kbli = coalesce(excluded.kbli, employer.kbli),
    sector_id = coalesce(excluded.sector_id, employer.sector_id),
    extracted_on = excluded.extracted_on, batch_id = excluded.batch_id, row = excluded.row
  WHERE excluded.extracted_on >= employer.extracted_on`;

const WITHOUT_NIB = `
  INSERT INTO employer (name, name_key, kbli, sector_id, extracted_on, batch_id, row)
  SELECT DISTINCT ON (employer_key) employer_name, employer_key, kbli, ${SECTOR('kbli')}, extracted_on, batch_id, row
  FROM incoming
  WHERE employer_key IS NOT NULL AND nib IS NULL
    AND NOT EXISTS (SELECT FROM employer WHERE name_key = employer_key AND employer.nib IS NOT NULL)
  ORDER BY employer_key, kbli IS NULL, row
  ON CONFLICT (name_key) WHERE nib IS NULL DO UPDATE SET
    kbli = coalesce(excluded.kbli, employer.kbli),
    sector_id = coalesce(excluded.sector_id, employer.sector_id),
    extracted_on = excluded.extracted_on, batch_id = excluded.batch_id, row = excluded.row
  WHERE excluded.extracted_on >= employer.extracted_on`;

const NOTE_EMPLOYER_BY_NIB = `
  UPDATE incoming SET employer_id = employer.id FROM employer WHERE employer.nib = incoming.nib`;

const NOTE_EMPLOYER_BY_NAME = `
  UPDATE incoming SET employer_id = named.id
  FROM (SELECT DISTINCT ON (name_key) name_key, id FROM employer ORDER BY name_key, nib NULLS LAST) named
  WHERE incoming.nib IS NULL AND named.name_key = incoming.employer_key`;

/** The places of work that the rows name, in their order; the first is the principal one. Other domains read it too. */
const INCOMING_SITES = `
  CREATE TEMPORARY TABLE incoming_site ON COMMIT DROP AS
  SELECT incoming.row, ordinal::integer AS position, batch_id, extracted_on, employer_id,
         listed ->> 'name' AS name, listed ->> 'key' AS name_key, listed ->> 'regency' AS regency_code,
         (listed -> 'point' ->> 'longitude')::double precision AS longitude,
         (listed -> 'point' ->> 'latitude')::double precision AS latitude, NULL::uuid AS site_id
  FROM incoming CROSS JOIN LATERAL jsonb_array_elements(sites) WITH ORDINALITY AS listed (listed, ordinal)
  WHERE employer_id IS NOT NULL`;

const SITES = `
  INSERT INTO site (employer_id, name, name_key, regency_code, longitude, latitude, point_absence, extracted_on, batch_id, row)
  SELECT employer_id, name, name_key, regency_code, longitude, latitude,
         point_conflict(regency_code, longitude, latitude), extracted_on, batch_id, row
  FROM (SELECT DISTINCT ON (employer_id, name_key, regency_code) * FROM incoming_site
        ORDER BY employer_id, name_key, regency_code, longitude IS NULL, row, position) named
  ON CONFLICT (employer_id, name_key, regency_code) DO UPDATE SET
    longitude = coalesce(excluded.longitude, site.longitude),
    latitude = coalesce(excluded.latitude, site.latitude),
    point_absence = CASE WHEN excluded.longitude IS NULL THEN site.point_absence ELSE excluded.point_absence END,
    extracted_on = excluded.extracted_on, batch_id = excluded.batch_id, row = excluded.row
  WHERE excluded.extracted_on >= site.extracted_on`;

const NOTE_SITES = `
  UPDATE incoming_site SET site_id = site.id FROM site
  WHERE (site.employer_id, site.name_key, site.regency_code)
      = (incoming_site.employer_id, incoming_site.name_key, incoming_site.regency_code)`;

const NOTE_PRINCIPAL_SITE = `
  UPDATE incoming SET site_id = incoming_site.site_id FROM incoming_site
  WHERE incoming_site.row = incoming.row AND incoming_site.position = 1`;

const NOTE_CONFLICT = `
  UPDATE incoming SET site_conflict = true
  FROM (SELECT regency_code, longitude, latitude FROM incoming_site WHERE longitude IS NOT NULL GROUP BY 1, 2, 3
        HAVING point_conflict(regency_code, longitude, latitude) IS NOT NULL) outside
  JOIN incoming_site USING (regency_code, longitude, latitude)
  WHERE incoming_site.row = incoming.row`;
