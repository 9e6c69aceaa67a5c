/**
 * The weekly digest (*ringkasan pekan*): each Monday morning an agency's officers are told how many cases wait for them.
 * Numbers and an address, nothing of any case. It is claimed in the database before it is sent, and given free again
 * where it cannot be sent.
 */
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { MailSettings, Post } from './post.ts';

/** The hour of Monday from which it goes, in Central Kalimantan. */
const FROM_HOUR = 7;

interface Digest {
  agency: string;
  fresh: number;
  inHand: number;
  late: number;
  waiting: number;
  toDo: number;
}

/** Sends the digests of this week that have not gone yet. */
export async function sendDigests(
  pool: Pool,
  mail: MailSettings,
  { post, logger, now }: { post: Post; logger: Logger; now: Date },
): Promise<void> {
  const { rows } = await pool.query<Digest>(CLAIM, [now, FROM_HOUR]);
  for (const digest of rows) {
    try {
      await post(digest.agency, messageOf(digest, mail));
    } catch (error) {
      const { code } = error as { code?: string };
      logger.warn({ agency: digest.agency, code }, 'a digest was not sent');
      await pool.query(RELEASE, [digest.agency, now]);
    }
  }
}

function messageOf(digest: Digest, { publicUrl }: MailSettings) {
  const { fresh, inHand, late, waiting, toDo } = digest;
  return {
    subject: 'PORA Hub: ringkasan pekan ini / this week',
    text: `Perkara baru: ${fresh}
Ditangani: ${inHand}
Terlambat: ${late}
Dilimpahkan, menunggu jawaban: ${waiting}
Tindak lanjut terbuka: ${toDo}

${publicUrl}/perkara

--

New cases: ${fresh}
In hand: ${inHand}
Overdue: ${late}
Handed over, waiting for an answer: ${waiting}
Open follow-ups: ${toDo}
`,
  };
}

const LOCAL = `($1::timestamptz AT TIME ZONE 'Asia/Jakarta')`;
const WEEK = `date_trunc('week', ${LOCAL})::date`;

/** An agency for which nothing waits gets none. On other days than Monday nothing is claimed. */
const CLAIM = `
  WITH own AS (
    SELECT owner_agency AS agency, status, due_on FROM case_file
    WHERE status NOT IN ('CLOSED', 'UNSUBSTANTIATED', 'DUPLICATE')),
  to_answer AS (
    SELECT to_agency AS agency, case_file.due_on FROM handover JOIN case_file ON case_file.id = case_id
    WHERE handover.status = 'PENDING'),
  told AS (
    SELECT code AS agency,
      (SELECT count(*) FROM own WHERE agency = code AND status = 'REPORTED')
        + (SELECT count(*) FROM to_answer WHERE agency = code) AS fresh,
      (SELECT count(*) FROM own WHERE agency = code AND status NOT IN ('REPORTED', 'HANDED_OVER')) AS "inHand",
      (SELECT count(*) FROM own WHERE agency = code AND due_on < ${LOCAL}::date)
        + (SELECT count(*) FROM to_answer WHERE agency = code AND due_on < ${LOCAL}::date) AS late,
      (SELECT count(*) FROM own WHERE agency = code AND status = 'HANDED_OVER') AS waiting,
      (SELECT count(*) FROM follow_up WHERE owner_agency = code AND status = 'OPEN') AS "toDo"
    FROM agency WHERE extract(isodow FROM ${LOCAL}) = 1 AND extract(hour FROM ${LOCAL}) >= $2),
  claimed AS (
    INSERT INTO case_digest (agency_code, week) SELECT agency, ${WEEK} FROM told
    WHERE fresh + "inHand" + waiting + "toDo" > 0
    ON CONFLICT DO NOTHING RETURNING agency_code)
  SELECT agency, fresh::int, "inHand"::int, late::int, waiting::int, "toDo"::int
  FROM told JOIN claimed ON agency_code = agency ORDER BY agency`;

const RELEASE = `DELETE FROM case_digest WHERE agency_code = $1 AND week = date_trunc('week', ($2::timestamptz AT TIME ZONE 'Asia/Jakarta'))::date`;
