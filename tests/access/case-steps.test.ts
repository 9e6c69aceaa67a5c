/** Every pair of standings as every kind of asker: what the table of steps allows, and what it refuses. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type CasePeople,
  casePeople,
  command,
  DECISION,
  FINDING,
  handover,
  newCase,
  REASON,
} from '../testkit/case-agencies.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

const STATUSES = [
  'REPORTED',
  'VERIFIED',
  'HANDLED',
  'HANDED_OVER',
  'DECIDED',
  'CLOSED',
  'UNSUBSTANTIATED',
  'DUPLICATE',
] as const;
type Status = (typeof STATUSES)[number];

/** By where a case stands, where its agency can take it by `advanceCase`; written down here once more. */
const ALLOWED: Record<Status, readonly Status[]> = {
  REPORTED: ['VERIFIED', 'UNSUBSTANTIATED', 'DUPLICATE'],
  VERIFIED: ['HANDLED', 'UNSUBSTANTIATED', 'DUPLICATE'],
  HANDLED: ['DECIDED', 'UNSUBSTANTIATED', 'DUPLICATE'],
  // Taken back to where it stood before, and nowhere else.
  HANDED_OVER: ['VERIFIED'],
  DECIDED: ['CLOSED', 'HANDLED'],
  CLOSED: ['HANDLED'],
  UNSUBSTANTIATED: ['REPORTED'],
  DUPLICATE: ['REPORTED'],
};
/** From where it can be handed over. */
const HANDABLE: readonly Status[] = ['VERIFIED', 'HANDLED', 'DECIDED'];

/** The text that goes with a step to a standing; null where the step takes none. */
const textOf = (from: Status, to: Status): string | null => {
  if (to === 'DECIDED') return DECISION;
  if (['CLOSED', 'DUPLICATE'].includes(to) || (from === 'VERIFIED' && to === 'HANDLED'))
    return null;
  return ['VERIFIED', 'UNSUBSTANTIATED'].includes(to) && from !== 'CLOSED' ? FINDING : REASON;
};

let hub: TestHub;
let people: CasePeople;
let original: string;

let day = 0;
/** A new case of Katingan's agency, in words of its own. */
function fresh(): Promise<string> {
  day += 1;
  return newCase(people.katingan, { text: `Kejadian contoh yang ke-${day} di kebun.` });
}

/** The steps by which a case comes to a standing. */
const WAY: Record<Status, readonly Status[]> = {
  REPORTED: [],
  VERIFIED: ['VERIFIED'],
  HANDLED: ['VERIFIED', 'HANDLED'],
  HANDED_OVER: ['VERIFIED', 'HANDED_OVER'],
  DECIDED: ['VERIFIED', 'HANDLED', 'DECIDED'],
  CLOSED: ['VERIFIED', 'HANDLED', 'DECIDED', 'CLOSED'],
  UNSUBSTANTIATED: ['UNSUBSTANTIATED'],
  DUPLICATE: ['DUPLICATE'],
};

async function standing(status: Status): Promise<{ id: string; version: number }> {
  const id = await fresh();
  let version = 1;
  let from: Status = 'REPORTED';
  for (const to of WAY[status]) {
    const outcome =
      to === 'HANDED_OVER'
        ? await command(people.katingan, 'handOver', {
            case: id,
            version,
            ...handover('KANIM-SAMPIT', []),
          })
        : await command(people.katingan, 'advance', {
            case: id,
            version,
            to,
            text: textOf(from, to),
            original,
          });
    expect(outcome.__typename, `${from} to ${to}`).toBe('CaseTaken');
    version += 1;
    from = to;
  }
  return { id, version };
}

beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
  people = await casePeople(hub);
  original = await fresh();
});
afterAll(() => hub.close());

describe.each(STATUSES)('from %s', (from) => {
  const refused = STATUSES.filter((to) => !ALLOWED[from].includes(to));

  test.each(ALLOWED[from])('its agency goes on to %s', async (to) => {
    const { id, version } = await standing(from);
    const outcome = await command(people.katingan, 'advance', {
      case: id,
      version,
      to,
      text: textOf(from, to),
      original,
    });
    expect(outcome).toMatchObject({
      __typename: 'CaseTaken',
      case: { status: to, version: version + 1 },
    });
  });

  test('every other step is refused to it, and leaves the case as it was', async () => {
    const { id, version } = await standing(from);
    for (const to of refused) {
      const outcome = await command(people.katingan, 'advance', {
        case: id,
        version,
        to,
        text: textOf(from, to),
        original,
      });
      expect([to, outcome.__typename, outcome.code]).toEqual([
        to,
        'CaseProblem',
        'STEP_NOT_ALLOWED',
      ]);
    }
    const handed = await command(people.katingan, 'handOver', {
      case: id,
      version,
      ...handover('KANIM-SAMPIT', []),
    });
    expect(handed.__typename).toBe(HANDABLE.includes(from) ? 'CaseTaken' : 'CaseProblem');
    if (!HANDABLE.includes(from)) expect(handed.code).toBe('STEP_NOT_ALLOWED');
  });

  test('an agency that sees nothing of it learns nothing, and who may not handle cases is refused', async () => {
    const { id, version } = await standing(from);
    const input = { case: id, version, to: 'VERIFIED', text: FINDING };
    const ask = (caller: Caller) =>
      caller.codes(
        'mutation ($input: AdvanceCaseInput!) { advanceCase(input: $input) { __typename } }',
        { input },
      );
    expect(await ask(people.police)).toEqual(['NOT_FOUND']);
    expect(await ask(people.figure)).toEqual(['FORBIDDEN']);
    for (const role of ['leader', 'analyst', 'operator', 'presenter', 'auditor', 'admin']) {
      expect([role, await ask(await hub.as(`${role}@demo.pora`))]).toEqual([role, ['FORBIDDEN']]);
    }
  });
});

