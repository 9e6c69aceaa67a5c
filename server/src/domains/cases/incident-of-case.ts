/**
 * The incident that a verified case is in figures, lists and on the map. It says what happened in which regency and on
 * which day, and no more: not in whose words, not where exactly. Only of the categories that speak of companies is the
 * site shown. Reports that nobody has verified have no incident; nor have those of the sealed kinds: whatever an
 * incident was before its case turned out to be one is taken out of the past too, so that the figures of two instants
 * cannot be subtracted.
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

/** Where a case is an incident that is counted, until it turns out to be none. */
const COUNTED: readonly CaseStatus[] = ['VERIFIED', 'HANDLED', 'HANDED_OVER', 'DECIDED', 'CLOSED'];

/** Brings the incident to where the case stands now. Within the step's transaction, after the case was moved. */
export async function followCase({ tx, database, held }: Followed, to: CaseStatus): Promise<void> {
  const { rows } = await tx.query<Found>(FIND, [held.id]);
  const found = rows[0];
  const isSealed = !found || found.minor || found.sensitivity === 'RESTRICTED';
  if (to === 'REPORTED' || isSealed) {
    if (!held.hasIncident) return;
    await tx.query(PART, [held.id]);
    if (isSealed) await tx.query(FORGET, [held.id]);
    return;
  }
  const place =
    found.place && found.sensitivity === 'COMPANY'
      ? openOf<CasePlace>(database.sealing, held.id, found.place)
      : null;
  const shown = [
    place?.site ?? null,
    place?.point?.longitude ?? null,
    place?.point?.latitude ?? null,
  ];
  if (held.hasIncident) {
    // Even a change of nothing would renew the version of the data, and whatever is kept under it.
    const isSame = found.isSame && shown.every((value, at) => value === found.shown[at]);
    if (!isSame) await tx.query(FOLLOW, [held.id, ...shown]);
    return;
  }
  if (COUNTED.includes(to)) await tx.query(BEGIN, [held.id, ...shown]);
}

interface Found {
  place: string | null;
  sensitivity: string;
  minor: boolean;
  /** The incident says already what the case says, but for the place. */
  isSame: boolean;
  /** Site, longitude and latitude of the incident. */
  shown: [string | null, number | null, number | null];
}
const FIND = `
  SELECT sealed_place AS place, sensitivity, concerns_minor AS minor,
         (incident.status, incident.category_id, incident.severity, incident.regency_code, incident.occurred_at)
           IS NOT DISTINCT FROM (case_file.status, case_file.category_id, case_file.severity, case_file.regency_code,
                                 occurred_on::timestamp AT TIME ZONE 'Asia/Jakarta') AS "isSame",
         json_build_array(site_id, longitude, latitude) AS shown
  FROM case_file JOIN incident_category ON incident_category.id = case_file.category_id
  LEFT JOIN incident ON incident.id = incident_id WHERE case_file.id = $1`;

const PART = `
  WITH gone AS (UPDATE case_file SET incident_id = NULL WHERE id = $1)
  DELETE FROM incident WHERE id = (SELECT incident_id FROM case_file WHERE id = $1)`;

/** The removal itself moved the last version aside. */
const FORGET = `
  DELETE FROM incident_history USING case_file
  WHERE case_file.id = $1 AND source = 'cases' AND reference = number AND agency_code = received_agency`;

const BEGIN = `
  WITH begun AS (
    INSERT INTO incident (reference, agency_code, source, category_id, severity, status, occurred_at, reported_at,
                          regency_code, site_id, longitude, latitude, point_absence, extracted_on)
    SELECT number, received_agency, 'cases', category_id, severity, status, occurred_on::timestamp AT TIME ZONE 'Asia/Jakarta',
           received_at, regency_code, $2::uuid, $3, $4, point_conflict(regency_code, $3, $4),
           (received_at AT TIME ZONE 'Asia/Jakarta')::date
    FROM case_file WHERE id = $1
    RETURNING id)
  UPDATE case_file SET incident_id = begun.id FROM begun WHERE case_file.id = $1`;

const FOLLOW = `
  UPDATE incident
  SET status = case_file.status, category_id = case_file.category_id, severity = case_file.severity,
      regency_code = case_file.regency_code, occurred_at = occurred_on::timestamp AT TIME ZONE 'Asia/Jakarta',
      site_id = $2::uuid, longitude = $3, latitude = $4, point_absence = point_conflict(case_file.regency_code, $3, $4)
  FROM case_file WHERE case_file.id = $1 AND incident.id = case_file.incident_id`;
