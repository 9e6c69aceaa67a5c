import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

interface Span {
  name: string;
  spanId: string;
  parentSpanId?: string;
  traceId: string;
  attributes: { key: string; value: { stringValue?: string } }[];
}

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const NAMES =
  'query Names($search: String) { foreignNationals(first: 3, filter: { search: $search }) { nodes { name } } }';

let collector: Server;
/** What the hub sent to the collector, as it was written. */
let received = '';
let hub: TestHub;
let officer: Caller;
let admin: Caller;
let searched: string;

beforeAll(async () => {
  collector = createServer((request, response) => {
    request.on('data', (chunk) => {
      received += chunk;
    });
    request.on('end', () => {
      received += '\n';
      response.end('{}');
    });
  });
  await new Promise<void>((ready) => {
    collector.listen(0, '127.0.0.1', ready);
  });
  const { port } = collector.address() as AddressInfo;
  hub = await startTestHub({
    data: 'demonstration',
    environment: {
      traceCollector: `http://127.0.0.1:${port}`,
      // Every statement counts as slow here.
      slowQueryMilliseconds: 0.001,
      logLevel: 'info',
    },
  });
  officer = await hub.as('officer@demo.pora');
  admin = await hub.as('admin@demo.pora');
  const { rows } = await hub.database.pool.query(
    'SELECT name FROM foreign_national WHERE name IS NOT NULL ORDER BY id LIMIT 1',
  );
  searched = rows[0].name;
  await officer.data(
    NAMES,
    { search: searched },
    { traceparent: `00-${TRACE}-b7ad6b7169203331-01` },
  );
});
afterAll(async () => {
  collector.close();
});

describe('the metrics', () => {
  test('are for administrators', async () => {
    expect((await officer.fetch('/metrics')).status).toBe(403);
    expect((await hub.stranger.fetch('/metrics')).status).toBe(401);
    const answer = await admin.fetch('/metrics');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
  });

  test('tell an operation by a listed name, and nothing by a name that its sender made up', async () => {
    await officer.ask(`query ${searched.replace(/\W/g, '')} { regencies { name } }`);
    await officer.ask('query Session { viewer { roles } }');
    await officer.ask('{ accounts(first: 1) { totalCount } }');
    const text = await (await admin.fetch('/metrics')).text();
    expect(text).toMatch(/^pora_operation_seconds_count{operation="Session",outcome="ok"} \d+$/m);
    expect(text).toMatch(/^pora_operation_seconds_count{operation="ad-hoc",outcome="ok"} \d+$/m);
    expect(text).toMatch(
      /^pora_operation_seconds_count{operation="ad-hoc",outcome="FORBIDDEN"} 1$/m,
    );
    expect(text).toMatch(/^pora_operation_statements_total{operation="ad-hoc"} [1-9]\d*$/m);
    expect(text).toMatch(/^pora_statement_seconds_count{verb="SELECT"} [1-9]\d*$/m);
    expect(text).toMatch(
      /^pora_http_seconds_count{route="\/graphql",method="POST",status="200"} \d+$/m,
    );
    expect(text).not.toContain(searched.replace(/\W/g, ''));
  });
});

describe('the log', () => {
  test('has a line for an operation, with how many statements it took', async () => {
    const before = hub.log.length;
    await officer.data(NAMES, { search: searched });
    const lines = hub.log.slice(before).filter(({ msg }) => msg === 'operation');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ operation: 'ad-hoc', outcome: 'ok' });
    expect(lines[0]?.['statements']).toBeGreaterThanOrEqual(3);
  });

  test('has slow statements with their plan, without a value of either', async () => {
    await officer.data(NAMES, { search: searched });
    const slow = () => hub.log.filter(({ msg, plan }) => msg === 'slow statement' && plan);
    await expect.poll(() => slow().length).toBeGreaterThan(0);
    expect(slow()[0]?.['plan']).toHaveProperty('Node Type');
    const written = JSON.stringify(hub.log);
    expect(written).toContain('foreign_national');
    expect(written).not.toContain(searched);
  });
});

test('a trace goes from the caller’s own over request and resolver to the statements, without a value', async () => {
  // Spans are sent in batches; what is left is sent when the hub stops.
  await hub.close();
  const spans = received
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => JSON.parse(line).resourceSpans)
    .flatMap(({ scopeSpans }) => scopeSpans)
    .flatMap(({ spans: some }) => some as Span[])
    .filter(({ traceId }) => traceId === TRACE);
  const request = spans.find(({ name }) => name === 'POST /graphql');
  const resolver = spans.find(({ name }) => name === 'Query.foreignNationals');
  const below = (parent: Span | undefined) =>
    spans.filter(
      ({ parentSpanId, name }) => parentSpanId === parent?.spanId && name === 'statement',
    );
  expect(request?.parentSpanId).toBe('b7ad6b7169203331');
  expect(resolver?.parentSpanId).toBe(request?.spanId);
  const texts = below(resolver).flatMap(({ attributes }) =>
    attributes.map(({ value }) => value.stringValue ?? ''),
  );
  expect(texts.some((text) => /^SELECT .*foreign_national/s.test(text))).toBe(true);
  // Who asks is found out before any resolver.
  expect(below(request).length).toBeGreaterThan(0);
  expect(received).not.toContain(searched);
});
