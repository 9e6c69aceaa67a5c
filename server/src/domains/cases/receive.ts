/**
 * A report comes in: what was seen, where and when. It becomes a case of the agency that receives it, and is in no
 * figure until somebody has verified it. Who reported is sealed with a key of its own, and neither the trail nor the
 * steps of the case name a community figure.
 */
import { randomUUID } from 'node:crypto';
import type { ClientBase } from 'pg';
import { recordAudit } from '../../access/audit.ts';
import { namesHeldPerson, type Writer } from '../../access/held-names.ts';
import { hasRole, type Viewer } from '../../access/viewer.ts';
import type { Database } from '../../db/client.ts';
import { inTransaction } from '../../db/transaction.ts';
import { type Day, dayOfInstant } from '../../kernel/day.ts';
import { findTextProblem, namesLooks, namesNationality } from '../../kernel/free-text.ts';
import { sealFor } from '../../kernel/sealing.ts';
import { notify } from './notices.ts';
import type { CasePersons, CasePlace } from './place.ts';
import {
  findDayProblem,
  findPlaceProblem,
  isOutsideRegency,
  TEXTS_OF_PLACE,
} from './place-checks.ts';
import {
  type ReportProblem,
  type ReportQuestion,
  reportProblem,
  reportQuestion,
} from './problems.ts';
import { LONGEST, NEEDS_PERSON, PARTS } from './rules.ts';

export interface Report {
  /** Made by the sender's device, the same each time it sends this report. */
  key: string;
  category: string;
  severity: number;
  concernsMinor: boolean;
  occurredOn: Day;
  regency: string;
  place: CasePlace;
  persons: CasePersons;
  text: string;
  /** Who told an officer; a community figure is known by the account. */
  reporter: { name: string; contact: string | null } | null;
  /** Questions that the sender has answered with yes. */
  confirmed: readonly ReportQuestion['code'][];
}

export type Received =
  | { receipt: string }
  | { problem: ReportProblem }
  | { question: ReportQuestion };

/**
 * Takes a report in.
 * @param now decides what lies in the future and when the first step is due
 * @returns the number under which it came in, the same for one that is sent again; or what is to be mended or confirmed
 */
export async function receiveReport(
  database: Database,
  viewer: Viewer,
  report: Report,
  now: Date,
): Promise<Received> {
  const { agency } = viewer;
  if (!agency) return { problem: reportProblem('NO_AGENCY') };
  const keyMark = database.sealing.mark(`report|${viewer.userId}|${report.key}`);
  return inTransaction(database.pool, async (tx) => {
    // Two of the same at once wait for each other here.
    await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [keyMark]);
    const before = await tx.query<{ number: string }>(
      'SELECT number FROM case_file WHERE key_mark = $1',
      [keyMark],
    );
    if (before.rows[0]) return { receipt: before.rows[0].number };
    const writer = writerOf(database, viewer);
    const wrong = await findProblem(tx, writer, report, dayOfInstant(now.toISOString()));
    if (wrong) return wrong;
    return { receipt: await keep(tx, database, { viewer, agency, report, keyMark, now }) };
  });
}

/** The trail must not tell who reported: a community figure who is refused is the same one each time, and no more. */
const writerOf = ({ reporterSealing }: Database, viewer: Viewer): Writer => ({
  viewer,
  doing: 'case.receive',
  ...(hasRole(viewer, 'COMMUNITY_FIGURE') && {
    actor: `reporter:${reporterSealing.mark(`writer|${viewer.userId}`).slice(0, SHORT_MARK)}`,
  }),
});
const SHORT_MARK = 12;

async function findProblem(
  tx: ClientBase,
  writer: Writer,
  report: Report,
  today: Day,
): Promise<Received | null> {
  const { area } = writer.viewer;
  const wrong = (code: ReportProblem['code'], field: string): Received => ({
    problem: reportProblem(code, field),
  });
  if (area !== 'PROVINCE' && !area.includes(report.regency)) {
    return wrong('OUTSIDE_AREA', 'place.regency');
  }
  const day = findDayProblem(report.occurredOn, today);
  if (day) return wrong(day, 'occurredOn');
  const category = await tx.query('SELECT FROM incident_category WHERE id = $1', [report.category]);
  if (!category.rowCount) return wrong('CATEGORY_UNKNOWN', 'category');
  const { persons, place, text } = report;
  const needed = NEEDS_PERSON[report.category];
  const unneeded = (['victim', 'suspect'] as const).find(
    (part) => persons[part] && part !== needed,
  );
  if (unneeded) return wrong('PERSON_NOT_NEEDED', unneeded);
  const tooLong = findTooLong(report);
  if (tooLong) return wrong('TOO_LONG', tooLong);
  const problem = findTextProblem(text);
  if (problem) return wrong(problem, 'text');
  const namesPerson = (field: string, words: string) => namesHeldPerson(tx, writer, field, words);
  if (await namesPerson('text', text)) return wrong('TEXT_NAMES_PERSON', 'text');
  const inPlace = await findPlaceProblem(tx, place, namesPerson);
  if (inPlace) return wrong(inPlace.code, inPlace.field);
  return findQuestion(tx, report);
}

