/** Whoever writes the name of somebody whom the hub holds is refused, is written down, and cannot go on for long. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { namesHeldPerson } from '../../server/src/access/held-names.ts';
import { inTransaction } from '../../server/src/db/transaction.ts';
import { FIGURES, keeps, saved } from '../testkit/analyses.ts';
import { commanded, created } from '../testkit/briefings.ts';
import {
  type CasePeople,
  casePeople,
  command,
  KATINGAN,
  report,
  reportedCase,
  submit,
} from '../testkit/case-agencies.ts';
import { sendDocument } from '../testkit/case-documents.ts';
import { photo } from '../testkit/documents.ts';
import type { Caller } from '../testkit/graph.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';

let hub: TestHub;
let people: CasePeople;
let auditor: Caller;
/** The name of somebody, and a text with it that nothing else is wrong with. */
let name: string;
let text: string;

beforeAll(async () => {
  hub = await startTestHub({ data: 'demonstration' });
  people = await casePeople(hub);
  auditor = await hub.as('auditor@demo.pora');
  const { rows } = await hub.database.pool.query(
    `SELECT name FROM foreign_national WHERE name ~ '^[A-Za-z]+ [A-Za-z]+$' ORDER BY id LIMIT 1`,
  );
  name = rows[0].name;
  text = `Terlihat ${name} bekerja malam di kebun itu.`;
});
afterAll(() => hub.close());

const TRAIL = `query ($agency: String) {
  auditEvents(filter: { actions: ["text.names-person"], agency: $agency }, first: 200) {
    nodes { actor actorName title { id en } agencies outcome subjectIds } } }`;
interface Entry {
  actor: string;
  actorName: string | null;
  title: { id: string; en: string };
  agencies: string[];
  outcome: string;
  subjectIds: string[];
}
const trail = async (agency: string | null = null): Promise<Entry[]> =>
  (await auditor.data(TRAIL, { agency })).auditEvents.nodes;

const planned = async (caller: Caller, input: object) =>
  (
    await caller.data(
      `mutation ($input: PlanOperationInput!) { planOperation(input: $input) {
        ... on OperationProblem { code } } }`,
      { input },
    )
  ).planOperation;

test('each refusal is one event that says who, doing what, in which field, and never the text', async () => {
  const id = await reportedCase(people);
  const presenter = await hub.as('presenter@demo.pora');
  const analyst = await hub.as('analyst@demo.pora');
  const briefing = await created(presenter);
  const step = { case: id, version: 1, to: 'VERIFIED', text };
  const document = { bytes: await photo(), end: 'jpg', title: text };
  const plan = {
    title: text,
    regency: KATINGAN,
    plannedOn: '2026-12-01',
    agencies: ['POLDA-KALTENG'],
    places: ['Kebun Contoh'],
  };
  const decision = { briefing, text };
  const question = saved({ text: `# ${name}\n${FIGURES}` });
  // In the order of the expected events below.
  const tried: { code?: string }[] = [
    await submit(people.katingan, report({ text })),
    await submit(people.katingan, report({}, { village: name })),
    await command(people.katingan, 'advance', step),
    (await sendDocument(people.katingan, id, document)).error ?? {},
    await planned(people.katingan, plan),
    await commanded(presenter, 'addBriefingDecision', 'AddBriefingDecisionInput', decision),
    await keeps(analyst, 'saveAnalysis', saved({ name })),
    await keeps(analyst, 'saveAnalysis', question),
    await submit(people.figure, report({ text })),
  ];
  expect(tried.map(({ code }) => code)).toEqual([
    ...Array(7).fill('TEXT_NAMES_PERSON'),
    'LITERAL_NAMES_PERSON',
    'TEXT_NAMES_PERSON',
  ]);
  const events = (await trail()).reverse();
  const sentence = (doing: string, field: string) =>
    `menulis nama orang yang ada di hub, ditolak (percobaan: ${doing}; isian: ${field})`;
  expect(events.map(({ title }) => title.id)).toEqual([
    sentence('menerima laporan kejadian', 'uraian'),
    sentence('menerima laporan kejadian', 'desa/kelurahan'),
    sentence('mengubah status perkara', 'uraian'),
    sentence('menambah dokumen perkara', 'judul'),
    sentence('merencanakan operasi gabungan', 'judul'),
    sentence('mencatat jalannya rapat', 'keputusan'),
    sentence('menyimpan analisis', 'nama'),
    sentence('menyimpan analisis', 'kueri'),
    sentence('menerima laporan kejadian', 'uraian'),
  ]);
  expect(events[2]).toMatchObject({
    actorName: 'Akun katingan',
    agencies: ['KESBANGPOL-KATINGAN'],
    outcome: 'DENIED',
    subjectIds: [],
    title: {
      en: 'wrote the name of a person whom the hub holds, and was refused (attempted: moved a case to its next standing; field: text)',
    },
  });
  // Of a community figure the trail says no more than that it is the same one.
  expect(events[8]).toMatchObject({
    actor: expect.stringMatching(/^reporter:[\w-]{12}$/),
    actorName: null,
  });
  const { rows } = await hub.database.pool.query(
    'SELECT audit_event::text AS row FROM audit_event',
  );
  // The whole name: a short part of one also stands in random keys.
  expect(rows.filter(({ row }) => row.toUpperCase().includes(name.toUpperCase()))).toEqual([]);
});

test('the event stands where the rest of the transaction is undone', async () => {
  const before = (await trail()).length;
  const viewer = { actor: 'cli:contoh', agency: null } as Parameters<
    typeof namesHeldPerson
  >[1]['viewer'];
  const undone = inTransaction(hub.database.pool, async (tx) => {
    expect(await namesHeldPerson(tx, { viewer, doing: 'case.step' }, 'text', text)).toBe(true);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect((await trail()).length).toBe(before + 1);
});

test('after twenty in an hour no text of the account is taken, whatever it says, and others go on', async () => {
  const { colleague, katingan } = people;
  const agency = 'KESBANGPOL-KATINGAN';
  const before = (await trail(agency)).length;
  for (let time = 0; time < 20; time += 1) {
    expect(await submit(colleague, report({ text }))).toMatchObject({ code: 'TEXT_NAMES_PERSON' });
  }
  const SUBMIT = 'mutation ($input: ReportInput!) { submitReport(input: $input) { __typename } }';
  for (const input of [report({ text }), report()]) {
    expect(await colleague.codes(SUBMIT, { input })).toEqual(['COST_EXCEEDED']);
  }
  const id = await reportedCase(people);
  const { status } = await sendDocument(colleague, id, { bytes: await photo(), end: 'jpg' });
  expect(status).toBe(429);
  expect((await submit(katingan, report())).__typename).toBe('ReportReceipt');
  // The agency is found by its tries.
  expect((await trail(agency)).length).toBe(before + 20);
});
