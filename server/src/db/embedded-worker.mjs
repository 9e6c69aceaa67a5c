/**
 * The embedded database: PGlite in a thread of its own, so that a long query does not hold up the server, reached over
 * a Unix socket by the same driver as a real PostgreSQL. Plain JavaScript, because Node 20 loads no TypeScript worker.
 */
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { postgis } from '@electric-sql/pglite-postgis';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

const SYNC = 'S'.charCodeAt(0);
const SIMPLE_QUERY = 'Q'.charCodeAt(0);
const TERMINATE = 'X'.charCodeAt(0);
const SYNC_MESSAGE = new Uint8Array([SYNC, 0, 0, 0, 4]);

const READY_LENGTH = 6;

/**
 * After an error inside a sequence PGlite says ReadyForQuery at once and again at the Sync; PostgreSQL says it at the
 * Sync only, and a client that hears it twice is one answer behind from then on. The early one stands alone or ends
 * what begins with the ErrorResponse.
 */
function withoutReady(data) {
  const start = data.length - READY_LENGTH;
  const isReady =
    start >= 0 &&
    data[start] === 'Z'.charCodeAt(0) &&
    data[start + 4] === 5 &&
    (start === 0 || data[0] === 'E'.charCodeAt(0));
  return isReady ? data.subarray(0, start) : data;
}

/**
 * All connections share one backend, and the socket server passes single protocol messages to it. Between a Parse and
 * its Sync another connection's message would replace the unnamed statement, so an open sequence counts as a
 * transaction: the socket server then takes messages of the same connection only.
 */
function oneSequenceAtATime(database) {
  let sequenceOpen = false;
  let rollback = Promise.resolve();
  let closed = false;
  const isInTransaction = () => !closed && (sequenceOpen || database.isInTransaction());
  async function endOf(statement) {
    if (sequenceOpen) {
      sequenceOpen = false;
      await database.runExclusive(() => database.execProtocolRaw(SYNC_MESSAGE));
    }
    if (isInTransaction()) await database.exec(statement);
  }
  return {
    waitReady: database.waitReady,
    runExclusive: (work) => database.runExclusive(work),
    isInTransaction,
    async execProtocolRawStream(message, options) {
      const kind = message[0];
      // A start-up message begins with its length, whose first byte is 0.
      sequenceOpen = kind !== SYNC && kind !== SIMPLE_QUERY && kind !== TERMINATE && kind !== 0;
      if (!sequenceOpen) return database.execProtocolRawStream(message, options);
      return database.execProtocolRawStream(message, {
        ...options,
        onRawData: (data) => options.onRawData(withoutReady(data)),
      });
    },
    /** Called when a connection ends inside a sequence or a transaction. */
    exec(statement) {
      rollback = endOf(statement);
      return rollback;
    },
    /**
     * The socket server neither waits for what its last connections were doing nor for their end, and asks about their
     * transactions when the database is gone: what is under way ends first, what comes later finds no transaction.
     */
    async close() {
      await rollback;
      await database.runExclusive(() => {
        closed = true;
      });
      await database.close();
    },
  };
}

const { dataDir, template, socketPath, maxConnections } = workerData;
const database = await PGlite.create({
  dataDir: dataDir ?? undefined,
  ...(template ? { loadDataDir: new Blob([await readFile(template)]) } : {}),
  extensions: { postgis, btree_gist },
  // A folder must survive a power cut: PGlite's own default (-F) leaves fsync off. In memory there is nothing to sync.
  startParams: dataDir
    ? [...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'), '-c', 'fsync=on']
    : PGlite.defaultStartParams,
});
const shared = oneSequenceAtATime(database);
const server = new PGLiteSocketServer({
  db: shared,
  path: socketPath,
  maxConnections,
});
await server.start();

parentPort.on('message', async (message) => {
  if (message === 'stop') {
    await server.stop();
    await shared.close();
    parentPort.postMessage({ stopped: true });
  } else if (message === 'dump') {
    const dump = await database.dumpDataDir('gzip');
    parentPort.postMessage({ dump: new Uint8Array(await dump.arrayBuffer()) });
  }
});
parentPort.postMessage({ ready: true });
