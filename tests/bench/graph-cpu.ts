import { readFileSync } from 'node:fs';
import type { Pool } from 'pg';

/** The kernel's clock tick in `/proc`, on every Linux that Node runs on. */
const MILLISECONDS_A_TICK = 10;

/** CPU time so far, in milliseconds, by process. */
export type Spent = ReadonlyMap<number, number>;

/** User and system time of a process so far, in milliseconds; null where there is no `/proc`, or no such process. */
function spentBy(pid: number): number | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in brackets and may hold spaces; user and system time are the 14th and 15th.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * MILLISECONDS_A_TICK;
  } catch {
    return null;
  }
}

/**
 * CPU time so far of a server and of all backends that serve this database; null where there is no `/proc`. Parallel
 * workers end with their statement and are not seen.
 */
export async function cpuSpent(pool: Pool, server: number): Promise<Spent | null> {
  const { rows } = await pool.query<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity
     WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()`,
  );
  const spent = new Map<number, number>();
  for (const pid of [server, ...rows.map((row) => row.pid)]) {
    const milliseconds = spentBy(pid);
    if (milliseconds === null) return null;
    spent.set(pid, milliseconds);
  }
  return spent;
}

/** Milliseconds between two moments. A backend that ended meanwhile was an idle one of a server asked before. */
export const cpuBetween = (before: Spent, after: Spent): number =>
  [...after].reduce((sum, [pid, milliseconds]) => sum + milliseconds - (before.get(pid) ?? 0), 0);