/** The first name or contact that is longer than the form lets anybody write. */
function findTooLong({ persons, reporter }: Report): string | undefined {
  const given = [
    ['victim', persons.victim, LONGEST.victim],
    ['suspect', persons.suspect, LONGEST.suspect],
    ['reporter.name', reporter?.name, LONGEST.reporter],
    ['reporter.contact', reporter?.contact, LONGEST.contact],
  ] as const;
  return given.find(([, value, longest]) => (value?.length ?? 0) > longest)?.[0];
}

async function findQuestion(
  tx: ClientBase,
  { place, regency, text, confirmed }: Report,
): Promise<{ question: ReportQuestion } | null> {
  if (
    !confirmed.includes('POINT_OUTSIDE_REGENCY') &&
    (await isOutsideRegency(tx, regency, place.point))
  ) {
    return { question: reportQuestion('POINT_OUTSIDE_REGENCY', 'place.latitude') };
  }
  const texts = [
    ['text', text],
    ...TEXTS_OF_PLACE.map((part) => [`place.${part}`, place[part] ?? ''] as const),
  ] as const;
  for (const [code, asksAbout] of ASKED_ABOUT) {
    const found = confirmed.includes(code)
      ? undefined
      : texts.find(([, words]) => asksAbout(words));
    if (found) return { question: reportQuestion(code, found[0]) };
  }
  return null;
}

/** A report speaks of conduct and places; whatever else it says of people is asked about. */
const ASKED_ABOUT = [
  ['NATIONALITY_NAMED', namesNationality],
  ['LOOKS_NAMED', namesLooks],
] as const;

interface Kept {
  viewer: Viewer;
  agency: string;
  report: Report;
  keyMark: string;
  now: Date;
}

async function keep(
  tx: ClientBase,
  { sealing, reporterSealing }: Database,
  { viewer, agency, report, keyMark, now }: Kept,
): Promise<string> {
  const id = randomUUID();
  const today = dayOfInstant(now.toISOString());
  const byFigure = hasRole(viewer, 'COMMUNITY_FIGURE');
  const author = byFigure ? null : viewer.userId;
  const named = report.persons.victim || report.persons.suspect;
  const { rows } = await tx.query<{ number: string }>(RECEIVE, [
    id,
    `K-${today.slice(0, 4)}-`,
    keyMark,
    report.category,
    report.severity,
    report.concernsMinor,
    now,
    today,
    report.regency,
    report.occurredOn,
    agency,
    sealFor(sealing, id, report.place),
    named ? sealFor(sealing, id, report.persons) : null,
  ]);
  const number = rows[0]?.number ?? '';
  await tx.query(
    'INSERT INTO case_access (case_id, agency_code, parts, since) VALUES ($1, $2, $3, $4)',
    [id, agency, PARTS, now],
  );
  await tx.query(
    `INSERT INTO case_statement (case_id, version, kind, sealed_text, agency_code, author, stated_at, seen_by)
     VALUES ($1, 1, 'ALLEGATION', $2, $3, $4, $5, ARRAY[$3])`,
    [id, sealFor(sealing, id, report.text.trim()), agency, author, now],
  );
  await tx.query(
    `INSERT INTO case_step (case_id, version, kind, to_status, agency_code, author, at, seen_by)
     VALUES ($1, 1, 'RECEIVED', 'REPORTED', $2, $3, $4, ARRAY[$2])`,
    [id, agency, author, now],
  );
  const reporter = byFigure
    ? { name: viewer.name, contact: viewer.email }
    : report.reporter?.name.trim()
      ? report.reporter
      : null;
  if (reporter) {
    await tx.query('INSERT INTO case_reporter (case_id, sealed) VALUES ($1, $2)', [
      id,
      sealFor(reporterSealing, id, reporter),
    ]);
  }
  await notify(tx, { caseId: id, agency, kind: 'RECEIVED', at: now });
  await recordAudit(tx, {
    // The trail must not tell who reported either.
    actor: byFigure ? 'reporter' : viewer.actor,
    action: 'case.receive',
    subjectIds: [id],
  });
  return number;
}

/** Numbers do not count: from the newest one and the reports that are counted anybody would know how many are sealed. */
const RECEIVE = `
  INSERT INTO case_file (id, number, key_mark, category_id, severity, concerns_minor, status, status_since, due_on,
                         regency_code, occurred_on, received_at, received_agency, owner_agency, sealed_place, sealed_persons)
  SELECT $1, (SELECT drawn FROM (SELECT $2 || lpad(floor(random() * 100000)::integer::text, 5, '0') AS drawn
                 FROM generate_series(1, 50)) numbers
              WHERE NOT EXISTS (SELECT FROM case_file WHERE number = drawn) LIMIT 1), $3, $4, $5, $6, 'REPORTED', $7, $8::date + days,
         $9, $10, $7, $11, $11, $12, $13
  FROM case_term WHERE status = 'REPORTED' RETURNING number`;
