/** The hub beside two services of agencies behind Hive Gateway, as docs/decisions/federation.md tells an agency to run it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compose, type Gateway, OPERATIONS, startGateway } from '../testkit/gateway.ts';
import { type Caller, callerOf, type GraphError } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { visitorOf } from '../testkit/sign-in.ts';
import { type Subgraph, startInspectorate, startLodgings } from '../testkit/subgraph.ts';
import { bearerToken } from '../testkit/token.ts';

const PURPOSE = { 'X-Purpose': 'VERIFICATION' };

let hub: TestHub;
let asSubgraph: { name: string; sdl: string; url: string };
let lodgings: Subgraph;
let inspectorate: Subgraph;
let gateway: Gateway;
/** An employer with a NIB and a site in Katingan, and a person, by their rows. */
let known: { nib: string; employer: string; site: string; id: string; person: string };

beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
  const { rows } = await hub.database.pool.query(
    `SELECT nib, employer.name AS employer, site.name AS site, person.id, person.name AS person
     FROM employer JOIN site ON site.employer_id = employer.id AND regency_code = '62.06' AND nib IS NOT NULL,
       (SELECT id, name FROM foreign_national WHERE sealed IS NULL ORDER BY id LIMIT 1) person
     ORDER BY nib, site LIMIT 1`,
  );
  known = rows[0];
  const { _service } = await (await hub.as('officer@demo.pora')).data('{ _service { sdl } }');
  asSubgraph = { name: 'hub', sdl: _service.sdl, url: `${hub.address}/graphql` };
  lodgings = await startLodgings();
  inspectorate = await startInspectorate({
    nib: known.nib,
    person: Buffer.from(`ForeignNational:${known.id}`).toString('base64'),
  });
  gateway = await startGateway([asSubgraph, lodgings, inspectorate]);
});
afterAll(async () => {
  await gateway.close();
  await lodgings.close();
  await inspectorate.close();
  await hub.close();
});

const throughGateway = async (email: string, at = gateway): Promise<Caller> =>
  callerOf(at.address, { authorization: `Bearer ${await bearerToken(hub.database, email)}` });

const codesOf = (errors: GraphError[]) => errors.map((error) => error.extensions.code);

