/** Offline packs: made, listed, taken back, and told apart from what only looks like one. */
import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { recordAudit } from '../../../access/audit.ts';
import { inTransaction } from '../../../db/transaction.ts';
import type { Context } from '../../../graphql/context.ts';
import { type Day, dayOfInstant, parseDay } from '../../../kernel/day.ts';
import { failed, ok, type Result } from '../../../kernel/result.ts';
import { type Written, wrong } from '../command.ts';
import { dayText } from '../printed.ts';
import { findTextsProblem } from '../texts.ts';
import type { ComputedBriefing } from '../types.ts';
import { visibleBriefings } from '../visible.ts';
import { packContent } from './pack-content.ts';
import { packFile, packPage, readPack } from './pack-page.ts';
import type { PackSigner } from './pack-signature.ts';
import { LONGEST_DAYS, MOST_PACKS, type TakeCode } from './problems.ts';
import type { Deck, Language } from './types.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const LEAST_LENGTH = 15;
const LEAST_LETTERS = 8;
const LONGEST = 200;

/** Whether guessing it would take longer than the pack is good for. */
const isStrong = (passphrase: string): boolean =>
  [...passphrase].length >= LEAST_LENGTH &&
  passphrase.length <= LONGEST &&
  new Set(passphrase.toLowerCase()).size >= LEAST_LETTERS;

/** The end of a day in Central Kalimantan. */
const endOf = (day: Day): Date => new Date(`${day}T23:59:59.999+07:00`);

/** Whether a pack is good, its last day is over, or it was taken back. */
export type Standing = 'VALID' | 'EXPIRED' | 'WITHDRAWN';

/** Where a pack stands at an instant. */
export const standingOf = (
  { validUntil, withdrawnAt }: { validUntil: Date; withdrawnAt: Date | null },
  now: Date,
): Standing => (withdrawnAt ? 'WITHDRAWN' : validUntil < now ? 'EXPIRED' : 'VALID');

/** The beginning of a digest, as people compare it: sixteen digits by four. */
export const fingerprintOf = (digest: string): string =>
  [0, 4, 8, 12].map((at) => digest.slice(at, at + 4)).join(' ');

export interface AskedPack {
  passphrase: string;
  until: string;
  language: Language;
}

/** The instant until which a pack is good, or what is wrong with what was asked. */
export function packUntil({ passphrase, until }: AskedPack, now: Date): Result<Date, TakeCode> {
  if (!isStrong(passphrase)) return failed('PASSPHRASE_WEAK');
  const day = parseDay(until);
  if (!day || day < dayOfInstant(now.toISOString())) return failed('UNTIL_WRONG');
  const end = endOf(day);
  return end.getTime() - now.getTime() > LONGEST_DAYS * DAY_MS ? failed('UNTIL_WRONG') : ok(end);
}

/** Makes a pack and writes it down. @returns the file */
export async function makePack(
  { database, viewer, now }: Context,
  signer: PackSigner,
  {
    briefing,
    deck,
    asked,
    until,
  }: {
    briefing: ComputedBriefing;
    deck: Deck;
    asked: AskedPack;
    until: Date;
  },
): Promise<Result<{ id: string; file: string }, TakeCode>> {
  const { count } = await packsOf(database.pool, briefing.id);
  if (count >= MOST_PACKS) return failed('TOO_MANY_PACKS');
  const id = randomUUID();
  const { language } = asked;
  const page = await packPage(packContent(deck), asked.passphrase, {
    id,
    language,
    marking: deck.marking,
    until,
    untilDay: dayText(dayOfInstant(until.toISOString()))[language],
  });
  await inTransaction(database.pool, async (tx) => {
    await tx.query(
      `INSERT INTO briefing_pack (id, briefing_id, agency_code, made_by, maker_id, made_at, valid_until, language, digest,
         classification)
       VALUES ($1, $2, $3, $4, (SELECT id FROM hub_user WHERE id = $5), $6, $7, $8, $9, $10)`,
      [
        id,
        briefing.id,
        viewer.agency,
        viewer.actor,
        viewer.userId,
        now,
        until,
        language,
        page.digest,
        briefing.classification,
      ],
    );
    await recordAudit(tx, {
      actor: viewer.actor,
      action: 'briefing.take',
      subjectIds: [briefing.id],
      detail: { form: 'pack', language, pack: id },
    });
  });
  return ok({ id, file: packFile(page, id, signer.sign(id, page.digest)) });
}

