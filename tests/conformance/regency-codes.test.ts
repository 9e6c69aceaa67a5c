import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

/** Kemendagri and BPS codes by hand: eight of the fourteen are another regency's in the other system. */
const REGENCIES: readonly (readonly [kemendagri: string, bps: string, name: string])[] = [
  ['62.01', '6201', 'Kotawaringin Barat'],
  ['62.02', '6202', 'Kotawaringin Timur'],
  ['62.03', '6203', 'Kapuas'],
  ['62.04', '6204', 'Barito Selatan'],
  ['62.05', '6205', 'Barito Utara'],
  ['62.06', '6209', 'Katingan'],
  ['62.07', '6208', 'Seruyan'],
  ['62.08', '6206', 'Sukamara'],
  ['62.09', '6207', 'Lamandau'],
  ['62.10', '6211', 'Gunung Mas'],
  ['62.11', '6210', 'Pulang Pisau'],
  ['62.12', '6213', 'Murung Raya'],
  ['62.13', '6212', 'Barito Timur'],
  ['62.71', '6271', 'Palangka Raya'],
];
const COLLIDING = REGENCIES.filter(([kemendagri, bps]) => kemendagri.replace('.', '') !== bps);

let hub: TestHub;
let leader: Caller;
beforeAll(async () => {
  hub = await startTestHub({ data: 'empty' });
  leader = await hub.as('leader@demo.pora');
});
afterAll(() => hub.close());

const REGENCY =
  'query ($code: RegencyCodeInput!) { regency(code: $code) { kemendagriCode bpsCode name } }';
const ask = (system: string, value: string) => leader.ask(REGENCY, { code: { system, value } });

test.each(REGENCIES)(
  '%s of Kemendagri and %s of BPS are both %s',
  async (kemendagriCode, bpsCode, name) => {
    const regency = { kemendagriCode, bpsCode, name };
    expect((await ask('KEMENDAGRI', kemendagriCode)).data).toEqual({ regency });
    expect((await ask('BPS', bpsCode)).data).toEqual({ regency });
  },
);

test.each(COLLIDING)(
  '%s never gives the regency that has the same digits in the other system',
  async (kemendagri, bps, name) => {
    const sameDigits = await ask('BPS', kemendagri.replace('.', ''));
    expect(sameDigits.data.regency.name).not.toBe(name);
    const dotted = await ask('KEMENDAGRI', `${bps.slice(0, 2)}.${bps.slice(2)}`);
    expect(dotted.data.regency.name).not.toBe(name);
  },
);

test('there are eight such regencies', () => expect(COLLIDING).toHaveLength(8));

test.each([
  ['KEMENDAGRI', '6206'],
  ['BPS', '62.06'],
  ['KEMENDAGRI', '62.99'],
  ['BPS', '6301'],
  ['BPS', ''],
  ['KEMENDAGRI', 'Katingan'],
  ['KEMENDAGRI', '62.6'],
])('%s knows no code %s', async (system, value) => {
  const { data, errors } = await ask(system, value);
  expect([data?.regency ?? null, errors.map((error) => error.extensions.code)]).toEqual([
    null,
    ['BAD_USER_INPUT'],
  ]);
});

test('a code without its system is no question at all', async () => {
  expect(await leader.codes('{ regency(code: { value: "62.06" }) { name } }')).toEqual([
    'GRAPHQL_VALIDATION_FAILED',
  ]);
  expect(await leader.codes('{ regency(code: "62.06") { name } }')).toEqual([
    'GRAPHQL_VALIDATION_FAILED',
  ]);
});

test('the list of regencies carries both codes', async () => {
  const { regencies } = await leader.data('{ regencies { kemendagriCode bpsCode name } }');
  expect(regencies).toEqual(
    REGENCIES.map(([kemendagriCode, bpsCode, name]) => ({ kemendagriCode, bpsCode, name })),
  );
});
