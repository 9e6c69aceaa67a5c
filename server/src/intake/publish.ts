import { recordAudit } from '../access/audit.ts';
import type { Database } from '../db/client.ts';
import { publishing } from '../db/transaction.ts';
import { publishEmployers } from '../domains/employers/write.ts';
import { publishIncidents } from '../domains/incidents/write.ts';
import { decideLinks } from '../domains/linkage/decide.ts';
import { publishPeople } from '../domains/people/write.ts';
import { publishPermits } from '../domains/permits/write.ts';
import { correctKeys, correctValues } from '../domains/rights/apply-corrections.ts';
import { holdOffErased } from '../domains/rights/erased.ts';
import { openIncoming } from './incoming.ts';

export type Publication = 'published' | 'already-published';

/**
 * Publishes the accepted rows of a staged batch: persons, links, employers, sites, permits, incidents, the batch's own
 * figures and the audit event, all in one transaction. Whoever reads meanwhile sees the state before it.
 * On the embedded database everybody waits for it: `pnpm bench intake` says how long.
 */
export const publish = (
  { pool, sealing }: Database,
  batch: string,
  actor: string,
): Promise<Publication> =>
  publishing(pool, async (tx) => {
    const { rowCount } = await tx.query(SAME_BYTES, [batch]);
    if (rowCount) return 'already-published';
    // A person may have been erased since the batch was staged.
    await holdOffErased(tx, sealing, batch);
    await openIncoming(tx, sealing, batch);
    await correctKeys(tx);
    await decideLinks(tx);
    await correctValues(tx);
    await publishPeople(tx);
    await publishEmployers(tx);
    await publishPermits(tx);
    await publishIncidents(tx);
    await tx.query(CONFLICTS);
    await tx.query(FIGURES, [batch, 'PUBLISHED']);
    await recordAudit(tx, { actor, action: 'batch.publish', subjectIds: [batch] });
    return 'published';
  });

/** Another batch with the same bytes, published while this one was on its way. */
const SAME_BYTES = `
  SELECT FROM batch JOIN batch other USING (source, checksum)
  WHERE batch.id = $1 AND other.status = 'PUBLISHED'`;

/** Notes on each row whose point lies outside the regency that it names. */
const CONFLICTS = `
  UPDATE staged_row SET conflicts = '["point-outside-regency"]'
  FROM incoming
  WHERE staged_row.batch_id = incoming.batch_id AND staged_row.row = incoming.row
    AND (site_conflict OR incident IS NOT NULL AND point_conflict(incident ->> 'regency',
           (incident -> 'point' ->> 'longitude')::double precision,
           (incident -> 'point' ->> 'latitude')::double precision) IS NOT NULL)`;

/** What a batch came to; $2 is its new status. */
export const FIGURES = `
  UPDATE batch SET status = $2, stage = NULL, stage_done = 0, stage_total = 0,
    row_count = counted.accepted + counted.rejected, accepted_count = counted.accepted,
    rejected_count = counted.rejected, conflict_count = counted.conflicts,
    published_at = CASE WHEN $2 = 'PUBLISHED' THEN now() END
  FROM (SELECT count(mapped)::integer AS accepted, count(problems)::integer AS rejected,
               count(conflicts)::integer AS conflicts
        FROM staged_row WHERE batch_id = $1) counted
  WHERE id = $1`;
