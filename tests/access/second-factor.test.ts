import { scryptSync } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createAccount, setPassword } from '../../server/src/access/accounts.ts';
import { SignInWait } from '../../server/src/access/sign-in-wait.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { type Visitor, visitorOf } from '../testkit/sign-in.ts';
import { codeFor } from '../testkit/totp.ts';

const PASSWORD = 'kata-sandi-contoh-panjang';

let hub: TestHub;
let next = 0;
beforeAll(async () => {
  hub = await startTestHub({ data: 'empty' });
});
beforeEach(() => sql('DELETE FROM rate_limit'));
afterAll(() => hub.close());

const sql = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await hub.database.pool.query(text, values)).rows as Row[];

/** An account of a test's own, so that no test locks another's. */
async function newAccount(): Promise<string> {
  next += 1;
  const email = `pegawai${next}@contoh.test`;
  const id = await createAccount(
    hub.database,
    hub.authentication,
    { email, name: 'Pegawai', roles: ['ADMIN'], agency: null, area: 'PROVINCE' },
    'test',
  );
  await setPassword(hub.authentication, id, PASSWORD);
  return email;
}

const signedIn = async (email: string): Promise<Visitor> => {
  const visitor = visitorOf(hub);
  expect((await visitor.signIn(email, PASSWORD)).status).toBe(200);
  return visitor;
};
const enrol = async (visitor: Visitor) => {
  const answer = await visitor.post('two-factor/enable', { password: PASSWORD });
  return (await answer.json()) as { totpURI: string; backupCodes: string[] };
};
/** Turns the second factor on as the account page does. */
async function withSecondFactor() {
  const email = await newAccount();
  const visitor = await signedIn(email);
  const { totpURI, backupCodes } = await enrol(visitor);
  const on = await visitor.post('two-factor/verify-totp', { code: codeFor(totpURI) });
  expect(on.status).toBe(200);
  return { email, visitor, totpURI, backupCodes };
}
const actions = async (email: string): Promise<string[]> =>
  (
    await sql<{ action: string }>(
      `SELECT action FROM audit_event
       WHERE subject_ids = (SELECT ARRAY[id] FROM hub_user WHERE email = $1) AND action <> 'account.create' ORDER BY id`,
      [email],
    )
  ).map(({ action }) => action);

describe('the second factor', () => {
  test('is asked for after the password, and only then is somebody signed in', async () => {
    const { email, totpURI } = await withSecondFactor();
    const visitor = visitorOf(hub);
    const answer = await visitor.signIn(email, PASSWORD);
    expect(await answer.json()).toMatchObject({ twoFactorRedirect: true });
    expect(await visitor.email()).toBeNull();
    expect((await visitor.post('two-factor/verify-totp', { code: '000000' })).status).toBe(401);
    expect(await visitor.email()).toBeNull();
    await visitor.post('two-factor/verify-totp', { code: codeFor(totpURI) });
    expect(await visitor.email()).toBe(email);
    expect(await actions(email)).toEqual(['sign-in', 'totp.on', 'sign-in.failed', 'sign-in']);
  });

  test('is not on before a first code has proven the authenticator', async () => {
    const email = await newAccount();
    const visitor = await signedIn(email);
    await enrol(visitor);
    expect((await visitor.post('two-factor/verify-totp', { code: '000000' })).status).toBe(401);
    expect(await (await visitorOf(hub).signIn(email, PASSWORD)).json()).not.toHaveProperty(
      'twoFactorRedirect',
    );
  });

  test('can be stood in for by a recovery code, each once', async () => {
    const { email, backupCodes } = await withSecondFactor();
    expect(backupCodes.length).toBe(10);
    const use = async (code: string | undefined) => {
      const visitor = visitorOf(hub);
      await visitor.signIn(email, PASSWORD);
      await visitor.post('two-factor/verify-backup-code', { code });
      return visitor.email();
    };
    expect(await use(backupCodes[0])).toBe(email);
    expect(await use(backupCodes[0])).toBeNull();
    expect(await use(backupCodes[1])).toBe(email);
  });

  test('is turned off with the password only', async () => {
    const { email, visitor } = await withSecondFactor();
    expect(
      (await visitor.post('two-factor/disable', { password: 'bukan-kata-sandi' })).status,
    ).toBe(400);
    expect((await visitor.post('two-factor/disable')).status).toBe(400);
    expect((await visitor.post('two-factor/disable', { password: PASSWORD })).status).toBe(200);
    expect(await (await visitorOf(hub).signIn(email, PASSWORD)).json()).not.toHaveProperty(
      'twoFactorRedirect',
    );
    expect((await actions(email)).at(-2)).toBe('totp.off');
  });

  test('lies in the database encrypted, the recovery codes too', async () => {
    const { totpURI, backupCodes } = await withSecondFactor();
    const rows = await sql<{ text: string }>(
      'SELECT to_jsonb(two_factor)::text AS text FROM two_factor',
    );
    const secret = new URL(totpURI).searchParams.get('secret') ?? '';
    expect(rows.length).toBeGreaterThan(0);
    for (const { text } of rows) {
      for (const plain of [secret, ...backupCodes]) expect(text).not.toContain(plain);
    }
  });

  test('makes an address wait after ten wrong codes, however often the password is given again', async () => {
    const { email, totpURI } = await withSecondFactor();
    const statuses: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      const visitor = visitorOf(hub);
      statuses.push((await visitor.signIn(email, PASSWORD)).status);
      for (let guess = 0; guess < 3; guess += 1) {
        statuses.push((await visitor.post('two-factor/verify-totp', { code: '000000' })).status);
      }
    }
    // Ten wrong codes, then nothing more: neither a code nor the password.
    expect(statuses.filter((status) => status === 401).length).toBe(10);
    expect(statuses.slice(-2)).toEqual([429, 429]);
    await sql(`UPDATE sign_in_wait SET locked_until = now() - interval '1 s'`);
    const visitor = visitorOf(hub);
    await visitor.signIn(email, PASSWORD);
    await visitor.post('two-factor/verify-totp', { code: codeFor(totpURI) });
    expect(await visitor.email()).toBe(email);
  });
});

