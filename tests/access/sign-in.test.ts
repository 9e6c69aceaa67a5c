import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAccount, invitationToken } from '../../server/src/access/accounts.ts';
import { callerOf } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

let hub: TestHub;
let password: string;
beforeAll(async () => {
  hub = await startTestHub({ data: 'empty' });
  password = hub.accounts[0]?.password ?? '';
});
afterAll(() => hub.close());

const post = (path: string, body: object, headers: Record<string, string> = {}) =>
  hub.stranger.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: hub.address, ...headers },
    body: JSON.stringify(body),
  });
const signIn = (email: string, secret: string) =>
  post('/auth/sign-in/email', { email, password: secret });
const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
const emailOf = async (cookie: string): Promise<string | null> =>
  (await callerOf(hub.address, { cookie }).ask('{ viewer { email } }')).data?.viewer.email ?? null;

test.each([
  'leader',
  'analyst',
  'officer',
  'operator',
  'presenter',
  'auditor',
  'admin',
  'leader.katingan',
  'officer.katingan',
])('the demonstration account of the %s signs in with the printed password', async (name) => {
  const email = `${name}@demo.pora`;
  expect(hub.accounts.map((account) => account.email)).toContain(email);
  const cookie = cookieOf(await signIn(email, password));
  expect(await emailOf(cookie)).toBe(email);
});

test('the session’s cookie is out of reach of scripts and of other sites', async () => {
  const [cookie = ''] = (await signIn('leader@demo.pora', password)).headers.getSetCookie();
  expect(cookie).toMatch(/; HttpOnly/i);
  expect(cookie).toMatch(/; SameSite=Strict/i);
});

test('a wrong password and an unknown address are told apart by nothing', async () => {
  const wrong = await signIn('leader@demo.pora', 'not-the-password');
  const unknown = await signIn('nobody@demo.pora', 'not-the-password');
  expect([wrong.status, await wrong.json()]).toEqual([unknown.status, await unknown.json()]);
  expect(wrong.status).toBe(401);
  expect([cookieOf(wrong), cookieOf(unknown)]).toEqual(['', '']);
});

test('signing out ends the session, not only the cookie', async () => {
  const cookie = cookieOf(await signIn('analyst@demo.pora', password));
  expect(await emailOf(cookie)).toBe('analyst@demo.pora');
  expect((await post('/auth/sign-out', {}, { cookie })).status).toBe(200);
  expect(await emailOf(cookie)).toBeNull();
});

test.each([
  'sign-up/email',
  'forget-password',
  'request-password-reset',
  'change-email',
  'update-user',
  'delete-user',
  'list-sessions',
])('the library’s other address %s does not exist', async (path) => {
  expect(
    (
      await post(`/auth/${path}`, {
        email: 'x@contoh.test',
        password: 'kata-sandi-contoh',
        name: 'x',
      })
    ).status,
  ).toBe(404);
});

test('another site cannot sign somebody in or out', async () => {
  const cookie = cookieOf(await signIn('officer@demo.pora', password));
  const forged = await post('/auth/sign-out', {}, { cookie, origin: 'https://jahat.contoh.test' });
  expect(forged.status).toBe(403);
  expect(await emailOf(cookie)).toBe('officer@demo.pora');
});

describe('an invited person', () => {
  const email = 'baru@contoh.test';
  let token: string;

  beforeAll(async () => {
    const account = {
      email: 'Baru@Contoh.test',
      name: 'Baru',
      roles: ['ANALYST' as const],
      agency: 'KESBANGPOL-KALTENG',
      area: 'PROVINCE' as const,
    };
    const id = await createAccount(hub.database, hub.authentication, account, 'test');
    token = await invitationToken(hub.authentication, id);
  });

  const setPassword = (newPassword: string, with_ = token) =>
    post('/auth/reset-password', { token: with_, newPassword });

  test('cannot sign in before the link was used', async () => {
    expect((await signIn(email, 'kata-sandi-contoh')).status).toBe(401);
  });

  test('is refused a short password and a made-up link', async () => {
    expect((await setPassword('pendek')).status).toBe(400);
    expect((await setPassword('kata-sandi-contoh', 'made-up')).status).toBe(400);
  });

  test('sets a password once, and signs in with it', async () => {
    expect((await setPassword('kata-sandi-contoh')).status).toBe(200);
    expect((await setPassword('kata-sandi-kedua')).status).toBe(400);
    expect(await emailOf(cookieOf(await signIn(email, 'kata-sandi-contoh')))).toBe(email);
    expect((await signIn(email, 'kata-sandi-kedua')).status).toBe(401);
  });

  test('loses every session when the password is set anew', async () => {
    const cookie = cookieOf(await signIn(email, 'kata-sandi-contoh'));
    const { rows } = await hub.database.pool.query('SELECT id FROM hub_user WHERE email = $1', [
      email,
    ]);
    await setPassword('kata-sandi-ketiga', await invitationToken(hub.authentication, rows[0].id));
    expect(await emailOf(cookie)).toBeNull();
  });

  test('is refused a link that has run out', async () => {
    const { rows } = await hub.database.pool.query('SELECT id FROM hub_user WHERE email = $1', [
      email,
    ]);
    const late = await invitationToken(hub.authentication, rows[0].id);
    await hub.database.pool.query(
      `UPDATE verification SET expires_at = now() - interval '1 second'`,
    );
    expect((await setPassword('kata-sandi-keempat', late)).status).toBe(400);
  });
});

test('no password is stored as it was typed', async () => {
  const { rows } = await hub.database.pool.query('SELECT password FROM credential');
  expect(rows.length).toBeGreaterThan(0);
  for (const { password: stored } of rows) expect(stored).not.toContain(password);
});

test('whoever tries too often has to wait, with the right password too', async () => {
  const tries = await Promise.all(Array.from({ length: 100 }, () => signIn('admin@demo.pora', '')));
  expect(new Set(tries.map((response) => response.status))).toContain(429);
  expect((await signIn('admin@demo.pora', password)).status).toBe(429);
});
