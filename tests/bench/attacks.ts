import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ATTACKS } from '../testkit/attacks.ts';
import { callerOf } from '../testkit/graph.ts';
import { startAsUsersDo, stop } from './start.ts';
import { median, round, type Table } from './table.ts';

const RUNS = 9;
const EMAIL = 'analyst@demo.pora';

/** Milliseconds until each attack is refused, against the floor of a query that asks for nothing. */
export async function attacksBench(): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'pora-bench-'));
  const { child, address } = await startAsUsersDo(folder);
  try {
    const accounts: { email: string; password: string }[] = JSON.parse(
      readFileSync(join(folder, 'demo-accounts.json'), 'utf8'),
    );
    const signedIn = await fetch(`${address}/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address },
      body: JSON.stringify(accounts.find(({ email }) => email === EMAIL)),
    });
    const cookie = signedIn.headers.getSetCookie().map((it) => it.split(';')[0]);
    const caller = callerOf(address, { cookie: cookie.join('; ') });
    const queries = Object.entries(ATTACKS).map(([name, [query]]) => [name, query] as const);
    const rows: Table['rows'] = [];
    for (const [name, query] of [['(floor) __typename', '{ __typename }'] as const, ...queries]) {
      const times: number[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        const started = performance.now();
        await caller.ask(query);
        times.push(performance.now() - started);
      }
      rows.push({
        attack: name,
        'median ms': round(median(times), 1),
        most: round(Math.max(...times), 1),
      });
    }
    return { title: 'milliseconds to the refusal, analyst, embedded database', rows };
  } finally {
    await stop(child);
    rmSync(folder, { recursive: true });
  }
}
