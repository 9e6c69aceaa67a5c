/**
 * What agencies are told also goes by e-mail, to their case officers: that there is something, and where to read it.
 * Nobody is named and nothing is told of an event, since a message goes where no policy follows it. A notice waits in the
 * database until it is sent, so several processes share the work and nothing is lost when one ends; one that dies between
 * sending and writing it down sends again.
 */
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { encodeId } from '../../graphql/ids.ts';
import type { Sentence } from '../../kernel/result.ts';
import type { NoticeKind } from './notices.ts';
import type { MailSettings, Post } from './post.ts';

const SENTENCES: Record<NoticeKind, Sentence> = {
  RECEIVED: { id: 'laporan baru masuk', en: 'a new report came in' },
  HANDED_OVER: {
    id: 'perkara dilimpahkan kepada instansi Anda',
    en: 'a case was handed over to your agency',
  },
  ACKNOWLEDGED: { id: 'pelimpahan diterima', en: 'a handover was taken on' },
  RETURNED: { id: 'pelimpahan dikembalikan', en: 'a handover was returned' },
  TAKEN_BACK: { id: 'pelimpahan ditarik kembali', en: 'a handover was taken back' },
  DECIDED: { id: 'perkara diputus', en: 'a case was decided' },
  ENDED: { id: 'perkara berakhir tanpa keputusan', en: 'a case ended without a decision' },
  OVERDUE: { id: 'tenggat terlewati', en: 'a due day has passed' },
  REPORTER_OPENED: { id: 'identitas pelapor dibuka', en: 'who reported was opened' },
  DOCUMENT_WITHDRAWN: {
    id: 'dokumen yang diserahkan ditarik kembali',
    en: 'a document that was given was taken back',
  },
};

const AT_ONCE = 200;
const MOST_TRIES = 8;
/** Older ones stand in the inbox; a mail server that was set up late does not send the past. */
const NEWER_THAN_DAYS = 3;

interface Waiting {
  id: string;
  agency: string;
  kind: NoticeKind;
  case_id: string;
  number: string;
}

/** Sends what waits, one message an agency; what cannot be sent is tried again, each time after twice as long. */
export async function sendNotices(
  pool: Pool,
  mail: MailSettings,
  { post, logger, now }: { post: Post; logger: Logger; now: Date },
): Promise<void> {
  const { rows } = await pool.query<Waiting>(CLAIM, [now, AT_ONCE, MOST_TRIES, NEWER_THAN_DAYS]);
  for (const agency of new Set(rows.map((row) => row.agency))) {
    const notices = rows.filter((row) => row.agency === agency);
    try {
      await post(agency, messageOf(notices, mail));
      await pool.query('UPDATE case_notice SET mailed_at = $2 WHERE id = ANY ($1)', [
        notices.map(({ id }) => id),
        now,
      ]);
    } catch (error) {
      // The server's answer may repeat addresses; its code tells enough.
      logger.warn({ agency, code: (error as { code?: string }).code }, 'a message was not sent');
    }
  }
}

function messageOf(notices: readonly Waiting[], { publicUrl }: MailSettings) {
  const lines = (language: keyof Sentence): string =>
    notices
      .map(
        ({ number, kind, case_id }) =>
          `- ${number}: ${SENTENCES[kind][language]}\n  ${publicUrl}/perkara/${encodeURIComponent(encodeId('Case', case_id))}`,
      )
      .join('\n');
  return {
    subject: `PORA Hub: ${notices.length} pemberitahuan perkara / ${notices.length} case notices`,
    text: `${lines('id')}\n\nMasuk ke PORA Hub untuk membacanya.\n\n--\n\n${lines('en')}\n\nSign in to PORA Hub to read them.\n`,
  };
}

/** Taken by one process: the next try is set before the first is made. */
const CLAIM = `
  UPDATE case_notice SET mail_tries = mail_tries + 1, next_try_at = $1::timestamptz + interval '1 minute' * power(2, mail_tries)
  FROM case_file
  WHERE case_file.id = case_id AND case_notice.id IN (
    SELECT id FROM case_notice
    WHERE mailed_at IS NULL AND seen_at IS NULL AND next_try_at <= $1 AND mail_tries < $3 AND at > $1::timestamptz - interval '1 day' * $4
    ORDER BY at, id LIMIT $2 FOR UPDATE SKIP LOCKED)
  RETURNING case_notice.id, case_notice.agency_code AS agency, case_notice.kind, case_id, case_file.number`;