describe('after ten failed tries', () => {
  const fail = async (email: string, times: number): Promise<void> => {
    for (let each = 0; each < times; each += 1) {
      expect((await visitorOf(hub).signIn(email, 'bukan-kata-sandinya')).status).toBe(401);
    }
  };
  /** As if that many had failed before: each try takes a quarter of a second. */
  const already = (failures: number) =>
    sql(
      `UPDATE sign_in_wait SET failures = $1
       WHERE failed_at = (SELECT max(failed_at) FROM sign_in_wait)`,
      [failures],
    );

  test('an address waits with the right password too, and one without an account just the same', async () => {
    const known = await newAccount();
    const unknown = 'tidak.ada@contoh.test';
    for (const email of [known, unknown]) {
      await fail(email, 1);
      await already(9);
      await fail(email, 1);
    }
    const [one, other] = [
      await visitorOf(hub).signIn(known.toUpperCase(), PASSWORD),
      await visitorOf(hub).signIn(unknown, PASSWORD),
    ];
    expect([one.status, other.status]).toEqual([429, 429]);
    expect(await one.json()).toEqual(await other.json());
    expect(Number(one.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(one.headers.get('retry-after'))).toBeLessThanOrEqual(60);
  });

  test('each further one doubles the wait, up to half an hour; a day without any begins anew', async () => {
    const wait = new SignInWait(hub.database.pool, 'key of this test');
    const minutes: number[] = [];
    for (let each = 0; each < 17; each += 1) {
      await wait.failed('x@contoh.test');
      minutes.push(Math.round((await wait.secondsFor('X@contoh.test ')) / 60));
    }
    expect(minutes).toEqual([...Array(9).fill(0), 1, 2, 4, 8, 16, 30, 30, 30]);
    await sql(`UPDATE sign_in_wait SET failed_at = now() - interval '25 hours'`);
    await wait.failed('x@contoh.test');
    expect(await wait.secondsFor('x@contoh.test')).toBe(0);
  });

  test('a success forgets them', async () => {
    const email = await newAccount();
    await fail(email, 1);
    await already(9);
    await signedIn(email);
    await fail(email, 1);
    await signedIn(email);
  });

  test('those of other addresses count for nothing', async () => {
    const [locked, free] = [await newAccount(), await newAccount()];
    await fail(locked, 1);
    await already(9);
    await fail(locked, 1);
    await signedIn(free);
  });

  test('the address that was typed is not kept, and wrong passwords of a session count too', async () => {
    const email = await newAccount();
    const visitor = await signedIn(email);
    await fail(email, 1);
    await already(8);
    for (let each = 0; each < 2; each += 1) {
      const change = await visitor.post('change-password', {
        currentPassword: 'bukan-kata-sandinya',
        newPassword: 'kata-sandi-baru-contoh',
      });
      expect(change.status).toBe(400);
    }
    expect((await visitorOf(hub).signIn(email, PASSWORD)).status).toBe(429);
    const rows = await sql<{ text: string }>(
      'SELECT to_jsonb(sign_in_wait)::text AS text FROM sign_in_wait',
    );
    for (const { text } of rows) expect(text).not.toContain('contoh.test');
  });
});

describe('a session', () => {
  test('ends twelve hours after sign-in and is not lengthened by use', async () => {
    const email = await newAccount();
    const visitor = await signedIn(email);
    await visitor.email();
    const [row] = await sql<{ hours: number }>(
      `SELECT round(extract(epoch FROM expires_at - session.created_at) / 3600)::int AS hours
       FROM session JOIN hub_user ON hub_user.id = user_id WHERE email = $1`,
      [email],
    );
    expect(row?.hours).toBe(12);
    await sql(`UPDATE session SET expires_at = now() - interval '1 s'`);
    expect(await visitor.email()).toBeNull();
  });

  test('is another one after each sign-in, and the one before is over', async () => {
    const email = await newAccount();
    const visitor = await signedIn(email);
    const before = visitor.cookie();
    await visitor.signIn(email, PASSWORD);
    expect(visitor.cookie()).not.toBe(before);
    const old = await hub.stranger.ask('{ viewer { email } }', {}, { cookie: before });
    expect(old.status).toBe(401);
    expect(await visitor.email()).toBe(email);
  });

  test('keeps of browser and address the family and the network only', async () => {
    const email = await newAccount();
    await visitorOf(hub).post(
      'sign-in/email',
      { email, password: PASSWORD },
      { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' },
    );
    const [row] = await sql(
      `SELECT user_agent, ip_address FROM session JOIN hub_user ON hub_user.id = user_id
       WHERE email = $1`,
      [email],
    );
    expect(row).toEqual({ user_agent: 'Firefox, Linux', ip_address: '127.0.x.x' });
  });

  test('goes with all others when the password is changed, but for the one that changed it', async () => {
    const email = await newAccount();
    const [one, other] = [await signedIn(email), await signedIn(email)];
    const before = one.cookie();
    const short = { currentPassword: PASSWORD, newPassword: 'pendek' };
    expect((await one.post('change-password', short)).status).toBe(400);
    const change = { currentPassword: PASSWORD, newPassword: 'kata-sandi-baru-contoh' };
    expect((await one.post('change-password', change)).status).toBe(200);
    expect(await one.email()).toBe(email);
    expect(one.cookie()).not.toBe(before);
    expect(await other.email()).toBeNull();
    expect((await visitorOf(hub).signIn(email, PASSWORD)).status).toBe(401);
    expect((await visitorOf(hub).signIn(email, change.newPassword)).status).toBe(200);
    expect(await actions(email)).toContain('password.change');
  });
});

test('a blocked account proves nothing: by password, by session, by token', async () => {
  const email = await newAccount();
  const visitor = await signedIn(email);
  const program = await hub.as(email);
  await sql('UPDATE hub_user SET blocked_at = now() WHERE email = $1', [email]);
  expect(await visitor.email()).toBeNull();
  expect((await program.ask('{ viewer { email } }')).status).toBe(401);
  const [blocked, wrong] = [
    await visitorOf(hub).signIn(email, PASSWORD),
    await visitorOf(hub).signIn('belum.pernah@contoh.test', PASSWORD),
  ];
  expect(blocked.status).toBe(401);
  expect(wrong.status).toBe(401);
});

test('a password hashed by an earlier release goes on working', async () => {
  const email = await newAccount();
  const salt = 'a1'.repeat(16);
  const key = scryptSync(PASSWORD, salt, 64, { N: 2 ** 14, r: 16, p: 1, maxmem: 2 ** 26 });
  await sql(
    'UPDATE credential SET password = $1 WHERE user_id = (SELECT id FROM hub_user WHERE email = $2)',
    [`${salt}:${key.toString('hex')}`, email],
  );
  await signedIn(email);
});