describe('the answer to a handover', () => {
  test.each(HANDABLE)('from %s it is taken on as HANDLED', async (from) => {
    const { id, version } = await standing(from);
    await command(people.katingan, 'handOver', {
      case: id,
      version,
      ...handover('KANIM-SAMPIT', []),
    });
    const answer = { case: id, version: version + 1, accepted: true };
    // Neither its sender nor anybody else answers it.
    expect(await command(people.katingan, 'answer', answer)).toMatchObject({
      code: 'NOT_YOUR_STEP',
    });
    expect(await command(people.immigration, 'answer', answer)).toMatchObject({
      case: { status: 'HANDLED', owner: { code: 'KANIM-SAMPIT' } },
    });
    expect(
      await command(people.katingan, 'advance', {
        case: id,
        version: version + 2,
        to: 'DECIDED',
        text: DECISION,
      }),
    ).toMatchObject({ code: 'NOT_YOUR_STEP' });
  });

  test.each(HANDABLE)(
    'it goes back to %s, with a reason, and is out of the receiver’s sight',
    async (from) => {
      const { id, version } = await standing(from);
      await command(people.katingan, 'handOver', {
        case: id,
        version,
        ...handover('KANIM-SAMPIT', ['ALLEGATION']),
      });
      const answer = { case: id, version: version + 1, accepted: false };
      expect(await command(people.immigration, 'answer', answer)).toMatchObject({
        code: 'REASON_MISSING',
      });
      expect(await command(people.immigration, 'answer', { ...answer, reason: REASON })).toEqual({
        __typename: 'CaseTaken',
        case: null,
      });
      expect(
        await people.immigration.codes('query ($id: ID!) { case(id: $id) { id } }', { id }),
      ).toEqual(['NOT_FOUND']);
      const back = await people.katingan.data(
        'query ($id: ID!) { case(id: $id) { status owner { code } steps { kind note } handovers { status reason } } }',
        { id },
      );
      expect(back.case).toMatchObject({ status: from, owner: { code: 'KESBANGPOL-KATINGAN' } });
      expect(back.case.steps.at(-1)).toEqual({ kind: 'RETURNED', note: REASON });
      expect(back.case.handovers).toEqual([{ status: 'RETURNED', reason: REASON }]);
    },
  );
});

test.each(HANDABLE)(
  'a handover is taken back to %s before it is answered, with a reason, and both are told',
  async (from) => {
    const { id, version } = await standing(from);
    const given = handover('KANIM-SAMPIT', ['ALLEGATION']);
    await command(people.katingan, 'handOver', { case: id, version, ...given });
    const asked = { case: id, version: version + 1, to: from };
    expect(await command(people.katingan, 'advance', asked)).toMatchObject({
      code: 'REASON_MISSING',
    });
    // Not by whoever received it.
    expect(await command(people.immigration, 'advance', { ...asked, text: REASON })).toMatchObject({
      code: 'NOT_YOUR_STEP',
    });
    const read = 'query ($id: ID!) { case(id: $id) { number nextSteps } }';
    const { case: found } = await people.katingan.data(read, { id });
    expect(found.nextSteps).toEqual([from]);
    expect(await command(people.katingan, 'advance', { ...asked, text: REASON })).toMatchObject({
      case: { status: from, owner: { code: 'KESBANGPOL-KATINGAN' } },
    });
    expect(await people.immigration.codes(read, { id })).toEqual(['NOT_FOUND']);
    const notices =
      '{ caseNotices(unseen: true, first: 200) { nodes { kind number case { number } } } }';
    const of = async (caller: Caller) =>
      (await caller.data(notices)).caseNotices.nodes.filter(
        ({ number }: { number: string }) => number === found.number,
      );
    // The receiver is told by the number that it knew, and nothing else of it is left there.
    expect(await of(people.immigration)).toEqual([
      { kind: 'TAKEN_BACK', number: found.number, case: null },
    ]);
    expect(await of(people.colleague)).toContainEqual({
      kind: 'TAKEN_BACK',
      number: found.number,
      case: { number: found.number },
    });
    const late = { case: id, version: version + 2, accepted: true };
    expect(
      await people.immigration.codes(
        'mutation ($input: AnswerHandoverInput!) { answerHandover(input: $input) { __typename } }',
        { input: late },
      ),
    ).toEqual(['NOT_FOUND']);
    const { case: back } = await people.katingan.data(
      'query ($id: ID!) { case(id: $id) { steps { kind note } handovers { status reason } } }',
      { id },
    );
    expect(back.steps.at(-1)).toEqual({ kind: 'TAKEN_BACK', note: REASON });
    expect(back.handovers).toEqual([{ status: 'TAKEN_BACK', reason: REASON }]);
  },
);

