/** One Fastify app: sign-in, graph, tiles, boundaries, files, health, and the built web client for everything else. */
import { fastifyApolloHandler } from '@as-integrations/fastify';
import compress from '@fastify/compress';
import Fastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify';
import type { Logger } from 'pino';
import { invitationToken } from './access/accounts.ts';
import { type Authentication, viewerOf } from './access/authenticate.ts';
import { isForged } from './access/csrf.ts';
import { requireAddress } from './access/exits.ts';
import { providerRoutes } from './access/provider-routes.ts';
import { pseudonymsUnder } from './access/pseudonyms.ts';
import { auditRouteDenials } from './access/route-denials.ts';
import { signInRoutes } from './access/sign-in-routes.ts';
import { SignInWait } from './access/sign-in-wait.ts';
import { may, type Viewer } from './access/viewer.ts';
import type { Database } from './db/client.ts';
import { isOutOfTime } from './db/stopped.ts';
import { citationRoutes } from './domains/analyses/citation-route.ts';
import { publishedOperations } from './domains/analyses/publish.ts';
import { minutesRoutes } from './domains/briefings/minutes-route.ts';
import { pictureRoutes } from './domains/briefings/pictures-route.ts';
import { packSigner } from './domains/briefings/take/pack-signature.ts';
import { takeRoutes } from './domains/briefings/take/route.ts';
import { documentRoutes } from './domains/cases/documents-route.ts';
import { currentEdition } from './domains/regencies/read.ts';
import { copyRoutes } from './domains/rights/route.ts';
import { derivedKey, type Environment } from './env.ts';
import { exportRoutes } from './exports/route.ts';
import { maskedError, startGraph } from './graphql/answer.ts';
import type { Context } from './graphql/context.ts';
import { crossSite, STATUS_OF_CODE, tooSlow, unauthenticated } from './graphql/errors.ts';
import { Lanes } from './graphql/lanes.ts';
import { publicWords } from './graphql/library-sentences.ts';
import { namesOf, readPersistedOperations } from './graphql/persisted-operations.ts';
import { keepRowCounts } from './graphql/row-counts.ts';
import { securityHeaders } from './headers.ts';
import type { HeavyThread } from './heavy/thread.ts';
import { fileRoutes } from './intake/route.ts';
import type { Observation } from './observability/observe.ts';
import { schema } from './schema.ts';
import { boundaryRoutes } from './tiles/boundaries-route.ts';
import { tileRoutes } from './tiles/route.ts';
import { webClient } from './web-client.ts';

const LARGEST_QUERY = 256 * 1024;

export interface HttpDependencies {
  environment: Environment;
  database: Database;
  authentication: Authentication;
  observation: Observation;
  /** Null where large questions are executed as all others. */
  heavyThread: HeavyThread | null;
  logger: Logger;
  now: () => Date;
}

/** Builds the app; the caller listens and closes. */
export async function buildApp(dependencies: HttpDependencies): Promise<FastifyInstance> {
  const { environment, database, authentication, observation, logger, now } = dependencies;
  const app = Fastify({
    loggerInstance: logger,
    // Addresses carry the ids of records; a failed request is logged with its reference.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: environment.trustProxy,
    bodyLimit: LARGEST_QUERY,
    forceCloseConnections: true,
  }) as unknown as FastifyInstance;

  observation.follow(app);
  await securityHeaders(app, environment);
  await app.register(compress, {
    threshold: 1024,
    encodings: ['br', 'gzip', 'identity'],
  });
  app.setErrorHandler((error: { statusCode?: number; code?: string }, _request, reply) => {
    if (isOutOfTime(error)) {
      const told = clientError(tooSlow(environment.statementMilliseconds));
      return reply.code(503).send({ errors: [told] });
    }
    const status = error.statusCode ?? httpStatusOf(error);
    if (status < 500) {
      return reply.code(status).send({ errors: [clientError(error)] });
    }
    return reply.code(500).send({ errors: [maskedError(logger, error)] });
  });

  const requireViewer = auditRouteDenials(app, database.pool, async (request) => {
    const viewer = await viewerOf(authentication, database, request, now());
    if (!viewer) throw unauthenticated();
    return viewer;
  });

  app.addHook('onRequest', async (request) => {
    if (isForged(request, environment.publicUrl)) throw crossSite();
  });
  await webClient(app, async (request) => {
    // Not by `requireViewer`: a page is refused to nobody.
    const viewer = await viewerOf(authentication, database, request, now());
    if (!viewer || !may(viewer, 'rollup.read')) return null;
    return { edition: (await currentEdition(database.pool))?.id ?? null };
  });
  // From here on every address is in the registry of exits.
  app.addHook('onRoute', ({ url }) => requireAddress(url));
  const wait = new SignInWait(database.pool, derivedKey(environment, 'sign-in-wait'));
  signInRoutes(app, { database, authentication, wait });
  providerRoutes(app, { database, authentication, wait }, environment.identityProvider);
  const lanes = new Lanes();
  await graphRoute(app, dependencies, lanes, requireViewer);
  tileRoutes(app, { database, requireViewer });
  boundaryRoutes(app, { pool: database.pool, requireViewer });
  fileRoutes(app, { database, logger, requireViewer });
  documentRoutes(app, { database, now, requireViewer });
  pictureRoutes(app, { database, now, requireViewer });
  copyRoutes(app, { database, now, requireViewer });
  healthRoutes(app, database);
  observation.route(app, requireViewer, lanes);
  return app;
}

