import { Prisma, PrismaClient } from '@pora/prisma/generated/client/client.ts';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { derivedKey, type Environment } from '../env.ts';
import { type Sealing, sealingWith } from '../kernel/sealing.ts';
import { type Embedded, openEmbedded } from './embedded.ts';
import { PreparingClient } from './prepared.ts';
import { tellingStatements } from './statement-of.ts';

const LONGEST_WAIT = 15_000;

const clientOf = (adapter: PrismaPg) =>
  new PrismaClient({
    adapter,
    log: [{ emit: 'event', level: 'query' }],
    // Many people sign in when a meeting begins; a wait for a free connection is better than a failure.
    transactionOptions: { maxWait: LONGEST_WAIT, timeout: LONGEST_WAIT },
  });

/** Prisma's client over the one pool; its `query` events let a test count statements. */
export type Client = ReturnType<typeof clientOf>;

export interface Database {
  kind: 'embedded' | 'postgresql';
  /** For set-based SQL. */
  pool: pg.Pool;
  prisma: Client;
  /** A connection for work in the background: it takes none from those who read and write. */
  background: pg.Pool;
  /** The embedded database, where this is one. */
  embedded: Embedded | null;
  /** Opens what the database keeps sealed; its key never reaches the database. */
  sealing: Sealing;
  /** Seals who reported an event, with a key of its own. */
  reporterSealing: Sealing;
  close(): Promise<void>;
}

// Calendar days stay text: a driver that makes local midnights of them moves them by a day.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);

/** A database behind a pool that the caller has configured; a time limit of statements does not hold in the background. */
export function databaseOver(
  options: pg.PoolConfig,
  embedded: Embedded | null,
  { sealing, reporterSealing }: Pick<Database, 'sealing' | 'reporterSealing'>,
): Database {
  const pool = new pg.Pool({ max: 8, ...options });
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => {});
  const background = new pg.Pool({ ...options, max: 1, statement_timeout: 0 });
  background.on('error', () => {});
  const prisma = clientOf(tellingStatements(new PrismaPg(pool)));
  return {
    kind: embedded ? 'embedded' : 'postgresql',
    pool,
    prisma,
    background,
    embedded,
    sealing,
    reporterSealing,
    async close() {
      await background.end();
      await prisma.$disconnect();
      if (!pool.ended) await pool.end();
      await embedded?.stop();
    },
  };
}

/** How node-postgres reaches an embedded database. */
export const embeddedConnection = (embedded: Embedded): pg.PoolConfig => ({
  host: embedded.socketFolder,
  port: 5432,
  user: 'postgres',
  database: 'postgres',
  max: 4,
});

/**
 * Opens the database that the environment names: PostgreSQL by DATABASE_URL, else the embedded one in DATA_DIR.
 * @param max how many connections to PostgreSQL are kept beside the one in the background
 */
export async function openDatabase(environment: Environment, max = 8): Promise<Database> {
  const seals = {
    sealing: sealingWith(derivedKey(environment, 'sealing')),
    reporterSealing: sealingWith(derivedKey(environment, 'reporters')),
  };
  if (environment.databaseUrl) {
    const options = {
      connectionString: environment.databaseUrl,
      statement_timeout: environment.statementMilliseconds,
      max,
      Client: PreparingClient,
    };
    return databaseOver(options, null, seals);
  }
  const embedded = await openEmbedded(environment.dataDir);
  return databaseOver(embeddedConnection(embedded), embedded, seals);
}

export { Prisma };
