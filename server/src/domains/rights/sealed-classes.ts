/**
 * The sealed classes: minors, and events of the restricted categories (victims of trafficking). What would tell who or
 * where they are is encrypted before it reaches a table; what is counted stays legible. Numbers by which the next file
 * finds the same record become keyed marks. Reporters are no class of their own: no source names any; one that does has
 * to seal them here.
 */
import type { ClientBase } from 'pg';
import type { Candidate, IncidentCandidate, PersonCandidate } from '../../kernel/candidate.ts';
import { addYears, type Day } from '../../kernel/day.ts';
import type { Sealing } from '../../kernel/sealing.ts';

const OF_AGE = 18;

export interface SealingRules {
  sealing: Sealing;
  agency: string;
  /** The day on which it is decided who is a minor. */
  today: Day;
  /** Ids of the categories of incidents that are sealed. */
  restricted: ReadonlySet<string>;
}

export const isMinor = (birthDate: Day, today: Day): boolean => addYears(birthDate, OF_AGE) > today;

const documentMark = ({ sealing }: SealingRules, { document, birthDate }: PersonCandidate) =>
  `sealed:${sealing.mark(`person|${document.number}|${document.country}|${birthDate}`)}`;
const permitMark = ({ sealing, agency }: SealingRules, kind: string, number: string): string =>
  `sealed:${sealing.mark(`permit|${agency}|${kind}|${number}`)}`;
const incidentMark = ({ sealing, agency }: SealingRules, reference: string): string =>
  `sealed:${sealing.mark(`incident|${agency}|${reference}`)}`;

/** A person's sealed part, as `personBehind` and the copy for the person open it. */
const sealedPerson = ({ sealing }: SealingRules, { name, birthDate, document }: PersonCandidate) =>
  sealing.seal(
    JSON.stringify({
      name,
      birthDate,
      documents: [{ number: document.number, country: document.country, birthDate }],
    }),
  );

function sealIncident(rules: SealingRules, incident: IncidentCandidate) {
  const { reference, place, point, site, summary } = incident;
  return {
    ...incident,
    reference: incidentMark(rules, reference),
    place: null,
    point: null,
    site: null,
    siteKey: null,
    summary: null,
    sealed: rules.sealing.seal(JSON.stringify({ reference, place, point, site, summary })),
  };
}

/** A candidate as it may be published: the values of a sealed class encrypted, the others as they are. */
export function sealClasses(rules: SealingRules, candidate: Candidate): object {
  const { person, permit, incident } = candidate;
  if (incident && rules.restricted.has(incident.category)) {
    return { ...candidate, incident: sealIncident(rules, incident) };
  }
  if (!person || !isMinor(person.birthDate, rules.today)) return candidate;
  return {
    ...candidate,
    person: {
      ...person,
      name: null,
      birthDate: null,
      document: { ...person.document, number: documentMark(rules, person), expiresOn: null },
      sealed: sealedPerson(rules, person),
    },
    permit: permit && {
      ...permit,
      number: permitMark(rules, permit.kind, permit.number),
      position: null,
    },
  };
}

/** What decides about a batch's rows. */
export async function rulesFor(
  tx: ClientBase,
  sealing: Sealing,
  batch: string,
): Promise<SealingRules> {
  const { rows } = await tx.query<{ agency: string; today: Day; restricted: string[] }>(
    `SELECT agency_code AS agency, greatest((now() AT TIME ZONE 'Asia/Jakarta')::date, extracted_on) AS today,
            ARRAY(SELECT id FROM incident_category WHERE sensitivity = 'RESTRICTED') AS restricted
     FROM batch WHERE id = $1`,
    [batch],
  );
  const found = rows[0];
  if (!found) throw new Error('the batch is gone');
  return { sealing, ...found, restricted: new Set(found.restricted) };
}

/**
 * Moves records between the classes where the rows of a batch say so: who has come of age is opened, an event that turns
 * out to be of a restricted category is sealed in its row and its history, and one that no longer is, is opened. Within
 * the publication's transaction, before the links are decided.
 */
