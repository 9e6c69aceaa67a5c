import type { ClientBase } from 'pg';
import { NAMED_SITES } from './read.ts';

/**
 * Publishes the employers and sites of the rows in `incoming` (see intake/incoming.ts) and notes their ids there.
 * Within the caller's transaction. A NIB decides who an employer is; without one the name key does, until a file brings
 * the NIB. What an older extract says never replaces what a newer one said.
 */
export async function publishEmployers(tx: ClientBase): Promise<void> {
  for (const statement of [CLAIM_NIB, WITH_NIB, WITHOUT_NIB, NOTE_EMPLOYER, SITES, NOTE_SITE]) {
    await tx.query(statement);
  }
}

/** The longest KBLI prefix that fits decides the sector. */
const SECTOR = (kbli: string): string =>
  `(SELECT sector_id FROM sector_kbli_prefix WHERE ${kbli} LIKE prefix || '%' ORDER BY length(prefix) DESC LIMIT 1)`;

const CLAIM_NIB = `
  UPDATE employer SET nib = named.nib
  FROM (SELECT DISTINCT ON (employer_key) employer_key, nib FROM incoming
        WHERE nib IS NOT NULL ORDER BY employer_key, row) named
  WHERE employer.nib IS NULL AND employer.name_key = named.employer_key
    AND NOT EXISTS (SELECT FROM employer other WHERE other.nib = named.nib)`;

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

const NOTE_EMPLOYER = `
  UPDATE incoming SET employer_id = (
    SELECT id FROM employer
    WHERE CASE WHEN incoming.nib IS NOT NULL THEN employer.nib = incoming.nib
               ELSE employer.name_key = incoming.employer_key END
    ORDER BY employer.nib NULLS LAST LIMIT 1)
  WHERE employer_key IS NOT NULL`;

const SITES = `
  WITH named AS (${NAMED_SITES})
  INSERT INTO site (employer_id, name, name_key, regency_code, longitude, latitude, point_absence, extracted_on, batch_id, row)
  SELECT DISTINCT ON (employer_id, name_key, regency_code)
         employer_id, name, name_key, regency_code, longitude, latitude,
         point_conflict(regency_code, longitude, latitude), extracted_on, batch_id, row
  FROM named ORDER BY employer_id, name_key, regency_code, longitude IS NULL, row, place
  ON CONFLICT (employer_id, name_key, regency_code) DO UPDATE SET
    longitude = coalesce(excluded.longitude, site.longitude),
    latitude = coalesce(excluded.latitude, site.latitude),
    point_absence = CASE WHEN excluded.longitude IS NULL THEN site.point_absence ELSE excluded.point_absence END,
    extracted_on = excluded.extracted_on, batch_id = excluded.batch_id, row = excluded.row
  WHERE excluded.extracted_on >= site.extracted_on`;

const NOTE_SITE = `
  WITH named AS (${NAMED_SITES})
  UPDATE incoming SET
    site_id = (SELECT site.id FROM site JOIN named USING (employer_id, name_key, regency_code)
               WHERE named.row = incoming.row AND named.place = 1),
    site_conflict = EXISTS (SELECT FROM named WHERE named.row = incoming.row
                            AND point_conflict(named.regency_code, named.longitude, named.latitude) IS NOT NULL)
  WHERE jsonb_array_length(sites) > 0`;
