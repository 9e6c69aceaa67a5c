/**
 * A correction supersedes what the sources said; nothing is overwritten. The rows of the files keep their value, the
 * person's history keeps the wrong one, and a later file that repeats it does not bring it back (apply-corrections.ts).
 */
import type { ClientBase } from 'pg';
import { recordAudit } from '../../access/audit.ts';
import { type Day, parseDay } from '../../kernel/day.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { Sealing } from '../../kernel/sealing.ts';
import { tracesOf } from './erase.ts';
import { problem, type RightsProblem } from './problems.ts';
import { isMinor } from './sealed-classes.ts';

export const CORRECTED_FIELDS = [
  'NAME',
  'BIRTH_DATE',
  'SEX',
  'NATIONALITY',
  'DOCUMENT_NUMBER',
] as const;
export type CorrectedField = (typeof CORRECTED_FIELDS)[number];

export interface CorrectedValue {
  field: CorrectedField;
  value: string;
  /** The wrong document, where its number is corrected. */
  document: { number: string; country: string } | null;
}

interface Decider {
  actor: string;
  agency: string | null;
  request: string | null;
}

interface Current {
  name: string | null;
  sex: string | null;
  birthDate: string | null;
  nationality: string;
}

/**
 * Corrects one value of a person and tells every agency that received the wrong one, within the caller's transaction
 * (see `publishing` in db/transaction.ts).
 * @returns the correction's id, or what stands against it.
 */
