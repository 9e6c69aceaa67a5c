import type { ClientBase } from 'pg';
import { recordAudit } from '../../access/audit.ts';
import type { Database } from '../../db/client.ts';
import { publishing } from '../../db/transaction.ts';
import { openJson, type Sealing } from '../../kernel/sealing.ts';

/** All that the hub holds of a person, as it holds it, for the person alone. */
export interface PersonalCopy {
  request: string;
  preparedAt: string;
  /** False where the hub holds nothing of whoever showed the document. */
  held: boolean;
  data: Record<string, unknown> | null;
}

/**
 * The copy that a granted request for access entitles to. The making of it is in the trail with its purpose before it is
 * handed out.
 * @returns null where there is no such granted request.
 */
export const copyFor = (
  { pool, sealing }: Database,
  request: string,
  { actor, purpose, now }: { actor: string; purpose: string; now: Date },
): Promise<PersonalCopy | null> =>
  publishing(pool, async (tx) => {
    const { rows } = await tx.query<{ person: string | null }>(
      `SELECT foreign_national_id AS person FROM rights_request
       WHERE id = $1 AND kind = 'ACCESS' AND status = 'GRANTED'`,
      [request],
    );
    if (!rows[0]) return null;
    const { person } = rows[0];
    const data = person ? await dataOf(tx, sealing, person) : null;
    await recordAudit(tx, { actor, action: 'rights.copy', subjectIds: [request], purpose });
    return { request, preparedAt: now.toISOString(), held: data !== null, data };
  });

/** One query a part; `$1` is the person. */
const PARTS = {
  history: `SELECT * FROM foreign_national_history WHERE id = $1 ORDER BY system_from`,
  travelDocuments: `SELECT country, number, expires_on, extracted_on FROM travel_document
    WHERE foreign_national_id = $1 ORDER BY country, number`,
  permits: `SELECT permit.*, employer.name AS employer, site.name AS site, regency.name AS regency
    FROM permit LEFT JOIN employer ON employer.id = employer_id LEFT JOIN site ON site.id = site_id
    LEFT JOIN regency ON regency.kemendagri_code = permit.regency_code
    WHERE holder_id = $1 ORDER BY permit.valid_from, permit.number, permit.id`,
  permitHistory: `SELECT * FROM permit_history WHERE holder_id = $1 ORDER BY system_from, id`,
  links: `SELECT source_record.source, agency_code, evidence, probability, decided_by, decided_at
    FROM identity_link JOIN source_record ON source_record.id = record_id WHERE foreign_national_id = $1
    ORDER BY decided_at, source_record.id`,
  corrections: `SELECT field, value, wrong_values, country, decided_at FROM correction
    WHERE foreign_national_id = $1 ORDER BY decided_at, id`,
  requests: `SELECT kind, received_on, status, decided_at FROM rights_request
    WHERE foreign_national_id = $1 ORDER BY received_at, id`,
  recipients: `SELECT agency_code AS agency, (at AT TIME ZONE 'Asia/Jakarta')::date AS day, purpose, count(*)::integer AS readings
    FROM audit_event LEFT JOIN hub_user ON actor = 'user:' || hub_user.id
    WHERE subject_type = 'ForeignNational' AND subject_ids @> ARRAY[$1::text] AND outcome = 'DONE'
      AND action IN ('people.list', 'person.read')
    GROUP BY 1, 2, 3 ORDER BY 2, 1, 3`,
} as const;

const SOURCE_ROWS = `
  SELECT source_record.source, source_record.agency_code AS agency, file_name AS file, source_record.row,
         source_record.extracted_on, raw
  FROM source_record JOIN identity_link ON record_id = source_record.id
  JOIN batch ON batch.id = source_record.batch_id
  JOIN staged_row ON staged_row.batch_id = source_record.batch_id AND staged_row.row = source_record.row
  WHERE foreign_national_id = $1 ORDER BY source_record.extracted_on, source_record.id`;

async function dataOf(
  tx: ClientBase,
  sealing: Sealing,
  person: string,
): Promise<Record<string, unknown> | null> {
  const { rows } = await tx.query<{ sealed: string | null }>(
    `SELECT id, name, sex, birth_date, nationality, extracted_on, sealed FROM foreign_national
     WHERE id = $1 AND erased_at IS NULL`,
    [person],
  );
  const row = rows[0];
  if (!row) return null;
  const data: Record<string, unknown> = {
    person: { ...row, sealed: row.sealed ? JSON.parse(sealing.open(row.sealed)) : null },
  };
  for (const [part, sql] of Object.entries(PARTS)) {
    data[part] = (await tx.query(sql, [person])).rows;
  }
  const staged = await tx.query<{ raw: unknown }>(SOURCE_ROWS, [person]);
  data['sourceRows'] = staged.rows.map((it) => ({ ...it, raw: openJson(sealing, it.raw) }));
  return data;
}