async function packsOf(pool: Pool, briefing: string): Promise<{ count: number }> {
  const { rows } = await pool.query<{ count: number }>(
    'SELECT count(*)::integer AS count FROM briefing_pack WHERE briefing_id = $1',
    [briefing],
  );
  return rows[0] ?? { count: 0 };
}

/** Takes a pack back: it goes on opening where it is, but the hub says of it that it was withdrawn, and why. */
export async function withdrawPack(
  { database, viewer, now }: Context,
  pack: string,
  reason: string,
): Promise<Written> {
  const found = await database.prisma.briefingPack.findFirst({
    where: { id: pack, briefing: visibleBriefings(viewer) },
    select: { briefingId: true, agencyCode: true, briefing: { select: { ownerAgency: true } } },
  });
  if (!found) return null;
  const { agencyCode, briefingId } = found;
  if (viewer.agency !== agencyCode && viewer.agency !== found.briefing.ownerAgency)
    return wrong('NOT_YOUR_BRIEFING');
  return inTransaction(database.pool, async (tx) => {
    const action = 'briefing.pack-withdraw';
    const problem = await findTextsProblem(tx, { viewer, doing: action }, { reason });
    if (problem) return failed(problem);
    const { rowCount } = await tx.query(
      `UPDATE briefing_pack SET withdrawn_at = $2, withdrawn_by = $3, withdrawn_because = $4
       WHERE id = $1 AND withdrawn_at IS NULL`,
      [pack, now, viewer.actor, reason.trim()],
    );
    if (rowCount)
      await recordAudit(tx, {
        actor: viewer.actor,
        action,
        subjectIds: [briefingId],
        detail: { pack },
      });
    return ok({ briefing: briefingId, slide: null });
  });
}

interface KnownPack {
  madeAt: Date;
  validUntil: Date;
  withdrawnAt: Date | null;
  withdrawnBecause: string | null;
  agency: string;
  title: string;
}

/** What the hub knows of a file that says it is a pack. */
export type PackStanding =
  | { standing: 'NO_PACK' | 'CHANGED' | 'NOT_OURS' }
  | ({
      standing: 'GOOD' | 'WITHDRAWN' | 'EXPIRED';
      id: string;
      /** As the hub's list shows it. */
      fingerprint: string;
    } & KnownPack);

/** Looks a file up: whether it is whole, signed by this hub, on its list, and not withdrawn. */
export async function verifyPack(
  pool: Pool,
  signer: PackSigner,
  file: string,
  now: Date,
): Promise<PackStanding> {
  const pack = readPack(file);
  if (!pack) return { standing: 'NO_PACK' };
  if (!pack.isWhole) return { standing: 'CHANGED' };
  if (!signer.verify(pack.id, pack.digest, pack.signature)) return { standing: 'NOT_OURS' };
  const { rows } = await pool.query<KnownPack>(
    `SELECT made_at AS "madeAt", valid_until AS "validUntil", withdrawn_at AS "withdrawnAt",
            withdrawn_because AS "withdrawnBecause",
            briefing_pack.agency_code AS agency, briefing.title
     FROM briefing_pack JOIN briefing ON briefing.id = briefing_id
     WHERE briefing_pack.id = $1 AND digest = $2`,
    [pack.id, pack.digest],
  );
  const [known] = rows;
  if (!known) return { standing: 'NOT_OURS' };
  const standing = standingOf(known, now);
  return {
    standing: standing === 'VALID' ? 'GOOD' : standing,
    id: pack.id,
    fingerprint: fingerprintOf(pack.digest),
    ...known,
  };
}
