/**
 * One process at a time may open an embedded database's folder: the database takes no lock of its own, and two
 * processes would corrupt it in silence. The lock is a file that names its owner. An owner that was killed leaves the
 * file behind, so ownership means a living process that started when the file says. A taken-over lock is read again
 * after a moment, because two processes may have found the same dead owner.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

interface Owner {
  pid: number;
  /** Kernel start time of the process where the platform tells it; guards against a reused pid. */
  started: string | null;
  token: string;
}

const SETTLE_MILLISECONDS = 100;

function startedAt(pid: number): string | null {
  try {
    // Field 22 of /proc/PID/stat, counted after the command's closing parenthesis (proc(5)).
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function isAlive(owner: Owner): boolean {
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return owner.started === null || startedAt(owner.pid) === owner.started;
}

function readOwner(file: string): Owner | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch {
    return null;
  }
}

/**
 * Takes the lock of a folder.
 * @returns a function that releases it, or the pid of the living process that holds it.
 */
export async function lockFolder(
  folder: string,
): Promise<{ release: () => void } | { heldBy: number }> {
  const file = join(folder, 'hub.lock');
  const own: Owner = {
    pid: process.pid,
    started: startedAt(process.pid),
    token: randomUUID(),
  };
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(own), { flag: 'wx', mode: 0o600 });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const owner = readOwner(file);
      if (owner && isAlive(owner)) return { heldBy: owner.pid };
      moveAside(file);
      continue;
    }
    await wait(SETTLE_MILLISECONDS);
    if (readOwner(file)?.token === own.token) {
      return { release: () => rmSync(file, { force: true }) };
    }
  }
}

function moveAside(file: string): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return;
  }
  rmSync(aside);
}
