/** GraphQL over HTTP as its own audits check it, asked by an analyst's token. */
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { bearerToken } from '../testkit/token.ts';

let hub: TestHub;
let token: string;
beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
  token = await bearerToken(hub.database, 'analyst@demo.pora');
});
afterAll(() => hub.close());

const audits = serverAudits({
  url: () => `${hub.address}/graphql`,
  fetchFn: (url: string, init: RequestInit = {}) =>
    fetch(url, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } }),
});

test('all audits are here', () => {
  expect(audits).toHaveLength(61);
});

test.each(audits.map((audit) => [`${audit.id} ${audit.name}`, audit] as const))(
  '%s',
  async (_, audit) => {
    const result = await audit.fn();
    expect('reason' in result ? result.reason : result.status).toBe('ok');
  },
);
