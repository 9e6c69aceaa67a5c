import type { Pool } from 'pg';
import { EVENT_TEXT, type EventText, hashOf, momentText, NO_HASH } from './audit-chain.ts';
import type { Head } from './audit-head.ts';
import { holdsSeal } from './audit-seal.ts';

const SEALS_AT_ONCE = 200;
/** An event commits within this time of being written; the clock of the database may step back by as much. */
const LATE_MILLISECONDS = 5 * 60_000;

export interface AuditReport {
  /** The first place where the trail is not as it was sealed, in a sentence; null where it is whole. */
  broken: string | null;
  seals: number;
  sealedEvents: number;
  notSealed: number;
  /** The newest seal; kept elsewhere, it shows later whether the trail was cut off. */
  head: Head | null;
  /** Whether a head was kept outside the database to compare with. */
  headKept: boolean;
}

interface SealRow {
  number: string;
  event_ids: string[];
  previous_hash: string;
  hash: string;
  sealed_at: string;
  complete: boolean;
}

/**
 * Walks the whole chain. Each statement sees one state of the database and none holds a lock, so that the hub goes on
 * reading, writing and sealing meanwhile.
 * @param kept the newest seal that was seen before, read before this is called
 */
export async function verifyTrail(
  pool: Pool,
  key: string,
  kept: Head | null,
): Promise<AuditReport> {
  const walk = new Walk(key);
  for (;;) {
    const { rows: seals } = await pool.query<SealRow>(SEALS, [
      walk.head?.number ?? 0,
      SEALS_AT_ONCE,
    ]);
    if (seals.length === 0) break;
    const { rows: events } = await pool.query<EventText>(
      `SELECT ${EVENT_TEXT} FROM audit_event WHERE id = ANY ($1::bigint[])`,
      [seals.flatMap((seal) => seal.event_ids)],
    );
    const byId = new Map(events.map((event) => [event.id, event]));
    for (const seal of seals) walk.take(seal, byId);
  }
  const { rows: astray } = await pool.query<{ id: string }>(ASTRAY);
  const { rows: gone } = await pool.query<{ id: string }>(GONE);
  const { rows: waiting } = await pool.query<{ count: number }>(
    'SELECT count(*)::integer AS count FROM audit_unsealed',
  );
  const { rows: late } = await pool.query<{ id: string }>(LATE_WAITING, [LATE_MILLISECONDS]);
  const broken =
    walk.broken ??
    (kept && !(await holdsSeal(pool, kept))
      ? `seal ${kept.number} was the newest once and is not in the trail any more`
      : null) ??
    (astray[0] ? `event ${astray[0].id} is in no seal and does not wait for one` : null) ??
    (gone[0] ? `event ${gone[0].id} waited for its seal and is gone` : null) ??
    (late[0] ? lateSentence(late[0].id) : null);
  return {
    broken,
    seals: walk.seals,
    sealedEvents: walk.seen.size,
    notSealed: waiting[0]?.count ?? 0,
    head: walk.head,
    headKept: kept !== null,
  };
}

const lateSentence = (event: string): string =>
  `event ${event} says that it was written before seals that do not hold it: it was slipped in`;

/** What has been seen of the chain so far. */
class Walk {
  readonly #key: string;
  readonly seen = new Set<string>();
  seals = 0;
  head: Head | null = null;
  broken: string | null = null;
  /** When everything that was committed was sealed last. */
  #complete = Number.NEGATIVE_INFINITY;

  constructor(key: string) {
    this.#key = key;
  }

  take(seal: SealRow, byId: ReadonlyMap<string, EventText>): void {
    this.broken ??= this.#faultOf(seal, byId);
    for (const id of seal.event_ids) this.seen.add(id);
    this.seals += 1;
    this.head = { number: seal.number, hash: seal.hash };
    if (seal.complete) this.#complete = Date.parse(seal.sealed_at);
  }

  #faultOf(seal: SealRow, byId: ReadonlyMap<string, EventText>): string | null {
    const expected = BigInt(this.head?.number ?? 0) + 1n;
    if (BigInt(seal.number) !== expected) return `seal ${expected} is missing`;
    if (seal.previous_hash !== (this.head?.hash ?? NO_HASH)) {
      return `seal ${seal.number} does not follow the seal before it`;
    }
    const inThisSeal = new Set<string>();
    for (const id of seal.event_ids) {
      if (this.seen.has(id) || inThisSeal.has(id))
        return `event ${id} is sealed twice, again in seal ${seal.number}`;
      inThisSeal.add(id);
      if (!byId.has(id)) return `event ${id} of seal ${seal.number} is gone`;
    }
    const events = seal.event_ids.flatMap((id) => byId.get(id) ?? []);
    const hash = hashOf(this.#key, {
      number: seal.number,
      sealedAt: seal.sealed_at,
      complete: seal.complete,
      previousHash: seal.previous_hash,
      events,
    });
    if (hash !== seal.hash) {
      return `seal ${seal.number} does not match its events (${seal.event_ids.join(', ')}): one was changed, their order was, or HUB_SECRET is another`;
    }
    const late = events.find((event) => Date.parse(event.at) < this.#complete - LATE_MILLISECONDS);
    return late ? lateSentence(late.id) : null;
  }
}

const SEALS = `
  SELECT number::text, event_ids::text[], previous_hash, hash, ${momentText('sealed_at')} AS sealed_at, complete
  FROM audit_seal WHERE number > $1 ORDER BY audit_seal.number LIMIT $2`;

/** Events that the sealer would never meet. */
const ASTRAY = `
  SELECT audit_event.id::text FROM audit_event
  LEFT JOIN audit_unsealed ON event_id = audit_event.id
  LEFT JOIN (SELECT unnest(event_ids) AS id FROM audit_seal) sealed ON sealed.id = audit_event.id
  WHERE event_id IS NULL AND sealed.id IS NULL ORDER BY audit_event.id LIMIT 1`;

const GONE = `
  SELECT event_id::text AS id FROM audit_unsealed
  WHERE NOT EXISTS (SELECT FROM audit_event WHERE id = event_id) ORDER BY event_id LIMIT 1`;

const LATE_WAITING = `
  SELECT audit_event.id::text FROM audit_unsealed JOIN audit_event ON audit_event.id = event_id
  WHERE at < (SELECT max(sealed_at) FROM audit_seal WHERE complete) - $1 * interval '1 millisecond'
  ORDER BY audit_event.id LIMIT 1`;
