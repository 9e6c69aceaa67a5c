/** What agencies are told of cases: in the inbox, and through a mail server of the test's own. */
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  type CasePeople,
  casePeople,
  caseWith,
  command,
  FINDING,
  handover,
  report,
  submit,
  TEXT,
  verifyAndHandOver,
} from '../testkit/case-agencies.ts';
import { NOW } from '../testkit/environment.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

const DAY = 24 * 60 * 60_000;
const WAIT = { timeout: 30_000, interval: 250 };

interface Message {
  to: string[];
  text: string;
}

let hub: TestHub;
let people: CasePeople;
let now = NOW;
let server: SMTPServer;
const messages: Message[] = [];
/** The server refuses so many messages before it takes one. */
let refusals = 0;

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (refusals > 0) {
          refusals -= 1;
          done(new Error('mailbox of officer@perkara.pora is full'));
          return;
        }
        const to = session.envelope.rcptTo.map(({ address }) => address).sort();
        messages.push({ to, text: Buffer.concat(parts).toString() });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as { port: number };
  hub = await startTestHub({
    data: 'demonstration',
    now: () => now,
    environment: {
      logLevel: 'trace',
      mail: {
        smtpUrl: `smtp://127.0.0.1:${port}`,
        from: 'pora@perkara.pora',
        publicUrl: 'https://pora.test',
      },
    },
  });
  people = await casePeople(hub);
});
afterAll(async () => {
  await hub.close();
  await new Promise<void>((resolve) => server.close(resolve));
});

const newCase = async (): Promise<{ id: string; number: string }> => {
  const { number } = await submit(
    people.figure,
    report({ category: 'CRIME_VICTIM', victim: 'Korban Contoh' }),
  );
  return { id: await caseWith(people, number), number };
};
const noticesOf = async (
  caller: Caller,
): Promise<{ id: string; kind: string; case: { number: string } }[]> =>
  (await caller.data('{ caseNotices(unseen: true) { nodes { id kind case { number } } } }'))
    .caseNotices.nodes;
const about = (number: string): Message[] => messages.filter(({ text }) => text.includes(number));

test('an agency is told of a handover in its inbox and by a message that names nobody', async () => {
  const { id, number } = await newCase();
  await verifyAndHandOver(
    people,
    id,
    handover('KANIM-SAMPIT', ['PLACE', 'PERSONS', 'ALLEGATION', 'FINDING']),
  );
  await vi.waitFor(() => expect(about(number)).toHaveLength(2), WAIT);
  const [first, second] = ['immigration', 'katingan'].map((name) =>
    about(number).find(({ to }) => to.includes(`${name}@perkara.pora`)),
  ) as [Message, Message];
  // Each agency's officers, and nobody else.
  expect(first.to).not.toContain('katingan@perkara.pora');
  expect(second.to).toContain('colleague@perkara.pora');
  expect(second.to).not.toContain('figure@perkara.pora');
  for (const { text } of [first, second]) {
    expect(text).toContain('https://pora.test/perkara/');
    for (const told of [
      'Korban',
      'Contoh',
      TEXT.slice(0, 20),
      FINDING.slice(0, 20),
      '@perkara.pora,',
      'Akun',
    ]) {
      expect(text).not.toContain(told);
    }
  }
  const [notice] = await noticesOf(people.immigration);
  expect(notice).toMatchObject({ kind: 'HANDED_OVER', case: { number } });
  // Whose it is not, it neither sees nor takes note of.
  const acknowledge = 'mutation ($ids: [ID!]!) { acknowledgeCaseNotices(ids: $ids) { seenAt } }';
  expect(await people.police.data(acknowledge, { ids: [notice?.id] })).toEqual({
    acknowledgeCaseNotices: [],
  });
  expect(
    (await people.immigration.data(acknowledge, { ids: [notice?.id] })).acknowledgeCaseNotices,
  ).toEqual([{ seenAt: now.toISOString() }]);
  expect(await noticesOf(people.immigration)).toEqual([]);
});

test('a message that was not taken goes later, and the log does not say to whom', async () => {
  refusals = 1;
  const { number } = await newCase();
  await vi.waitFor(() => expect(refusals).toBe(0), WAIT);
  expect(about(number)).toEqual([]);
  expect(JSON.stringify(hub.log)).not.toContain('perkara.pora');
  now = new Date(now.getTime() + 2 * 60_000);
  await vi.waitFor(() => expect(about(number)).toHaveLength(1), WAIT);
});

