/**
 * The incident that a verified case is in figures, lists and on the map. It says what happened in which regency and on
 * which day, and no more: not in whose words, not where exactly. Only of the categories that speak of companies is the
 * site shown. Reports that nobody has verified have no incident; nor have those that concern a minor.
 */
import type { ClientBase } from 'pg';
import type { Database } from '../../db/client.ts';
import { openOf } from '../../kernel/sealing.ts';
import type { CasePlace } from './place.ts';
import type { CaseStatus } from './rules.ts';

interface Followed {
  tx: ClientBase;
  database: Database;
  held: { id: string; hasIncident: boolean };
}

/** Brings the incident to where the case stands now. Within the step's transaction, after the case was moved. */
export async function followCase({ tx, database, held }: Followed, to: CaseStatus): Promise<void> {
  if (to === 'REPORTED') {
    await tx.query(
      `WITH gone AS (UPDATE case_file SET incident_id = NULL WHERE id = $1)
       DELETE FROM incident WHERE id = (SELECT incident_id FROM case_file WHERE id = $1)`,
      [held.id],
    );
    return;
  }
  if (held.hasIncident) {
    await tx.query(FOLLOW, [held.id]);
    return;
  }
  if (to !== 'VERIFIED') return;
  const { rows } = await tx.query<{ place: string | null; sensitivity: string }>(
    `SELECT sealed_place AS place, sensitivity FROM case_file JOIN incident_category ON incident_category.id = category_id
     WHERE case_file.id = $1`,
    [held.id],
  );
  const found = rows[0];
  const place =
    found?.place && found.sensitivity === 'COMPANY'
      ? openOf<CasePlace>(database.sealing, held.id, found.place)
      : null;
  await tx.query(BEGIN, [
    held.id,
    place?.site ?? null,
    place?.point?.longitude ?? null,
    place?.point?.latitude ?? null,
  ]);
}

const BEGIN = `
  WITH begun AS (
    INSERT INTO incident (reference, agency_code, source, category_id, severity, status, occurred_at, reported_at,
                          regency_code, site_id, longitude, latitude, point_absence, extracted_on)
    SELECT number, received_agency, 'cases', category_id, severity, status, occurred_on::timestamp AT TIME ZONE 'Asia/Jakarta',
           received_at, regency_code, $2::uuid, $3, $4, point_conflict(regency_code, $3, $4),
           (received_at AT TIME ZONE 'Asia/Jakarta')::date
    FROM case_file WHERE id = $1 AND NOT concerns_minor
    RETURNING id)
  UPDATE case_file SET incident_id = begun.id FROM begun WHERE case_file.id = $1`;

const FOLLOW = `
  UPDATE incident SET status = case_file.status, category_id = case_file.category_id, severity = case_file.severity
  FROM case_file WHERE case_file.id = $1 AND incident.id = case_file.incident_id`;
