/** What somebody does to the own account: sessions end, tokens are made and revoked; each with its event in the trail. */
import type { Database } from '../db/client.ts';
import { inTransaction } from '../db/transaction.ts';
import {
  failed,
  ok,
  type Problem,
  problemsOf,
  type Result,
  type Sentence,
} from '../kernel/result.ts';
import type { Action } from './actions.ts';
import { recordAudit } from './audit.ts';
import { isAction, issueToken, MOST_TOKEN_DAYS, revokeToken } from './tokens.ts';
import type { Viewer } from './viewer.ts';

const LONGEST_LABEL = 80;

/** What the owner can mend, and how. */
export const OWN_ACCOUNT_SENTENCES = {
  LABEL_INVALID: {
    id: `Nama token berisi 1 sampai ${LONGEST_LABEL} karakter; perbaiki namanya.`,
    en: `The name of a token has 1 to ${LONGEST_LABEL} characters; mend the name.`,
  },
  DAYS_OUT_OF_RANGE: {
    id: `Masa berlaku token 1 sampai ${MOST_TOKEN_DAYS} hari; perbaiki jumlah harinya.`,
    en: `A token lasts 1 to ${MOST_TOKEN_DAYS} days; mend the number of days.`,
  },
  SCOPES_INVALID: {
    id: 'Batas token memuat tindakan yang tidak dikenal atau kosong; pilih tindakan dari kebijakan.',
    en: 'The limits of the token name an unknown action, or none; choose actions of the policy.',
  },
  ALREADY_REVOKED: {
    id: 'Token ini sudah dicabut; muat ulang daftarnya.',
    en: 'This token has been revoked already; load the list again.',
  },
  ALREADY_ENDED: {
    id: 'Sesi ini sudah berakhir; muat ulang daftarnya.',
    en: 'This session has ended already; load the list again.',
  },
} as const satisfies Record<string, Sentence>;

export type OwnAccountProblem = Problem<keyof typeof OWN_ACCOUNT_SENTENCES>;
const problem = problemsOf(OWN_ACCOUNT_SENTENCES);

/** Ends one of the viewer's sessions. Of another account's it says what it says of one that has ended. */
export const endSession = (
  { pool }: Database,
  viewer: Viewer,
  id: string,
): Promise<Result<{ ended: number }, OwnAccountProblem>> =>
  inTransaction(pool, async (tx) => {
    const { rowCount } = await tx.query('DELETE FROM session WHERE id = $1 AND user_id = $2', [
      id,
      viewer.userId,
    ]);
    if (!rowCount) return failed(problem('ALREADY_ENDED'));
    await recordAudit(tx, {
      actor: viewer.actor,
      action: 'session.end',
      subjectIds: [viewer.userId],
      detail: { sessions: 1 },
    });
    return ok({ ended: 1 });
  });

/** Ends all of the viewer's sessions, the one that asks among them. */
export const endAllSessions = ({ pool }: Database, viewer: Viewer): Promise<{ ended: number }> =>
  inTransaction(pool, async (tx) => {
    const { rowCount } = await tx.query('DELETE FROM session WHERE user_id = $1', [viewer.userId]);
    const ended = rowCount ?? 0;
    await recordAudit(tx, {
      actor: viewer.actor,
      action: 'session.end',
      subjectIds: [viewer.userId],
      detail: { sessions: ended },
    });
    return { ended };
  });

interface WantedToken {
  label: string;
  days: number;
  /** Names of actions; null for all that the account's roles may. */
  scopes: readonly string[] | null;
}

/** Makes a token for the viewer. @returns the token itself, which is shown this once, or what is wrong with the wish */
export async function makeToken(
  database: Database,
  { userId, actor }: Viewer,
  wanted: WantedToken,
): Promise<Result<{ token: string }, OwnAccountProblem>> {
  const label = wanted.label.trim();
  const { days, scopes } = wanted;
  if (label === '' || label.length > LONGEST_LABEL) return failed(problem('LABEL_INVALID'));
  if (days < 1 || days > MOST_TOKEN_DAYS) return failed(problem('DAYS_OUT_OF_RANGE'));
  const actions: Action[] | null = scopes?.filter(isAction) ?? null;
  if (scopes && (scopes.length === 0 || actions?.length !== scopes.length)) {
    return failed(problem('SCOPES_INVALID'));
  }
  return ok({ token: await issueToken(database, { userId, label, days, scopes: actions }, actor) });
}

/** Revokes one of the viewer's tokens. @returns its id; null where the account has no such token */
export async function endToken(
  database: Database,
  { userId, actor }: Viewer,
  id: string,
): Promise<Result<string, OwnAccountProblem> | null> {
  if (await revokeToken(database, userId, id, actor)) return ok(id);
  const known = await database.prisma.accessToken.count({ where: { id, userId } });
  return known > 0 ? failed(problem('ALREADY_REVOKED')) : null;
}
