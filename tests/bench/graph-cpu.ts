import { readFileSync } from 'node:fs';
import type { Pool } from 'pg';

/** The kernel's clock tick in `/proc`, on every Linux that Node runs on. */
const MILLISECONDS_A_TICK = 10;

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
 * CPU time so far of a server and of all backends that serve this database, in milliseconds; null where the database
 * is on another machine or there is no `/proc`.
 */
export async function cpuSpent(pool: Pool, server: number): Promise<number | null> {
  const { rows } = await pool.query<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity
     WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()`,
  );
  const spent = [server, ...rows.map(({ pid }) => pid)].map(spentBy);
  return spent.some((one) => one === null)
    ? null
    : spent.reduce<number>((sum, one) => sum + (one ?? 0), 0);
}
