import type { ClientBase, Pool } from 'pg';
import { recordAudit } from '../../access/audit.ts';
import { withoutTimeLimit } from '../../db/transaction.ts';
import { parseDay } from '../../kernel/day.ts';
import type { RegencyCodeSystem } from '../../kernel/regency-code.ts';
import { failed, ok, type Result, type Sentence } from '../../kernel/result.ts';
import { readBoundaries, screenTopology } from './boundaries.ts';
import * as problem from './boundary-problems.ts';
import { officialRegencies } from './read.ts';
import { judge, type Verdict } from './rules.ts';
import type { OfficialRegency, RegencyArea, RegencyShape } from './shapes.ts';

export interface BoundarySubmission {
  /** A GeoJSON FeatureCollection or a TopoJSON. */
  bytes: Uint8Array;
  name: string;
  source: string;
  licence: string;
  /** Whether the licence lets the shapes be passed on; where nobody says so it does not. */
  redistributable?: boolean;
  /** Calendar day, `YYYY-MM-DD`, from which these boundaries hold. */
  validFrom: string;
  /** Property that holds the regency's code, and the system in which it is written. */
  codeField: string;
  codeSystem: RegencyCodeSystem;
  /** Who loads it, as the audit trail names people: `user:ID` or `cli:NAME`. */
  actor: string;
}

export interface LoadedEdition {
  id: string;
  warnings: Sentence[];
  areas: RegencyArea[];
}

/** `BIG 2024 (1:50.000)` becomes `big-2024-1-50.000`; empty where the name has no letter or digit. */
const idOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');

function formProblems(submission: BoundarySubmission): Sentence[] {
  const problems: Sentence[] = [];
  if (!idOf(submission.name)) problems.push(problem.nameUnusable(submission.name));
  if (!submission.source.trim() || !submission.licence.trim()) problems.push(problem.originMissing);
  if (!parseDay(submission.validFrom)) problems.push(problem.dayUnreadable(submission.validFrom));
  return problems;
}

/** Reads the file and checks what can be checked without a database. */
function examine(
  submission: BoundarySubmission,
  official: readonly OfficialRegency[],
): Result<{ shapes: RegencyShape[]; verdict: Verdict }, Sentence[]> {
  const problems = formProblems(submission);
  const shapes = readBoundaries(submission.bytes, submission.codeField, submission.codeSystem);
  if (!shapes.ok) return failed([...problems, ...shapes.problem]);
  const verdict = judge(shapes.value, official);
  problems.push(...verdict.refusals);
  return problems.length > 0 ? failed(problems) : ok({ shapes: shapes.value, verdict });
}

/** Rings that cross or touch themselves, found by the library that also enforces the table's constraint. */
async function invalidShapes(
  client: ClientBase,
  shapes: readonly RegencyShape[],
): Promise<Sentence[]> {
  const { rows } = await client.query<{ name: string; reason: string }>(
    `SELECT regency.name, ST_IsValidReason(ST_GeomFromGeoJSON(given.shape)) AS reason
     FROM jsonb_to_recordset($1::jsonb) AS given (regency text, shape jsonb)
     JOIN regency ON regency.kemendagri_code = given.regency
     WHERE NOT ST_IsValid(ST_GeomFromGeoJSON(given.shape))
     ORDER BY regency.kemendagri_code`,
    [JSON.stringify(shapes)],
  );
  return rows.map(({ name, reason }) => problem.shapeInvalid(name, reason));
}

async function store(
  client: ClientBase,
  submission: BoundarySubmission,
  { shapes, verdict }: { shapes: RegencyShape[]; verdict: Verdict },
  official: readonly OfficialRegency[],
): Promise<Result<LoadedEdition, Sentence[]>> {
  const invalid = await invalidShapes(client, shapes);
  if (invalid.length > 0) return failed(invalid);
  const { name, source, licence, validFrom, actor } = submission;
  const { warnings, areas } = verdict;
  const id = idOf(name);
  // The tag is the checksum of the text that read.ts serves: jsonb writes its content in one way only.
  const inserted = await client.query(
    `INSERT INTO boundary_edition (id, name, source, licence, valid_from, warnings, topology, etag, redistributable)
     VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, encode(sha256(convert_to($7::jsonb::text, 'UTF8')), 'hex'), $8)
     ON CONFLICT (id) DO NOTHING`,
    [
      id,
      name,
      source,
      licence,
      validFrom,
      JSON.stringify(warnings),
      JSON.stringify(screenTopology(shapes, official)),
      submission.redistributable ?? false,
    ],
  );
  if (inserted.rowCount === 0) return failed([problem.editionExists(id)]);
  await client.query(
    `INSERT INTO boundary_area (edition_id, regency_code, shape, area_km2, deviation_percent)
     SELECT $1, area.regency, ST_Multi(ST_GeomFromGeoJSON(given.shape)), area."areaKm2", area."deviationPercent"
     FROM jsonb_to_recordset($2::jsonb) AS given (regency text, shape jsonb)
     JOIN jsonb_to_recordset($3::jsonb) AS area (regency text, "areaKm2" numeric, "deviationPercent" numeric)
       USING (regency)`,
    [id, JSON.stringify(shapes), JSON.stringify(areas)],
  );
  await recordAudit(client, {
    actor,
    action: 'boundaries.load',
    subjectIds: [id],
    detail: { source, warnings: warnings.length },
  });
  return ok({ id, warnings, areas });
}

/**
 * Loads a boundary edition from a file, all of it or nothing. A loaded edition never changes; the newest by its day of
 * validity becomes the current one.
 * @returns the edition's id and what its map has to say, or every reason for which the file was refused.
 */
export async function loadBoundaryEdition(
  pool: Pool,
  submission: BoundarySubmission,
): Promise<Result<LoadedEdition, Sentence[]>> {
  const official = await officialRegencies(pool);
  const examined = examine(submission, official);
  if (!examined.ok) return examined;
  const client = await pool.connect();
  try {
    return await withoutTimeLimit(client, async () => {
      try {
        await client.query('BEGIN');
        const stored = await store(client, submission, examined.value, official);
        await client.query(stored.ok ? 'COMMIT' : 'ROLLBACK');
        return stored;
      } catch (error) {
        await client.query('ROLLBACK');
        throw error;
      }
    });
  } finally {
    client.release();
  }
}
