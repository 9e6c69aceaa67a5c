import type { Pool } from 'pg';

export type Stage = 'RECEIVE' | 'STAGE' | 'VALIDATE' | 'LINK' | 'PUBLISH';

/** Says how far a batch is, for whoever waits for it, and that it is still alive. */
export async function noteProgress(
  pool: Pool,
  batch: string,
  stage: Stage,
  done: number,
  total: number,
): Promise<void> {
  await pool.query(
    `UPDATE batch SET stage = $2, stage_done = $3, stage_total = $4, heartbeat_at = now() WHERE id = $1`,
    [batch, stage, done, total],
  );
}
