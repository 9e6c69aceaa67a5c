/**
 * Texts that name a person whom the hub holds. A refusal tells the writer that the hub holds the name, so each is written
 * down, without the text; and whoever is refused too often in an hour is not listened to until the hour is over, whatever
 * the text, so that names cannot be tried out by the hundred.
 */
import type { ClientBase, Pool } from 'pg';
import { afterTransaction } from '../db/transaction.ts';
import { writtenTooOften } from '../graphql/errors.ts';
import { type AuditAction, recordAudit } from './audit.ts';
import type { Viewer } from './viewer.ts';

/** Who writes, and what the trail would call it, had it been done. */
export interface Writer {
  viewer: Viewer;
  doing: AuditAction;
  /** As whom the trail names the writer, where not by the account. */
  actor?: string;
}

/** More than a careful officer is refused in a week. */
const MOST_REFUSED_AN_HOUR = 20;

/**
 * Whether a text holds the whole name of a person whom the hub knows, of at least two words: the same letters whatever
 * the accents, capitals and punctuation (`search_key` of migration 0008). A name of one word is also a word.
 * @param field the name of the text that the writer knows it under
 * @throws COST_EXCEEDED where the writer was refused too often within the hour
 */
export async function namesHeldPerson(
  connection: ClientBase | Pool,
  { viewer, doing, actor = viewer.actor }: Writer,
  field: string,
  text: string,
): Promise<boolean> {
  const { rows } = await connection.query<{ isHeld: boolean; seconds: number | null }>(FIND, [
    text,
    actor,
    MOST_REFUSED_AN_HOUR - 1,
  ]);
  const [found] = rows;
  if (typeof found?.seconds === 'number') {
    throw writtenTooOften(MOST_REFUSED_AN_HOUR, Math.max(1, found.seconds));
  }
  if (!found?.isHeld) return false;
  await afterTransaction(connection, (after) =>
    recordAudit(after, {
      actor,
      action: 'text.names-person',
      outcome: 'DENIED',
      agencies: viewer.agency ? [viewer.agency] : [],
      detail: { doing, field },
    }),
  );
  return true;
}

const FIND = `
  SELECT EXISTS (SELECT FROM foreign_national
                 WHERE search_key LIKE ' % %' AND position(search_key || ' ' IN search_key($1) || ' ') > 0) AS "isHeld",
         (SELECT ceil(extract(epoch FROM at + interval '1 hour' - clock_timestamp()))::integer FROM audit_event
          WHERE actor = $2 AND action = 'text.names-person' AND at > clock_timestamp() - interval '1 hour'
          ORDER BY at DESC OFFSET $3 LIMIT 1) AS seconds`;
