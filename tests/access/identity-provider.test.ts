import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import {
  agreeAs,
  type IdentityProviderUnderTest,
  startIdentityProvider,
} from '../testkit/identity-provider.ts';
import { type Visitor, visitorOf } from '../testkit/sign-in.ts';

const PEOPLE = [
  {
    sub: 'p1',
    email: 'leader@demo.pora',
    email_verified: true,
    roles: ['ADMIN'],
    groups: ['ADMIN'],
  },
  { sub: 'p2', email: 'analyst@demo.pora', email_verified: false },
  { sub: 'p3', email: 'orang.lain@contoh.test', email_verified: true },
];

let provider: IdentityProviderUnderTest;
let hub: TestHub;
beforeAll(async () => {
  provider = await startIdentityProvider(PEOPLE);
  const { issuer, clientId, clientSecret } = provider;
  hub = await startTestHub({
    data: 'empty',
    environment: { identityProvider: { issuer, clientId, clientSecret, name: 'SSO Contoh' } },
  });
  // The hub was up before its provider: it asks again when somebody wants to sign in.
  provider.serves(hub.address);
});
beforeEach(() => hub.database.pool.query('DELETE FROM rate_limit'));
afterAll(async () => {
  await hub?.close();
  await provider?.close();
});

const sql = async (text: string) => (await hub.database.pool.query(text)).rows;
const begin = async (visitor: Visitor): Promise<string> => {
  const answer = await visitor.post('sign-in/provider', { returnTo: '/pemberi-kerja' });
  return String(((await answer.json()) as { url: string }).url);
};
/** All of it: to the provider, through its pages, and back to the hub. */
async function signInAs(sub: string, visitor = visitorOf(hub)) {
  const back = await agreeAs(sub, await begin(visitor));
  const answer = await visitor.get(back.pathname + back.search);
  return { visitor, back, location: answer.headers.get('location') };
}

test('the sign-in page learns that there is a provider and its name, and nothing else', async () => {
  const answer = await hub.stranger.fetch('/auth/ways');
  expect(await answer.json()).toEqual({ provider: 'SSO Contoh' });
});

test('the hub sends a state, a nonce and a PKCE challenge, and no secret', async () => {
  const address = new URL(await begin(visitorOf(hub)));
  expect(address.origin).toBe(provider.issuer);
  const sent = address.searchParams;
  for (const name of ['state', 'nonce', 'code_challenge']) expect(sent.get(name)).toBeTruthy();
  expect(sent.get('code_challenge_method')).toBe('S256');
  expect(sent.get('redirect_uri')).toBe(`${hub.address}/auth/callback/oidc`);
  expect(address.href).not.toContain(provider.clientSecret);
});

describe('somebody whom the provider knows', () => {
  test('signs in to the account that an administrator made, with the roles given there', async () => {
    const { visitor, location } = await signInAs('p1');
    expect(location).toContain('/masuk?dari=penyedia&lanjut=%2Fpemberi-kerja');
    const { viewer } = await visitor.graph().data('{ viewer { email roles } }');
    expect(viewer).toEqual({ email: 'leader@demo.pora', roles: ['LEADER'] });
    const [link, signIn] = await sql(
      `SELECT action FROM audit_event WHERE action IN ('account.link', 'sign-in') ORDER BY id`,
    );
    expect([link?.action, signIn?.action]).toEqual(['account.link', 'sign-in']);
  });

  test('is linked once, and nothing that the provider said of the person is kept', async () => {
    await signInAs('p1');
    await signInAs('p1');
    const links = await sql(`SELECT * FROM credential WHERE provider_id = 'oidc'`);
    expect(links.length).toBe(1);
    const { access_token, refresh_token, id_token, account_id } = links[0];
    expect([account_id, access_token, refresh_token, id_token]).toEqual(['p1', null, null, null]);
  });

  test.each([
    ['whose address the provider has not verified', 'p2'],
    ['for whom no account was made', 'p3'],
  ])('%s is refused, and no account comes of it', async (_, sub) => {
    const before = await sql('SELECT count(*) FROM hub_user');
    const { visitor, location } = await signInAs(sub);
    expect(location).toBe('/masuk?dari=ditolak');
    expect(await visitor.email()).toBeNull();
    expect(await sql('SELECT count(*) FROM hub_user')).toEqual(before);
    const [last] = await sql('SELECT action, outcome FROM audit_event ORDER BY id DESC LIMIT 1');
    expect(last).toEqual({ action: 'sign-in.failed', outcome: 'DENIED' });
  });

  test('is refused while the account is blocked', async () => {
    await signInAs('p1');
    await sql(`UPDATE hub_user SET blocked_at = now() WHERE email = 'leader@demo.pora'`);
    const { visitor, location } = await signInAs('p1');
    await sql(`UPDATE hub_user SET blocked_at = NULL WHERE email = 'leader@demo.pora'`);
    expect(location).toBe('/masuk?dari=ditolak');
    expect(await visitor.email()).toBeNull();
  });
});

describe('an answer of the provider', () => {
  test('that another browser began is refused', async () => {
    const back = await agreeAs('p1', await begin(visitorOf(hub)));
    const other = visitorOf(hub);
    await other.get(back.pathname + back.search);
    expect(await other.email()).toBeNull();
  });

  test('works once', async () => {
    const visitor = visitorOf(hub);
    const { back } = await signInAs('p1', visitor);
    await visitor.post('sign-out');
    expect((await visitor.get(back.pathname + back.search)).headers.get('location')).toBe(
      '/masuk?dari=ditolak',
    );
    expect(await visitor.email()).toBeNull();
  });

  test('with a made-up code is refused', async () => {
    const visitor = visitorOf(hub);
    const back = await agreeAs('p1', await begin(visitor));
    back.searchParams.set('code', 'karangan');
    await visitor.get(back.pathname + back.search);
    expect(await visitor.email()).toBeNull();
  });
});

test('the session’s cookie stays Strict; only what remembers the way there is Lax', async () => {
  const visitor = visitorOf(hub);
  const there = await visitor.post('sign-in/provider', { returnTo: '/' });
  expect(there.headers.getSetCookie().join()).toMatch(/pora\.state=.*SameSite=Lax/i);
  const back = await agreeAs('p1', String(((await there.json()) as { url: string }).url));
  const answer = await visitor.get(back.pathname + back.search);
  const session = answer.headers.getSetCookie().find((each) => each.includes('session_token='));
  expect(session).toMatch(/SameSite=Strict/i);
  expect(session).toMatch(/HttpOnly/i);
});
