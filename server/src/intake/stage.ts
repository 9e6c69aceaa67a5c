import type { Database } from '../db/client.ts';
import { employerNameKey, siteNameKey } from '../domains/employers/rules.ts';
import type { Candidate } from '../kernel/candidate.ts';
import type { AssessedRow } from './assess.ts';
import type { Identity } from './identify.ts';
import { noteProgress } from './progress.ts';

/** Short transactions, so that the embedded database serves others in between. */
const ROWS_A_STATEMENT = 500;

/** The candidate with the keys by which the publication finds employers and sites. */
const withKeys = ({ employer, sites, incident, ...rest }: Candidate) => ({
  ...rest,
  employer: employer && { ...employer, key: employerNameKey(employer.name) },
  sites: sites.map((site) => ({ ...site, key: siteNameKey(site.name) })),
  incident: incident && {
    ...incident,
    siteKey: incident.site ? siteNameKey(incident.site) : null,
  },
});

/** Keeps the bytes, what the file says about itself, and every row as written and as read. */
export async function stage(
  { pool, sealing }: Database,
  batch: string,
  bytes: Uint8Array,
  identity: Identity,
  rows: readonly AssessedRow[],
): Promise<void> {
  const sealed = (value: unknown): string | null =>
    value === null ? null : sealing.seal(JSON.stringify(value));
  await pool.query('INSERT INTO kept_file (batch_id, bytes) VALUES ($1, $2)', [
    batch,
    sealing.sealBytes(bytes),
  ]);
  await pool.query(
    `UPDATE batch SET agency_code = $2, period_from = $3, period_to = $4, extracted_on = $5 WHERE id = $1`,
    [batch, identity.agency, identity.period.from, identity.period.to, identity.extractedOn],
  );
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    await noteProgress(pool, batch, 'STAGE', start, rows.length);
    const staged = rows.slice(start, start + ROWS_A_STATEMENT).map((row) => ({
      row: row.row,
      raw: sealed(row.raw),
      mapped: sealed(row.candidate && row.problems.length === 0 ? withKeys(row.candidate) : null),
      problems: sealed(row.problems.length > 0 ? row.problems : null),
    }));
    await pool.query(
      `INSERT INTO staged_row (batch_id, row, raw, mapped, problems)
       SELECT $1, row, to_jsonb(raw), to_jsonb(mapped), to_jsonb(problems)
       FROM jsonb_to_recordset($2::jsonb) AS listed (row integer, raw text, mapped text, problems text)`,
      [batch, JSON.stringify(staged)],
    );
  }
}
