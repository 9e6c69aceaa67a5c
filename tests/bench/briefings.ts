import pino from 'pino';
import { createAccount } from '../../server/src/access/accounts.ts';
import { readEnvironment } from '../../server/src/env.ts';
import { startHub } from '../../server/src/hub.ts';
import { invent } from '../../server/src/sources/invent/invent.ts';
import { added, created, readBriefing } from '../testkit/briefings.ts';
import { callerOf } from '../testkit/graph.ts';
import { bearerToken } from '../testkit/token.ts';
import { inFreshFolder, take } from './place.ts';
import { median, round, type Table } from './table.ts';

const AS_OF = '2026-11-24';
const RUNS = 5;
const SLIDES = 20;
const ACCOUNT = {
  email: 'bench@bench.pora',
  name: 'Bench',
  roles: ['PRESENTER'],
  agency: 'KESBANGPOL-KALTENG',
  area: 'PROVINCE',
} as const;
const QUESTIONS = [
  { indicator: 'foreign-nationals', by: ['REGENCY'] },
  { indicator: 'foreign-nationals', by: ['MONTH'] },
  { indicator: 'foreign-workers', by: ['SECTOR'] },
  { indicator: 'stay-permits-valid', by: ['REGENCY'], measure: 'RATE' },
  { indicator: 'incidents', by: ['INCIDENT_CATEGORY'] },
];
const DECKS = `mutation { createRegencyDecks(input: { template: REGENCY, classification: ORDINARY, agencies: [] }) {
  ... on BriefingsTaken { briefings { id } } } }`;

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};

/** A deck of twenty slides, live and frozen, and one deck for each regency, made and computed; over HTTP. */
export async function briefingsBench(): Promise<Table> {
  const rows: Table['rows'] = [];
  const files = await invent({ people: 500, seed: 1, asOf: AS_OF });
  await inFreshFolder(async (database, folder) => {
    for (const file of files) await take(database, file);
    const hub = await startHub({
      environment: readEnvironment({
        DATA_DIR: folder,
        PORT: '0',
        DEMO: 'off',
        ACCOUNT_BUDGET: '2000000000',
        AGENCY_BUDGET: '2000000000',
      }),
      say: () => {},
      now: () => new Date(`${AS_OF}T03:00:00Z`),
      open: async () => ({ ...database, close: async () => {} }),
      logger: pino({ level: 'silent' }),
    });
    await createAccount(database, hub.authentication, ACCOUNT, 'bench');
    const token = await bearerToken(database, ACCOUNT.email);
    const caller = callerOf(hub.address, { authorization: `Bearer ${token}` });
    const deck = await created(caller);
    for (let slide = 0; slide < SLIDES; slide += 1)
      await added(caller, deck, QUESTIONS[slide % QUESTIONS.length] ?? {});
    const opened = async (): Promise<number> => {
      const times: number[] = [];
      for (let run = 0; run < RUNS; run += 1)
        times.push(await timed(() => readBriefing(caller, deck)));
      return round(median(times));
    };
    const first = await timed(() => readBriefing(caller, deck));
    rows.push({ what: `${SLIDES} slides, the first time`, ms: round(first) });
    rows.push({ what: `${SLIDES} slides, again`, ms: await opened() });
    await caller.data(
      `mutation { setBriefingStatus(briefing: "${deck}", version: ${SLIDES + 1}, status: HELD) { __typename } }`,
    );
    rows.push({ what: `${SLIDES} slides, frozen`, ms: await opened() });
    let decks: { id: string }[] = [];
    const made = await timed(async () => {
      decks = (await caller.data(DECKS)).createRegencyDecks.briefings;
    });
    rows.push({ what: '14 regency decks, made', ms: round(made) });
    const computed = await timed(async () => {
      for (const { id } of decks) await readBriefing(caller, id);
    });
    rows.push({ what: '14 regency decks, computed for the first time', ms: round(computed) });
    const taken = await timed(async () => {
      for (const { id } of decks)
        for (const form of ['slides', 'handout'])
          await (await caller.fetch(`/briefings/${id}/${form}`)).arrayBuffer();
    });
    rows.push({ what: '14 regency decks as slides and handout', ms: round(taken) });
    await hub.close();
  });
  return { title: 'briefings, embedded database, 500 people, over HTTP', rows };
}
