import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { lockFolder } from './folder-lock.ts';

/** A running embedded database and how to reach it. */
export interface Embedded {
  /** Folder of the Unix socket, as node-postgres takes it for `host`. */
  socketFolder: string;
  /** True where this process runs the database, false where it reaches another one's. */
  own: boolean;
  /** The whole data folder as a gzipped archive; only where `own`. */
  dump(): Promise<Uint8Array>;
  stop(): Promise<void>;
}

const SOCKET_FILE = '.s.PGSQL.5432';
/** Unix socket paths end at 104 bytes on some systems (unix(7): 108 on Linux). */
const LONGEST_SOCKET_PATH = 100;
export const EMBEDDED_CONNECTIONS = 16;

function socketFolderOf(dataDir: string): string {
  if (join(dataDir, SOCKET_FILE).length <= LONGEST_SOCKET_PATH) return dataDir;
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  return join(tmpdir(), `pora-hub-${name}`);
}

async function startWorker(workerData: {
  dataDir: string | null;
  template: string | null;
  socketPath: string;
}): Promise<Worker> {
  mkdirSync(dirname(workerData.socketPath), { recursive: true, mode: 0o700 });
  // Left behind by a process that was killed; the lock says that nobody listens there.
  rmSync(workerData.socketPath, { force: true });
  const worker = new Worker(new URL('./embedded-worker.mjs', import.meta.url), {
    workerData: { ...workerData, maxConnections: EMBEDDED_CONNECTIONS },
  });
  await answerOf(worker, 'ready');
  return worker;
}

function answerOf(worker: Worker, name: 'ready' | 'stopped' | 'dump'): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onMessage = (message: Record<string, unknown>) => {
      if (!(name in message)) return;
      worker.off('message', onMessage);
      worker.off('error', reject);
      resolve(message[name]);
    };
    worker.on('message', onMessage);
    worker.once('error', reject);
  });
}

function handleOf(worker: Worker, socketFolder: string, afterStop: () => void): Embedded {
  return {
    socketFolder,
    own: true,
    async dump() {
      worker.postMessage('dump');
      return (await answerOf(worker, 'dump')) as Uint8Array;
    },
    async stop() {
      worker.postMessage('stop');
      await answerOf(worker, 'stopped');
      await worker.terminate();
      afterStop();
    },
  };
}

/** Opens the database in `dataDir`, or reaches the process that already runs it. */
export async function openEmbedded(dataDir: string): Promise<Embedded> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const socketFolder = socketFolderOf(dataDir);
  const lock = await lockFolder(dataDir);
  if ('heldBy' in lock) {
    const notOurs = () =>
      Promise.reject(new Error(`the database is run by process ${lock.heldBy}`));
    return { socketFolder, own: false, dump: notOurs, stop: async () => {} };
  }
  try {
    const worker = await startWorker({
      dataDir: join(dataDir, 'database'),
      template: null,
      socketPath: join(socketFolder, SOCKET_FILE),
    });
    return handleOf(worker, socketFolder, lock.release);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** A database in memory, filled from an archive that `dump` made: for tests, which want many and keep none. */
export async function openInMemory(
  template: string | null,
  socketFolder: string,
): Promise<Embedded> {
  const worker = await startWorker({
    dataDir: null,
    template,
    socketPath: join(socketFolder, SOCKET_FILE),
  });
  return handleOf(worker, socketFolder, () =>
    rmSync(socketFolder, { recursive: true, force: true }),
  );
}
