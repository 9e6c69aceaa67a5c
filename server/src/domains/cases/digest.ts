/**
 * The weekly digest (*ringkasan pekan*) as a message: each Monday morning an agency's officers are told how many cases
 * wait for them, what the week before came to, and where to read it. Numbers and an address, nothing of any case. It is
 * claimed in the database before it is sent, and given free again where it cannot be sent.
 */
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { addDays, type Day, dayOfInstant } from '../../kernel/day.ts';
import { type Digest, digestsOf, mondayOf, WEEK } from './digest-figures.ts';
import type { MailSettings, Post } from './post.ts';

/** The hour of Monday from which it goes, in Central Kalimantan. */
const FROM_HOUR = 7;
const HOUR = 3_600_000;

/** Sends the digests of this week that have not gone yet. */
export async function sendDigests(
  pool: Pool,
  mail: MailSettings,
  { post, logger, now }: { post: Post; logger: Logger; now: Date },
): Promise<void> {
  const today = dayOfInstant(now.toISOString());
  // The morning of Monday begins where the day does that many hours earlier.
  const begun = dayOfInstant(new Date(now.getTime() - FROM_HOUR * HOUR).toISOString());
  if (mondayOf(today) !== today || begun !== today) return;
  const claimed = await pool.query<{ agency: string }>(CLAIM, [today]);
  if (claimed.rows.length === 0) return;
  const due = new Set(claimed.rows.map(({ agency }) => agency));
  const week = addDays(today, -WEEK);
  const digests = await digestsOf(pool, {
    today,
    week,
    agency: null,
    sealed: true,
    allFollowUps: true,
  });
  for (const digest of digests.filter((each) => due.has(each.agency) && isWorthSaying(each))) {
    try {
      await post(digest.agency, messageOf(digest, week, mail));
    } catch (error) {
      const { code } = error as { code?: string };
      logger.warn({ agency: digest.agency, code }, 'a digest was not sent');
      await pool.query(RELEASE, [digest.agency, today]);
    }
  }
}

/** An agency for which nothing waits gets none. */
const isWorthSaying = ({ inHand, unanswered, toDo }: Digest): boolean =>
  inHand + unanswered + toDo > 0;

const CLAIM = `
  INSERT INTO case_digest (agency_code, week) SELECT code, $1::date FROM agency
  ON CONFLICT DO NOTHING RETURNING agency_code AS agency`;
const RELEASE = 'DELETE FROM case_digest WHERE agency_code = $1 AND week = $2::date';

function messageOf(digest: Digest, week: Day, { publicUrl }: MailSettings) {
  const { fresh, inHand, dueSoon, late, returned, elsewhere, unanswered, toDo, toDoLate } = digest;
  const { received, decided, closed, refuted } = digest;
  const [from, to] = [week, addDays(week, WEEK - 1)];
  const address = `${publicUrl}/perkara/pekan?week=${week}`;
  return {
    subject: 'PORA Hub: ringkasan pekan ini / this week',
    text: `Menunggu sekarang
Baru: ${fresh}
Ditangani, termasuk yang baru: ${inHand}
Segera jatuh tempo: ${dueSoon}
Terlambat: ${late}
Dikembalikan: ${returned}
Di instansi lain: ${elsewhere}, menunggu jawaban: ${unanswered}
Tindak lanjut terbuka: ${toDo}, terlambat: ${toDoLate}

Pekan ${from} sampai ${to}
Laporan diterima: ${received}
Diputus: ${decided}
Selesai: ${closed}
Tidak terbukti: ${refuted}

${address}

--

Waiting now
New: ${fresh}
In hand, the new ones among them: ${inHand}
Due soon: ${dueSoon}
Overdue: ${late}
Returned: ${returned}
At other agencies: ${elsewhere}, waiting for an answer: ${unanswered}
Open follow-ups: ${toDo}, overdue: ${toDoLate}

The week from ${from} to ${to}
Reports received: ${received}
Decided: ${decided}
Closed: ${closed}
Unsubstantiated: ${refuted}

${address}
`,
  };
}
