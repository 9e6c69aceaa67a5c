/**
 * What agencies see of a case before and after handovers, for invented chains of them: whatever one sees was its own, or
 * was given by one that saw it. Every field of a case that the schema has is read, those included that nobody has thought
 * of here. The expectation is kept as a plain table and knows nothing of the hub's own.
 */
import { readFileSync } from 'node:fs';
import {
  buildASTSchema,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  parse,
} from 'graphql';
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
import { sendDocument } from '../testkit/case-documents.ts';
import { pdf } from '../testkit/documents.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

const PARTS = ['PLACE', 'PERSONS', 'ALLEGATION', 'FINDING', 'DOCUMENTS'] as const;
type Part = (typeof PARTS)[number];
const AGENCIES = {
  katingan: 'KESBANGPOL-KATINGAN',
  immigration: 'KANIM-SAMPIT',
  manpower: 'DISNAKERTRANS-KALTENG',
  police: 'POLDA-KALTENG',
} as const;
type Agency = keyof typeof AGENCIES;
const NAMES = Object.keys(AGENCIES) as Agency[];
const CHAINS = 8;
const MOVES = 3;
/** Each chain is some sixty questions; a loaded machine takes its time over them. */
const PATIENCE_MILLISECONDS = 180_000;

let hub: TestHub;
let people: CasePeople;
beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
  people = await casePeople(hub);
});
afterAll(() => hub.close());

const SCHEMA = buildASTSchema(parse(readFileSync('server/schema.graphql', 'utf8')), {
  assumeValidSDL: true,
});
/** Whose fields are read: what a case consists of, and not the agencies, sites and regencies that it names. */
const OF_A_CASE = /^(Case(?!Notice)\w*|Handover|FollowUp|PossibleDuplicate|FieldAbsence|Point)$/;

/** Every field of a type that takes no argument, and of the types of a case within it. */
function everything(schema: GraphQLSchema, type: string, within: readonly string[] = []): string {
  const { name } = schema.getType(type) as GraphQLObjectType;
  const fields = Object.values((schema.getType(type) as GraphQLObjectType).getFields());
  const chosen = fields
    .filter(({ args }) => !args.some(isRequiredArgument))
    .map((field) => {
      const named = getNamedType(field.type);
      if (isLeafType(named)) return field.name;
      const isPart = isObjectType(named) && OF_A_CASE.test(named.name);
      if (!isPart || [...within, name].includes(named.name)) return null;
      return `${field.name} ${everything(schema, named.name, [...within, name])}`;
    });
  return `{ ${chosen.filter(Boolean).join(' ')} }`;
}
const WHOLE = everything(SCHEMA, 'Case');
const CASE = `query ($id: ID!) { case(id: $id) ${WHOLE} }`;

/** All that an agency reads of a case anywhere, as one text; null where it sees no such case. */
async function seenBy(agency: Agency, id: string, number: string): Promise<string | null> {
  const listed = await people[agency].data(
    `query ($number: String!) {
      cases(filter: { number: $number }, first: 2) { nodes { id number place { village } victim
        allegation { text } finding { text } decision { text } } }
      caseNotices(first: 200) { nodes { kind number seenAt case { number } } } }`,
    { number },
  );
  const notices = listed.caseNotices.nodes.filter(
    (notice: { number: string }) => notice.number === number,
  );
  const { data, errors } = await people[agency].ask(CASE, { id });
  if (errors.length > 0) {
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
    expect(listed.cases.nodes).toEqual([]);
    // That a handover was taken back is all that is left of it.
    for (const notice of notices) expect(notice).toMatchObject({ kind: 'TAKEN_BACK', case: null });
    return null;
  }
  expect(listed.cases.nodes).toHaveLength(1);
  return JSON.stringify([data, listed.cases, notices]);
}

