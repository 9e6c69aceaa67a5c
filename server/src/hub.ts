import type { FastifyInstance } from 'fastify';
import pino, { type Logger } from 'pino';
import { headFileIn } from './access/audit-head.ts';
import { startSealer } from './access/audit-sealer.ts';
import { type Authentication, authenticationOf } from './access/authenticate.ts';
import { type Database, openDatabase } from './db/client.ts';
import {
  type DemonstrationAccount,
  loadDemonstration,
  makeDemonstrationAccounts,
} from './demonstration.ts';
import { loadDemonstrationWork } from './demonstration-work.ts';
import { watchCases } from './domains/cases/watch.ts';
import { keepTerms } from './domains/rights/retention.ts';
import { derivedKey, type Environment, EnvironmentError } from './env.ts';
import { heavyThreadFor } from './heavy/thread.ts';
import { buildApp } from './http.ts';
import { closeInterrupted } from './intake/import-file.ts';
import { Observation } from './observability/observe.ts';
import { prepareDatabase, type Say } from './prepare.ts';

const SWEEP_MILLISECONDS = 60_000;

export interface Hub {
  /** Where it answers, e.g. `http://127.0.0.1:4000`. */
  address: string;
  app: FastifyInstance;
  database: Database;
  authentication: Authentication;
  accounts: DemonstrationAccount[];
  close(): Promise<void>;
}

export interface HubOptions {
  environment: Environment;
  say: Say;
  now?: () => Date;
  /** Opens the database that the environment names, unless a test brings one of its own. */
  open?: () => Promise<Database>;
  logger?: Logger;
}

/** Central Kalimantan keeps Western Indonesian Time, UTC+7 all year. */
const todayInProvince = (now: Date): string =>
  new Date(now.getTime() + 7 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** Opens the database, prepares it, loads the demonstration where it is on, and listens. */
export async function startHub(options: HubOptions): Promise<Hub> {
  const { environment, say, now = () => new Date() } = options;
  const logger = options.logger ?? pino({ level: environment.logLevel }, pino.destination(2));
  say(
    environment.databaseUrl
      ? 'Database: PostgreSQL'
      : `Database: embedded, in ${environment.dataDir}`,
  );
  const database = await (options.open?.() ?? openDatabase(environment));
  try {
    if (database.embedded && !database.embedded.own) {
      throw new EnvironmentError(
        `Another process already runs the hub on ${environment.dataDir}; stop it first.`,
      );
    }
    await prepareDatabase(database, say);
    const authentication = authenticationOf(environment, database);
    let accounts: DemonstrationAccount[] = [];
    if (environment.demo) {
      accounts = await makeDemonstrationAccounts(database, authentication, environment.dataDir);
      await loadDemonstration(database, todayInProvince(now()), say);
      await loadDemonstrationWork(database, now());
    }
    const observation = new Observation(environment, database, logger);
    const heavyThread = heavyThreadFor(environment, database, observation);
    const app = await buildApp({
      environment,
      database,
      authentication,
      observation,
      heavyThread,
      logger,
      now,
    });
    await app.listen({ port: environment.port, host: environment.host });
    // Another process on the same database may have been killed in the middle of an import.
    const sweep = setInterval(
      () =>
        closeInterrupted(database.background, false).catch((error: Error) =>
          logger.error(error.name),
        ),
      SWEEP_MILLISECONDS,
    );
    sweep.unref();
    const sealer = startSealer({
      pool: database.background,
      key: derivedKey(environment, 'audit'),
      headFile: headFileIn(environment.dataDir),
      logger,
    });
    const cases = watchCases({
      pool: database.background,
      mail: environment.mail,
      everyDay: async (today) => ({
        ...(await keepTerms({ pool: database.background, sealing: database.sealing }, today)),
      }),
      logger,
      now,
    });
    const bound = app.addresses()[0];
    const port = typeof bound === 'object' ? bound.port : environment.port;
    const host = environment.host.includes(':') ? `[${environment.host}]` : environment.host;
    return {
      address: environment.publicUrl ?? `http://${host}:${port}`,
      app,
      database,
      authentication,
      accounts,
      async close() {
        clearInterval(sweep);
        await app.close();
        // After the connections: those who wait for a heavy question are gone, so that it ends.
        await heavyThread?.close();
        await cases.stop();
        await sealer.stop();
        await observation.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