export async function moveBetweenClasses(
  tx: ClientBase,
  rules: SealingRules,
  candidates: readonly Candidate[],
): Promise<void> {
  const { rows } = await tx.query<{ number: string }>(
    `SELECT number FROM travel_document WHERE number LIKE 'sealed:%'
     UNION SELECT number FROM permit WHERE number LIKE 'sealed:%'
     UNION SELECT reference FROM incident WHERE sealed IS NOT NULL`,
  );
  const sealed = new Set(rows.map(({ number }) => number));
  for (const { person, permit, incident } of candidates) {
    if (person && !isMinor(person.birthDate, rules.today)) {
      const mark = documentMark(rules, person);
      const permitKey = permit && permitMark(rules, permit.kind, permit.number);
      if (sealed.has(mark)) {
        const { number } = person.document;
        await tx.query(OPEN_PERSON, [mark, person.name, person.birthDate]);
        await tx.query('UPDATE travel_document SET number = $2 WHERE number = $1', [mark, number]);
        sealed.delete(mark);
      }
      if (permitKey && sealed.has(permitKey)) {
        await tx.query('UPDATE permit SET number = $2 WHERE number = $1', [
          permitKey,
          permit.number,
        ]);
      }
    }
    if (!incident) continue;
    const mark = incidentMark(rules, incident.reference);
    const ids = [rules.agency, incident.reference, mark];
    if (rules.restricted.has(incident.category)) {
      for (const table of ['incident', 'incident_history']) await tx.query(sealIn(table), ids);
    } else if (sealed.has(mark)) {
      await tx.query(
        'UPDATE incident SET reference = $2, sealed = NULL WHERE agency_code = $1 AND reference = $3',
        ids,
      );
    }
  }
}

const OPEN_PERSON = `
  UPDATE foreign_national SET name = $2, birth_date = $3::date, sealed = NULL
  WHERE id IN (SELECT foreign_national_id FROM travel_document WHERE number = $1)`;

const sealIn = (table: string): string => `
  UPDATE ${table} SET reference = $3, place = NULL, longitude = NULL, latitude = NULL, point_absence = NULL,
    summary = NULL, site_id = NULL
  WHERE agency_code = $1 AND reference = $2`;

/**
 * Seals the minors and restricted events that a database from before the sealing still holds in the clear. Within the
 * caller's transaction; does nothing where there are none.
 */
export async function sealWhatIsClear(tx: ClientBase, sealing: Sealing): Promise<number> {
  const minors = await tx.query<PersonCandidate & { id: string; number: string; country: string }>(
    `SELECT id, name, birth_date::text AS "birthDate", nationality, number, country
     FROM foreign_national JOIN travel_document ON foreign_national_id = id
     WHERE birth_date > (now() AT TIME ZONE 'Asia/Jakarta')::date - interval '${OF_AGE} years'`,
  );
  const rules = { sealing, agency: '', today: '', restricted: new Set<string>() };
  for (const { id, number, country, ...person } of minors.rows) {
    const whole = { ...person, document: { number, country, expiresOn: null } };
    const sealed = sealedPerson(rules, whole);
    for (const table of ['foreign_national', 'foreign_national_history']) {
      await tx.query(
        `UPDATE ${table} SET name = NULL, birth_date = NULL, sealed = $2 WHERE id = $1`,
        [id, sealed],
      );
    }
    await tx.query(
      `UPDATE travel_document SET number = $3, expires_on = NULL WHERE foreign_national_id = $1 AND number = $2`,
      [id, number, documentMark(rules, whole)],
    );
    await tx.query(
      `UPDATE source_record SET name_as_written = NULL FROM identity_link
       WHERE record_id = source_record.id AND foreign_national_id = $1`,
      [id],
    );
    const permits = await tx.query<{ id: string; agency: string; kind: string; number: string }>(
      'SELECT id, agency_code AS agency, kind_id AS kind, number FROM permit WHERE holder_id = $1',
      [id],
    );
    for (const permit of permits.rows) {
      const mark = permitMark({ ...rules, agency: permit.agency }, permit.kind, permit.number);
      for (const table of ['permit', 'permit_history']) {
        await tx.query(`UPDATE ${table} SET number = $2, position = NULL WHERE id = $1`, [
          permit.id,
          mark,
        ]);
      }
    }
  }
  const events = await tx.query<IncidentCandidate & { id: string; agency: string }>(
    `SELECT incident.id, agency_code AS agency, reference, place, summary,
            CASE WHEN longitude IS NOT NULL THEN jsonb_build_object('longitude', longitude, 'latitude', latitude) END AS point
     FROM incident JOIN incident_category ON incident_category.id = category_id
     WHERE sensitivity = 'RESTRICTED' AND sealed IS NULL`,
  );
  for (const { id, agency, ...incident } of events.rows) {
    const { reference, sealed } = sealIncident({ ...rules, agency }, { ...incident, site: null });
    const ids = [agency, incident.reference, reference];
    for (const table of ['incident', 'incident_history']) {
      await tx.query(sealIn(table), ids);
      await tx.query(`UPDATE ${table} SET sealed = $2 WHERE id = $1`, [id, sealed]);
    }
  }
  return minors.rows.length + events.rows.length;
}
