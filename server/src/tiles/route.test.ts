import Fastify from 'fastify';
import { describe, expect, test } from 'vitest';
import type { Role } from '../access/roles.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Database } from '../db/client.ts';
import { tileRoutes } from './route.ts';

const viewer = (...roles: Role[]): Viewer => ({
  userId: 'u1',
  actor: 'user:u1',
  email: 'invented@example.test',
  name: 'Invented',
  roles,
  agency: null,
  agencies: [],
  area: 'PROVINCE',
  closedSources: [],
  session: null,
  scopes: null,
  dataVersion: '1',
  personsVersion: '1',
});

/** What is refused here is refused before a database is asked, so there is none. */
const NO_DATABASE = undefined as unknown as Database;

async function ask(url: string, ...roles: Role[]) {
  const app = Fastify();
  tileRoutes(app, {
    database: NO_DATABASE,
    requireViewer: async () => viewer(...roles),
  });
  const answer = await app.inject(url);
  await app.close();
  const { errors } = answer.json<{
    errors: { extensions: { code: string } }[];
  }>();
  return [answer.statusCode, errors[0]?.extensions.code];
}

describe('a tile request', () => {
  test.each([
    '/tiles/sites/15/0/0.mvt',
    '/tiles/sites/3/8/0.mvt',
    '/tiles/sites/3/0/8.mvt',
    '/tiles/sites/-1/0/0.mvt',
    '/tiles/sites/1.5/0/0.mvt',
    '/tiles/sites/3/0/0.pbf',
    '/tiles/sites/3/0/0',
    '/tiles/sites/3/0/0.mvt?sector=plantation',
    "/tiles/sites/3/0/0.mvt?sector=MINING'",
    '/tiles/sites/3/0/0.mvt?sector=MINING&sector=OTHER',
    '/tiles/sites/3/0/0.mvt?sectors=MINING',
  ])('for %s is bad input', async (url) => {
    expect(await ask(url, 'LEADER')).toEqual([400, 'BAD_USER_INPUT']);
  });

  test.each([
    '/tiles/incidents/3/0/0.mvt?category=other',
    "/tiles/incidents/3/0/0.mvt?category=OTHER'",
    '/tiles/incidents/3/0/0.mvt?category=OTHER&category=OTHER',
    '/tiles/incidents/3/0/0.mvt?category=',
    '/tiles/incidents/3/0/0.mvt?sector=MINING',
    '/tiles/sites/3/0/0.mvt?category=OTHER',
  ])('with a filter that the layer does not take is bad input: %s', async (url) => {
    expect(await ask(url, 'CASE_OFFICER')).toEqual([400, 'BAD_USER_INPUT']);
  });

  test('for an unknown layer finds nothing', async () => {
    expect(await ask('/tiles/persons/3/0/0.mvt', 'CASE_OFFICER')).toEqual([404, 'NOT_FOUND']);
  });

  test.each<Role>(['AUDITOR', 'ADMIN'])('for sites is forbidden to %s', async (role) => {
    expect(await ask('/tiles/sites/3/6/4.mvt', role)).toEqual([403, 'FORBIDDEN']);
  });

  test.each<Role>(['LEADER', 'ANALYST', 'OPERATOR', 'PRESENTER', 'AUDITOR', 'ADMIN'])(
    'for the places of incidents is forbidden to %s',
    async (role) => {
      expect(await ask('/tiles/incidents/3/6/4.mvt', role)).toEqual([403, 'FORBIDDEN']);
    },
  );
});
