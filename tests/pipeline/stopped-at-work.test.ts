import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { databaseOver, embeddedConnection } from '../../server/src/db/client.ts';
import { openInMemory } from '../../server/src/db/embedded.ts';
import { SEALS } from '../testkit/environment.ts';

const { server, at } = inject('templates');
const LONG = 'SELECT count(*) FROM generate_series(1, 300000)';

// A PostgreSQL server is not the hub's to stop.
test.skipIf(server)(
  'the embedded database stops cleanly under a transaction and questions that still run',
  async () => {
    const embedded = await openInMemory(at.empty, mkdtempSync(join(tmpdir(), 'pora-db-')));
    const { pool } = databaseOver({ ...embeddedConnection(embedded), max: 6 }, embedded, SEALS);
    const clients = await Promise.all(Array.from({ length: 6 }, () => pool.connect()));
    for (const client of clients) client.on('error', () => {});
    await clients[0]?.query('BEGIN');
    const answers = Promise.allSettled(clients.map((client) => client.query(LONG)));
    // The one in a transaction hangs up without waiting for its answer.
    clients[0]?.release(true);

    await expect(embedded.stop()).resolves.toBeUndefined();

    await answers;
    for (const client of clients.slice(1)) client.release(true);
    await pool.end();
  },
);
