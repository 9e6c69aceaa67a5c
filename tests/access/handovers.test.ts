/**
 * What agencies see of a case before and after handovers, for invented chains of them: whatever one sees was its own, or
 * was given by one that saw it. The expectation is kept here as a plain table and knows nothing of the hub's own.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seeded } from '../../server/src/sources/invent/random.ts';
import {
  type CasePeople,
  casePeople,
  caseWith,
  command,
  handover,
  REASON,
  report,
  submit,
} from '../testkit/case-agencies.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

const PARTS = ['PLACE', 'PERSONS', 'ALLEGATION', 'FINDING'] as const;
type Part = (typeof PARTS)[number];
const AGENCIES = {
  katingan: 'KESBANGPOL-KATINGAN',
  immigration: 'KANIM-SAMPIT',
  manpower: 'DISNAKERTRANS-KALTENG',
  police: 'POLDA-KALTENG',
} as const;
type Agency = keyof typeof AGENCIES;
const NAMES = Object.keys(AGENCIES) as Agency[];
const CHAINS = 25;

let hub: TestHub;
let people: CasePeople;
beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
  people = await casePeople(hub);
});
afterAll(() => hub.close());

const CASE = `query ($id: ID!) { case(id: $id) { place { village } victim statements { text } steps { note }
  handovers { from { code } to { code } } } }`;

/** All that an agency reads of a case anywhere, as one text; null where it sees no such case. */
async function seenBy(agency: Agency, id: string): Promise<string | null> {
  const { data, errors } = await people[agency].ask(CASE, { id });
  if (errors.length > 0) {
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
    return null;
  }
  const listed = await people[agency].data(
    '{ cases(first: 200) { nodes { id place { village } victim allegation { text } finding { text } } } }',
  );
  return JSON.stringify([
    data,
    listed.cases.nodes.filter((node: { id: string }) => node.id === id),
  ]);
}

test('an agency sees what was its own or was given to it, and nothing else', async () => {
  const random = seeded(6);
  let looked = 0;
  for (let chain = 0; chain < CHAINS; chain += 1) {
    // Words that stand nowhere else, by the part that they belong to.
    const word: Record<Part, string> = {
      PLACE: `Desa Ke ${chain} Tempat`,
      PERSONS: `Korban Ke ${chain} Rekaan`,
      ALLEGATION: `Dugaan rekaan yang ke-${chain} di kebun`,
      FINDING: `Temuan rekaan yang ke-${chain} di kebun`,
    };
    const { number } = await submit(
      people.katingan,
      report(
        { category: 'CRIME_VICTIM', victim: word.PERSONS, text: word.ALLEGATION },
        { village: word.PLACE },
      ),
    );
    const id = await caseWith(people, number);
    await command(people.katingan, 'advance', {
      case: id,
      version: 1,
      to: 'VERIFIED',
      text: word.FINDING,
    });
    const known = new Map<Agency, Set<Part>>([['katingan', new Set(PARTS)]]);
    let holder: Agency = 'katingan';
    let version = 2;
    for (let move = 0; move < 3; move += 1) {
      const receiver = random.pick(NAMES.filter((name) => name !== holder));
      const held = known.get(holder) ?? new Set<Part>();
      const parts = [...held].filter(() => random.chance(0.5));
      const before = new Set(known.get(receiver) ?? []);
      const knewOfIt = known.has(receiver);
      await command(people[holder], 'handOver', {
        case: id,
        version,
        ...handover(AGENCIES[receiver], parts),
      });
      known.set(receiver, new Set([...before, ...parts]));
      const accepted = random.chance(0.7);
      await command(people[receiver], 'answer', {
        case: id,
        version: version + 1,
        accepted,
        reason: accepted ? null : `${REASON} ${chain}`,
      });
      version += 2;
      if (accepted) holder = receiver;
      // Who returns a case that it has never had loses sight of it.
      else if (!knewOfIt) known.delete(receiver);
      for (const agency of NAMES) {
        const seen = await seenBy(agency, id);
        const its = known.get(agency);
        expect([chain, move, agency, seen !== null]).toEqual([
          chain,
          move,
          agency,
          its !== undefined,
        ]);
        for (const part of PARTS) {
          looked += 1;
          expect([chain, move, agency, part, seen?.includes(word[part]) ?? false]).toEqual([
            chain,
            move,
            agency,
            part,
            its?.has(part) ?? false,
          ]);
        }
      }
    }
  }
  expect(looked).toBe(CHAINS * 3 * NAMES.length * PARTS.length);
});