test('a text that a step takes nowhere is refused, and not dropped', async () => {
  const { id, version } = await standing('VERIFIED');
  const step = { case: id, version, to: 'HANDLED' };
  expect(await command(people.katingan, 'advance', { ...step, text: REASON })).toMatchObject({
    code: 'TEXT_NOT_TAKEN',
    field: 'text',
  });
  const duplicate = { case: id, version, to: 'DUPLICATE', original, text: REASON };
  expect(await command(people.katingan, 'advance', duplicate)).toMatchObject({
    code: 'TEXT_NOT_TAKEN',
  });
  expect(await command(people.katingan, 'advance', { ...step, text: '  ' })).toMatchObject({
    case: { status: 'HANDLED' },
  });
  const given = handover('KANIM-SAMPIT', []);
  await command(people.katingan, 'handOver', { case: id, version: version + 1, ...given });
  const answer = { case: id, version: version + 2, accepted: true, reason: REASON };
  expect(await command(people.immigration, 'answer', answer)).toMatchObject({
    code: 'TEXT_NOT_TAKEN',
    field: 'reason',
  });
});

test('two officers at once: one wins, the other is told what changed, and nothing is lost', async () => {
  const { id, version } = await standing('VERIFIED');
  const outcomes = await Promise.all([
    command(people.katingan, 'advance', { case: id, version, to: 'HANDLED' }),
    command(people.colleague, 'advance', {
      case: id,
      version,
      to: 'UNSUBSTANTIATED',
      text: FINDING,
    }),
  ]);
  const kinds = outcomes.map(({ __typename }) => __typename).sort();
  expect(kinds).toEqual(['CaseChanged', 'CaseTaken']);
  const changed = outcomes.find(({ __typename }) => __typename === 'CaseChanged');
  const taken = outcomes.find(({ __typename }) => __typename === 'CaseTaken') as unknown as {
    case: { status: string };
  };
  expect(changed).toMatchObject({
    case: { version: version + 1, status: taken.case.status },
    steps: [{ kind: 'MOVED', to: taken.case.status, agency: { code: 'KESBANGPOL-KATINGAN' } }],
  });
  const { rows } = await hub.database.pool.query<{ steps: number }>(
    `SELECT count(*)::int AS steps FROM case_step WHERE case_id = $1`,
    [Buffer.from(id, 'base64').toString().split(':')[1]],
  );
  expect(rows[0]?.steps).toBe(version + 1);
});

test('a correction takes a reason, can be made at any standing, and its incident follows', async () => {
  const { id, version } = await standing('CLOSED');
  const correction = { case: id, version, category: 'PERMIT_MISUSE', reason: REASON };
  expect(await command(people.katingan, 'correct', { ...correction, reason: 'x' })).toMatchObject({
    code: 'REASON_MISSING',
  });
  expect(
    await command(people.katingan, 'correct', { case: id, version, reason: REASON }),
  ).toMatchObject({ code: 'NOTHING_CORRECTED' });
  expect(await command(people.katingan, 'correct', correction)).toMatchObject({
    case: { status: 'CLOSED', version: version + 1 },
  });
  const { rows } = await hub.database.pool.query(
    'SELECT incident.category_id, incident.status FROM incident JOIN case_file ON incident_id = incident.id WHERE case_file.id = $1',
    [Buffer.from(id, 'base64').toString().split(':')[1]],
  );
  expect(rows).toEqual([{ category_id: 'PERMIT_MISUSE', status: 'CLOSED' }]);
});

test('what was refuted leaves lists and figures at once, and comes back when that was wrong', async () => {
  const { id, version } = await standing('VERIFIED');
  const listed = async (): Promise<boolean> =>
    (await people.katingan.data('{ cases(first: 200) { nodes { id } } }')).cases.nodes.some(
      (node: { id: string }) => node.id === id,
    );
  const counted = async (): Promise<number> =>
    (await people.katingan.data('{ rollup(indicator: "incidents", by: []) { total { value } } }'))
      .rollup.total.value;
  const before = await counted();
  expect(await listed()).toBe(true);
  await command(people.katingan, 'advance', {
    case: id,
    version,
    to: 'UNSUBSTANTIATED',
    text: FINDING,
  });
  expect([await listed(), await counted()]).toEqual([false, before - 1]);
  await command(people.katingan, 'advance', {
    case: id,
    version: version + 1,
    to: 'REPORTED',
    text: REASON,
  });
  // It is a report again: listed, and in no figure until it is verified anew.
  expect([await listed(), await counted()]).toEqual([true, before - 1]);
  await command(people.katingan, 'advance', {
    case: id,
    version: version + 2,
    to: 'VERIFIED',
    text: FINDING,
  });
  expect(await counted()).toBe(before);
});