describe('the hub’s subgraph', () => {
  test('composes with services that know regencies and employers by their keys', () => {
    const supergraph = compose([asSubgraph, lodgings, inspectorate]);
    expect(supergraph).toMatch(/type Regency[^{]*@join__type\(graph: HUB, key: "kemendagriCode"/);
    expect(supergraph).toMatch(/type Employer[^{]*@join__type\(graph: HUB, key: "nib"\)/);
  });

  test('composes with a service that has lists of its own', () => {
    const listing = {
      ...lodgings,
      sdl: `${lodgings.sdl.replace('["@key"]', '["@key", "@shareable"]')}
        extend type Query { lodgingMonths: LodgingMonths }
        type LodgingMonths { nodes: [String!] pageInfo: PageInfo! }
        type PageInfo @shareable {
          endCursor: String hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String
        }`,
    };
    expect(() => compose([asSubgraph, listing])).not.toThrow();
  });

  test('does not compose with a service that answers a field of the hub in its stead', () => {
    const rival = {
      ...lodgings,
      sdl: lodgings.sdl.replace('guestNights: Int', 'population: Int!'),
    };
    expect(() => compose([asSubgraph, rival])).toThrow(/"Regency\.population"/);
  });

  test('may be read by whoever may read the schema, and by no stranger', async () => {
    const query = '{ _service { sdl } }';
    expect(await hub.stranger.codes(query)).toEqual(['UNAUTHENTICATED']);
    expect(await (await hub.as('leader@demo.pora')).codes(query)).toEqual(['FORBIDDEN']);
  });
});

const ACROSS = `{
  visits { day employer { name sites(first: 200) { nodes { name regency { name guestNights } } } } }
  regency(code: { system: BPS, value: "6202" }) { name guestNights }
}`;

test('one query goes from an agency’s service through the hub to another’s', async () => {
  const officer = await throughGateway('officer@demo.pora');
  const { visits, regency } = await officer.data(ACROSS);
  expect(visits).toMatchObject([{ day: '2026-10-07', employer: { name: known.employer } }]);
  expect(visits[0].employer.sites.nodes).toContainEqual({
    name: known.site,
    regency: { name: 'Katingan', guestNights: 41 },
  });
  expect(regency).toEqual({ name: 'Kotawaringin Timur', guestNights: 230 });
});

test('what proves the caller reaches the hub and no agency', async () => {
  await (await throughGateway('officer@demo.pora')).data(ACROSS);
  expect(lodgings.proofs.length).toBeGreaterThan(0);
  expect(inspectorate.proofs.length).toBeGreaterThan(0);
  expect([...lodgings.proofs, ...inspectorate.proofs].filter(Boolean)).toEqual([]);
});

describe('while a service is down', () => {
  test('the rest answers, with null and the gateway’s error in its place', async () => {
    const mortal = await startLodgings();
    const other = await startGateway([asSubgraph, mortal, inspectorate]);
    const officer = await throughGateway('officer@demo.pora', other);
    const whole = await officer.ask(ACROSS);
    await mortal.close();
    const { data, errors } = await officer.ask(ACROSS);
    await other.close();
    expect(whole.errors).toEqual([]);
    expect(data.regency).toEqual({ name: 'Kotawaringin Timur', guestNights: null });
    const without = JSON.stringify(whole.data).replace(/"guestNights":\d+/g, '"guestNights":null');
    expect(JSON.stringify(data)).toBe(without);
    expect(errors.length).toBeGreaterThan(0);
    for (const { extensions } of errors) {
      expect(extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR' });
    }
  });

  test('that of the hub, an agency’s own fields still answer', async () => {
    const address = 'http://127.0.0.1:9';
    const other = await startGateway([
      { ...asSubgraph, url: `${address}/graphql` },
      lodgings,
      inspectorate,
    ]);
    const officer = await throughGateway('officer@demo.pora', other);
    const { data, errors } = await officer.ask('{ lodgingMonth visits { day employer { name } } }');
    await other.close();
    expect(data).toEqual({
      lodgingMonth: '2026-10',
      visits: [{ day: '2026-10-07', employer: null }],
    });
    expect(codesOf(errors)).toEqual(['INTERNAL_SERVER_ERROR']);
  });
});

describe('the policy through the gateway', () => {
  test('refuses a leader persons, with the hub’s code and sentence', async () => {
    const leader = await throughGateway('leader@demo.pora');
    const { data, errors } = await leader.ask('{ foreignNationals { totalCount } }');
    expect(data?.foreignNationals ?? null).toBeNull();
    expect(codesOf(errors)).toEqual(['FORBIDDEN']);
    expect(errors[0]?.message).toContain('Peran Anda tidak mencakup data ini.');
  });

  test.each(['officer@demo.pora', 'officer.katingan@demo.pora'])(
    '%s counts the rows that the hub shows it',
    async (email) => {
      const query = '{ permits { totalCount } incidents { totalCount } employers { totalCount } }';
      const direct = await (await hub.as(email)).data(query);
      expect(await (await throughGateway(email)).data(query)).toEqual(direct);
    },
  );

  test('shows two roles different rows', async () => {
    const query = '{ permits { totalCount } }';
    const all = await (await throughGateway('officer@demo.pora')).data(query);
    const some = await (await throughGateway('officer.katingan@demo.pora')).data(query);
    expect(some.permits.totalCount).toBeGreaterThan(0);
    expect(some.permits.totalCount).toBeLessThan(all.permits.totalCount);
  });

  test('knows a page of the hub by its session, and refuses a page of another site', async () => {
    const [account] = hub.accounts;
    const visitor = visitorOf(hub);
    await visitor.signIn(account?.email ?? '', account?.password ?? '');
    const cookie = visitor.cookie();
    const ask = (origin: string) =>
      callerOf(gateway.address, { cookie, origin }).ask('{ viewer { email } }');
    expect((await ask(hub.address)).data).toEqual({ viewer: { email: account?.email } });
    expect((await ask('https://situs-lain.test')).data?.viewer ?? null).toBeNull();
  });

  test('answers the hash of an operation of the hub’s pages', async () => {
    const [hash] =
      Object.entries(OPERATIONS).find(([, text]) => text.includes('query Reference {')) ?? [];
    const response = await (await throughGateway('leader@demo.pora')).fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        operationName: 'Reference',
        extensions: { persistedQuery: { version: 1, sha256Hash: hash } },
      }),
    });
    const { data } = await response.json();
    expect(data.regencies).toHaveLength(14);
  });

  const MET = '{ visits { day met { name pseudonym } } }';

  test('opens a person that an agency names to an officer with a purpose, and writes it down', async () => {
    const officer = await throughGateway('officer@demo.pora');
    const { visits } = await officer.data(MET, {}, PURPOSE);
    expect(visits[0].met.name).toBe(known.person);
    const { rows } = await hub.database.pool.query(
      `SELECT subject_ids, purpose FROM audit_event WHERE action = 'person.read' ORDER BY id DESC LIMIT 1`,
    );
    expect(rows).toEqual([{ subject_ids: [known.id], purpose: 'VERIFICATION' }]);
  });

  test.each([
    ['an officer without a purpose', 'officer@demo.pora', {}, 'BAD_USER_INPUT'],
    ['a leader', 'leader@demo.pora', PURPOSE, 'FORBIDDEN'],
  ])(
    'keeps that person from %s, and leaves the agency’s own answer',
    async (_, email, headers, code) => {
      const { data, errors } = await (await throughGateway(email)).ask(MET, {}, headers);
      expect(data).toEqual({ visits: [{ day: '2026-10-07', met: null }] });
      expect(codesOf(errors)).toContain(code);
    },
  );
});