test(
  'an agency sees what was its own or was given to it, and nothing else',
  async () => {
    // What the schema offers of a case, so that a selection of nothing does not pass for one.
    for (const field of [
      'victim',
      'legalBasis',
      'note',
      'title',
      'before',
      'followUps',
      'measures',
    ]) {
      expect(WHOLE).toContain(` ${field} `);
    }
    const random = seeded(6);
    let looked = 0;
    for (let chain = 0; chain < CHAINS; chain += 1) {
      // Words that stand nowhere else, by the part that they belong to.
      const word: Record<Part, string> = {
        PLACE: `Desa Ke ${chain} Tempat`,
        PERSONS: `Korban Ke ${chain} Rekaan`,
        ALLEGATION: `Dugaan rekaan yang ke-${chain} di kebun`,
        FINDING: `Temuan rekaan yang ke-${chain} di kebun`,
        DOCUMENTS: `Surat ke-${chain} rekaan`,
      };
      const { number } = await submit(
        people.katingan,
        report(
          { category: 'CRIME_VICTIM', victim: word.PERSONS, text: word.ALLEGATION },
          { village: word.PLACE },
        ),
      );
      const id = await caseWith(people, number);
      const document = { bytes: pdf(), end: 'pdf', title: word.DOCUMENTS };
      expect((await sendDocument(people.katingan, id, document)).status).toBe(201);
      const finding = { case: id, version: 2, to: 'VERIFIED', text: word.FINDING };
      await command(people.katingan, 'advance', finding);
      const toDo = `Tindak lanjut rekaan ke-${chain} polisi`;
      await people.katingan.data(
        'mutation ($input: AddFollowUpInput!) { addFollowUp(input: $input) { __typename } }',
        { input: { case: id, text: toDo, owner: AGENCIES.police, dueOn: '2026-12-24' } },
      );
      const known = new Map<Agency, Set<Part>>([['katingan', new Set(PARTS)]]);
      /** What is for certain agencies, whatever parts they were given, where they see the case. */
      const said = new Map<string, Agency[]>([[toDo, ['katingan', 'police']]]);
      let holder: Agency = 'katingan';
      let stands = 'VERIFIED';
      let version = 3;
      for (let move = 0; move < MOVES; move += 1) {
        const receiver = random.pick(NAMES.filter((name) => name !== holder));
        const held = known.get(holder) ?? new Set<Part>();
        const parts = [...held].filter(() => random.chance(0.5));
        const before = new Set(known.get(receiver) ?? []);
        const knewOfIt = known.has(receiver);
        const basis = `Dasar rekaan ke-${chain} langkah ${move} saja`;
        const given = { ...handover(AGENCIES[receiver], parts), legalBasis: basis };
        const handed = { case: id, version, ...given };
        expect((await command(people[holder], 'handOver', handed)).__typename).toBe('CaseTaken');
        known.set(receiver, new Set([...before, ...parts]));
        said.set(basis, [holder, receiver]);
        const asked = { case: id, version: version + 1 };
        const reason = `${REASON} Ke-${chain} langkah ${move} saja`;
        const outcome = random.pick(['ACCEPTED', 'ACCEPTED', 'RETURNED', 'TAKEN_BACK'] as const);
        const answered =
          outcome === 'TAKEN_BACK'
            ? await command(people[holder], 'advance', { ...asked, to: stands, text: reason })
            : await command(people[receiver], 'answer', {
                ...asked,
                accepted: outcome === 'ACCEPTED',
                reason: outcome === 'ACCEPTED' ? null : reason,
              });
        expect([outcome, answered.__typename]).toEqual([outcome, 'CaseTaken']);
        version += 2;
        if (outcome === 'ACCEPTED') {
          holder = receiver;
          stands = 'HANDLED';
        } else {
          said.set(reason, [holder, receiver]);
          // Who never had a case loses sight of it.
          if (!knewOfIt) known.delete(receiver);
        }
        if (move === MOVES - 1) {
          if (stands === 'VERIFIED') {
            await command(people[holder], 'advance', { case: id, version, to: 'HANDLED' });
            version += 1;
          }
          const decision = `Keputusan rekaan ke-${chain} sudah diambil`;
          await command(people[holder], 'advance', {
            case: id,
            version,
            to: 'DECIDED',
            text: decision,
          });
          // What became of it is told to each agency that has had it.
          said.set(decision, [...known.keys()]);
        }
        for (const agency of NAMES) {
          const seen = await seenBy(agency, id, number);
          const its = known.get(agency);
          const at = [chain, move, agency] as const;
          expect([...at, seen !== null]).toEqual([...at, its !== undefined]);
          for (const part of PARTS) {
            looked += 1;
            const shown = seen?.includes(word[part]) ?? false;
            expect([...at, part, shown]).toEqual([...at, part, its?.has(part) ?? false]);
          }
          for (const [text, agencies] of said) {
            const shown = seen?.includes(text) ?? false;
            const may = its !== undefined && agencies.includes(agency);
            expect([...at, text, shown]).toEqual([...at, text, may]);
          }
        }
      }
    }
    expect(looked).toBe(CHAINS * MOVES * NAMES.length * PARTS.length);
  },
  PATIENCE_MILLISECONDS,
);