export async function correctPerson(
  tx: ClientBase,
  sealing: Sealing,
  person: string,
  correction: CorrectedValue,
  by: Decider,
  today: Day,
): Promise<Result<string, RightsProblem>> {
  const { field, document } = correction;
  const { rows } = await tx.query<Current>(
    `SELECT name, sex, birth_date::text AS "birthDate", nationality FROM foreign_national
     WHERE id = $1 AND erased_at IS NULL AND sealed IS NULL FOR UPDATE`,
    [person],
  );
  const current = rows[0];
  if (!current) return failed(problem('NOT_YOUR_RECORD'));
  const value = await readable(tx, correction, today);
  if (value === null) return failed(problem('VALUE_UNREADABLE'));
  if (field === 'BIRTH_DATE' && isMinor(value, today)) return failed(problem('OF_A_MINOR'));
  const wrong = await wrongValues(tx, sealing, person, current, correction);
  if (wrong === null) return failed(problem('DOCUMENT_UNKNOWN'));
  if (wrong[0] === value) return failed(problem('VALUE_SAME'));
  if (await isAnother(tx, person, field, value, document?.country ?? null)) {
    return failed(problem('OF_ANOTHER_PERSON'));
  }
  const made = await tx.query<{ id: string }>(
    `INSERT INTO correction (foreign_national_id, field, value, wrong_values, country, agency_code, request_id, decided_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
    [
      person,
      field,
      value,
      wrong.filter((it) => it !== value && it !== ''),
      field === 'DOCUMENT_NUMBER' ? document?.country : null,
      by.agency,
      by.request,
      by.actor,
    ],
  );
  const id = made.rows[0]?.id ?? '';
  if (field === 'DOCUMENT_NUMBER') {
    await tx.query(
      'UPDATE travel_document SET number = $4 WHERE foreign_national_id = $1 AND country = $2 AND number = $3',
      [person, document?.country, wrong[0], value],
    );
  } else {
    await tx.query(`UPDATE foreign_national SET ${COLUMN[field]} WHERE id = $1`, [person, value]);
  }
  await tx.query(TELL, [id, person]);
  await recordAudit(tx, {
    actor: by.actor,
    action: 'person.correct',
    subjectIds: [person],
    detail: { field },
  });
  return ok(id);
}

const COLUMN = {
  NAME: 'name = $2',
  BIRTH_DATE: 'birth_date = $2::date',
  SEX: 'sex = $2',
  NATIONALITY: 'nationality = $2',
} as const;

const plainNumber = (text: string): string => text.toUpperCase().replace(/[\s-]/g, '');

/** The corrected value as the hub writes it, or null where it is none for this field. */
async function readable(
  tx: ClientBase,
  { field, value }: CorrectedValue,
  today: Day,
): Promise<string | null> {
  const text = value.trim().replace(/\s+/g, ' ');
  switch (field) {
    case 'NAME':
      return text !== '' && text.length <= 200 ? text : null;
    case 'BIRTH_DATE':
      return parseDay(text) && text < today && text > '1900-01-01' ? text : null;
    case 'SEX':
      return text === 'MALE' || text === 'FEMALE' ? text : null;
    case 'NATIONALITY': {
      const known = await tx.query('SELECT FROM country WHERE alpha3 = $1', [text]);
      return known.rowCount ? text : null;
    }
    case 'DOCUMENT_NUMBER':
      return /^[A-Z0-9]{4,20}$/.test(plainNumber(text)) ? plainNumber(text) : null;
  }
}

/** What stood and stands for the field, the present value first; null where the document is not the person's. */
async function wrongValues(
  tx: ClientBase,
  sealing: Sealing,
  person: string,
  current: Current,
  { field, document }: CorrectedValue,
): Promise<string[] | null> {
  if (field === 'DOCUMENT_NUMBER') {
    const number = plainNumber(document?.number ?? '');
    const { rows } = await tx.query<{ earlier: string[] }>(
      `SELECT ARRAY(SELECT unnest(wrong_values) FROM correction
                    WHERE foreign_national_id = $1 AND field = 'DOCUMENT_NUMBER' AND country = $2 AND value = $3) AS earlier
       FROM travel_document WHERE foreign_national_id = $1 AND country = $2 AND number = $3`,
      [person, document?.country ?? '', number],
    );
    return rows[0] ? [number, ...rows[0].earlier] : null;
  }
  const { traces } = await tracesOf(tx, sealing, person);
  const said = {
    NAME: [current.name, ...traces.names],
    BIRTH_DATE: [current.birthDate, ...traces.birthDates],
    SEX: [current.sex, current.sex === 'MALE' ? 'FEMALE' : 'MALE'],
    NATIONALITY: [current.nationality],
  }[field];
  return [...new Set(said.map((it) => it ?? ''))];
}

/** Document and birth date together say who somebody is: no correction makes one person another. */
async function isAnother(
  tx: ClientBase,
  person: string,
  field: CorrectedField,
  value: string,
  country: string | null,
): Promise<boolean> {
  if (field !== 'BIRTH_DATE' && field !== 'DOCUMENT_NUMBER') return false;
  const { rowCount } = await tx.query(
    `SELECT FROM foreign_national self JOIN travel_document own ON own.foreign_national_id = self.id
     JOIN travel_document theirs
       ON (theirs.country, theirs.number) = (CASE WHEN $2 = 'BIRTH_DATE' THEN own.country ELSE $4 END,
                                             CASE WHEN $2 = 'BIRTH_DATE' THEN own.number ELSE $3 END)
     JOIN foreign_national other ON other.id = theirs.foreign_national_id AND other.id <> self.id
     WHERE self.id = $1
       AND other.birth_date = CASE WHEN $2 = 'BIRTH_DATE' THEN $3::text::date ELSE self.birth_date END`,
    [person, field, value, country],
  );
  return Boolean(rowCount);
}

/** Those whose people read the person, since when; and those who sent a row about the person, who would send it again. */
const TELL = `
  INSERT INTO correction_notice (correction_id, agency_code, received_since)
  SELECT $1, agency_code, min(at) FROM (
    SELECT agency_code, at FROM audit_event JOIN hub_user ON actor = 'user:' || hub_user.id
    WHERE subject_type = 'ForeignNational' AND subject_ids @> ARRAY[$2::text] AND outcome = 'DONE'
      AND action IN ('people.list', 'person.read') AND agency_code IS NOT NULL
    UNION ALL
    SELECT agency_code, NULL FROM source_record JOIN identity_link ON record_id = source_record.id
    WHERE foreign_national_id = $2::text::uuid) receiver
  GROUP BY agency_code`;