test('who is late is told once, and so is the agency that waits for an answer', async () => {
  const { id, number } = await newCase();
  await verifyAndHandOver(people, id, handover('POLDA-KALTENG', []));
  const overdue = async (caller: Caller): Promise<string[]> =>
    (await noticesOf(caller))
      .filter(({ kind }) => kind === 'OVERDUE')
      .map((notice) => notice.case.number);
  // Another one that was due a day before tells when the hub has looked.
  const marker = await newCase();
  const due = { ...handover('POLDA-KALTENG', []), dueOn: '2026-11-30' };
  await verifyAndHandOver(people, marker.id, due);
  // Due on 1 December; that day is still in time.
  now = new Date('2026-12-01T16:59:00Z');
  await vi.waitFor(async () => expect(await overdue(people.police)).toContain(marker.number), WAIT);
  expect(await overdue(people.police)).not.toContain(number);
  now = new Date(now.getTime() + DAY);
  await vi.waitFor(async () => expect(await overdue(people.police)).toContain(number), WAIT);
  expect(await overdue(people.katingan)).toContain(number);
  // Told once, however often the hub has looked.
  expect((await overdue(people.police)).filter((each) => each === marker.number)).toHaveLength(1);
  const late = await people.katingan.data(
    '{ cases(filter: { box: OVERDUE }) { nodes { number overdue } } }',
  );
  expect(late.cases.nodes).toContainEqual({ number, overdue: true });
});

test('on Monday morning an agency is sent numbers, once a week, and nothing of any case', async () => {
  const digests = (): Message[] => messages.filter(({ text }) => text.includes('this week'));
  // Sunday evening, and Monday at six in the province: not yet.
  now = new Date('2026-12-06T23:00:00Z');
  const { number } = await newCase();
  await vi.waitFor(() => expect(about(number)).toHaveLength(1), WAIT);
  expect(digests()).toEqual([]);
  now = new Date('2026-12-07T00:05:00Z');
  await vi.waitFor(() => expect(digests().length).toBeGreaterThan(1), WAIT);
  const [own] = digests().filter(({ to }) => to.includes('katingan@perkara.pora')) as [Message];
  expect(own.text).toContain('https://pora.test/perkara/pekan?week=2026-11-30');
  expect(own.text).not.toContain('K-2026-');
  // Reports that nobody looked into: the one that the mail server refused once, and the one of this morning, due in three
  // days. That first one and the three handovers are late.
  for (const line of [
    'New: 2',
    'Due soon: 1',
    'Overdue: 4',
    'Returned: 0',
    'Reports received: 0',
  ]) {
    expect(own.text).toContain(`\r\n${line}\r\n`);
  }
  // A later round of the same Monday tells nothing again.
  now = new Date('2026-12-07T02:00:00Z');
  const later = await newCase();
  await vi.waitFor(() => expect(about(later.number)).toHaveLength(1), WAIT);
  expect(digests().filter(({ to }) => to.includes('katingan@perkara.pora'))).toHaveLength(1);
});

test('what is past its term is erased when a day begins, once, and the log tells how many', async () => {
  const { id } = await newCase();
  const refuted = { case: id, version: 1, to: 'UNSUBSTANTIATED', text: FINDING };
  await command(people.katingan, 'advance', refuted);
  const said = async (): Promise<string | null> =>
    (
      await people.katingan.data('query ($id: ID!) { case(id: $id) { statements { text } } }', {
        id,
      })
    ).case.statements[0].text;
  const rounds = () => hub.log.filter((line) => JSON.stringify(line).includes('the daily round'));
  const before = rounds().length;
  // 7 December 2026 and 365 days: the last day on which it is kept.
  now = new Date('2027-12-07T02:00:00Z');
  await vi.waitFor(() => expect(rounds()).toHaveLength(before + 1), WAIT);
  expect(await said()).toBe(TEXT);
  // The next day begins in the province seven hours before it does in Greenwich.
  now = new Date('2027-12-07T17:00:00Z');
  await vi.waitFor(() => expect(rounds()).toHaveLength(before + 2), WAIT);
  expect(await said()).toBeNull();
  expect(JSON.stringify(rounds().at(-1))).toMatch(/cases\\?":1\b/);
  const { rows } = await hub.database.pool.query(
    `SELECT (SELECT count(*)::int FROM daily_round WHERE done_at IS NULL) AS open,
            (SELECT count(*)::int FROM audit_event WHERE action = 'retention.run') AS runs`,
  );
  expect(rows).toEqual([{ open: 0, runs: 1 }]);
});