const httpStatusOf = (error: unknown): number => {
  const { extensions } = error as { extensions?: { code?: string; http?: { status?: number } } };
  return extensions?.http?.status ?? STATUS_OF_CODE[extensions?.code ?? ''] ?? 500;
};

function clientError(error: unknown) {
  const { message, extensions } = error as {
    message: string;
    extensions?: { code?: string };
  };
  const words = publicWords(message, extensions?.code ?? 'BAD_REQUEST');
  return { message: words.message, extensions: { code: words.code } };
}

async function graphRoute(
  app: FastifyInstance,
  {
    environment,
    database,
    authentication,
    observation,
    heavyThread,
    logger,
    now,
  }: HttpDependencies,
  lanes: Lanes,
  requireViewer: (request: FastifyRequest) => Promise<Viewer>,
): Promise<void> {
  const pseudonymOf = pseudonymsUnder(derivedKey(environment, 'pseudonyms'));
  const operations = readPersistedOperations();
  const published = publishedOperations(database.pool);
  const graph = await startGraph({
    schema,
    lanes,
    executeHeavy: heavyThread && ((admitted) => heavyThread.execute(admitted)),
    logger,
    operations,
    published,
    adHocRoles: environment.adHocRoles,
    statementMilliseconds: environment.statementMilliseconds,
    plugins: [observation.operations(namesOf(operations))],
  });
  const { counts, stop } = await keepRowCounts(database.background, (error) =>
    logger.error({ name: error.name }, 'rows were not counted'),
  );
  app.addHook('onClose', async () => {
    stop();
    await graph.stop();
  });
  const contextOf = async (request: FastifyRequest): Promise<Context> => {
    const purpose = request.headers['x-purpose'];
    return {
      viewer: await requireViewer(request),
      database,
      purpose: typeof purpose === 'string' ? purpose : null,
      now: now(),
      invite: (userId) => invitationToken(authentication, userId),
      pseudonymOf,
      disclosureThreshold: environment.disclosureThreshold,
      fairness: { counts, limits: environment.costLimits },
      adHocRoles: environment.adHocRoles,
      trace: observation.trace,
      isHeavy: false,
      fromList: false,
      toFile: false,
      namedPersons: new Set(),
      readCases: new Set(),
      openedPersons: new Set(),
      brokenGlass: new Map(),
      rejectedRowsOf: new Set(),
    };
  };
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    handler: fastifyApolloHandler(graph, { context: contextOf }),
  });
  minutesRoutes(app, { contextOf });
  exportRoutes(app, { graph, schema, logger, operations, published, contextOf });
  citationRoutes(app, { graph, schema, operations, published, contextOf });
  takeRoutes(app, { contextOf, signer: packSigner(derivedKey(environment, 'packs')) });
}

function healthRoutes(app: FastifyInstance, database: Database): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    try {
      await database.pool.query('SELECT 1');
      return { status: 'ok' };
    } catch {
      return reply.code(503).send({ status: 'database unreachable' });
    }
  });
}
