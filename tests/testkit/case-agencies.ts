/** Officers of several agencies and a community figure, and what they do with cases over HTTP. */
import { createAccount } from '../../server/src/access/accounts.ts';
import type { Role } from '../../server/src/access/roles.ts';
import type { Caller } from './graph.ts';
import type { TestHub } from './hub.ts';

export const KATINGAN = { system: 'KEMENDAGRI', value: '62.06' };

const PEOPLE = {
  figure: ['COMMUNITY_FIGURE', 'KESBANGPOL-KATINGAN', ['62.06']],
  katingan: ['CASE_OFFICER', 'KESBANGPOL-KATINGAN', ['62.06']],
  colleague: ['CASE_OFFICER', 'KESBANGPOL-KATINGAN', ['62.06']],
  immigration: ['CASE_OFFICER', 'KANIM-SAMPIT', 'PROVINCE'],
  manpower: ['CASE_OFFICER', 'DISNAKERTRANS-KALTENG', 'PROVINCE'],
  police: ['CASE_OFFICER', 'POLDA-KALTENG', 'PROVINCE'],
} as const satisfies Record<string, readonly [Role, string, 'PROVINCE' | readonly string[]]>;
export type CasePerson = keyof typeof PEOPLE;
export type CasePeople = Record<CasePerson, Caller>;

/** Makes their accounts. */
export async function casePeople(hub: TestHub): Promise<CasePeople> {
  const callers: Partial<CasePeople> = {};
  for (const [name, [role, agency, area]] of Object.entries(PEOPLE) as [
    CasePerson,
    (typeof PEOPLE)[CasePerson],
  ][]) {
    const email = `${name}@perkara.pora`;
    await createAccount(
      hub.database,
      hub.authentication,
      { email, name: `Akun ${name}`, roles: [role], agency, area },
      'test',
    );
    callers[name] = await hub.as(email);
  }
  return callers as CasePeople;
}

export const TEXT =
  'Sejumlah orang bekerja malam di bengkel kebun tanpa tanda pengenal perusahaan.';

let made = 0;
/** A report as its sender writes it, with a key of its own. */
export const report = (
  change: Record<string, unknown> = {},
  place: Record<string, unknown> = {},
) => {
  made += 1;
  return {
    key: `laporan-${made}`,
    category: 'WORK_WITHOUT_RPTKA',
    occurredOn: '2026-11-22',
    place: { regency: KATINGAN, district: 'Contoh Hulu', village: 'Desa Contoh', ...place },
    text: TEXT,
    ...change,
  };
};

const SUBMIT = `mutation ($input: ReportInput!) { submitReport(input: $input) {
  __typename ... on ReportReceipt { number } ... on ReportProblem { code field sentence { id en } }
  ... on ReportQuestion { question: code } } }`;
export const submit = async (caller: Caller, input: object) =>
  (await caller.data(SUBMIT, { input })).submitReport;

const COMMAND = (
  name: string,
  input: string,
) => `mutation ($input: ${input}!) { ${name}(input: $input) {
  __typename ... on CaseTaken { case { id version status owner { code } } } ... on CaseProblem { code field sentence { id en } }
  ${name === 'correctCase' ? '... on CaseQuestion { question: code }' : ''}
  ... on CaseChanged { sentence { id } case { version status } steps { kind to agency { code } } } } }`;
export const COMMANDS = {
  advance: COMMAND('advanceCase', 'AdvanceCaseInput'),
  correct: COMMAND('correctCase', 'CorrectCaseInput'),
  handOver: COMMAND('handOverCase', 'HandOverCaseInput'),
  answer: COMMAND('answerHandover', 'AnswerHandoverInput'),
};
export type Command = keyof typeof COMMANDS;

/** What a command came to. */
export async function command(caller: Caller, name: Command, input: object) {
  const data = await caller.data(COMMANDS[name], { input });
  return Object.values(data)[0] as Record<string, never> & { __typename: string; code?: string };
}

export const FINDING = 'Tim memeriksa lokasi dan menemukan kegiatan seperti yang dilaporkan.';
export const DECISION = 'Diputus dalam gelar perkara: pemberi kerja melengkapi dokumen.';
export const REASON = 'Data baru diterima dari lapangan sehingga perkara diperiksa kembali.';

/** A handover with the parts that are named. */
export const handover = (to: string, parts: readonly string[]) => ({
  to,
  parts,
  legalBasis: 'Permenimipas 2/2025 pasal 53 (contoh)',
  dueOn: '2026-12-01',
});

export const caseId = (uuid: string): string => Buffer.from(`Case:${uuid}`).toString('base64');

/** The case with a number, as an officer of an agency that sees it finds it. */
export async function caseOf(officer: Caller, number: string): Promise<string> {
  const query = 'query ($number: String!) { cases(filter: { number: $number }) { nodes { id } } }';
  return (await officer.data(query, { number })).cases.nodes[0].id;
}

/** The case with a number, as an officer of Katingan's agency finds it. */
export const caseWith = ({ katingan }: CasePeople, number: string): Promise<string> =>
  caseOf(katingan, number);

/** A new case of an officer's own agency. */
export async function newCase(
  officer: Caller,
  change: Record<string, unknown> = {},
  place: Record<string, unknown> = {},
): Promise<string> {
  const { number } = await submit(officer, report(change, place));
  return caseOf(officer, number);
}

/** A new case that the community figure reported, as an officer of Katingan's agency finds it. */
export async function reportedCase(
  { figure, katingan }: CasePeople,
  change: Record<string, unknown> = {},
  place: Record<string, unknown> = {},
): Promise<string> {
  const { number } = await submit(figure, report(change, place));
  return caseOf(katingan, number);
}

/** Takes a new case of an officer's agency on, standing by standing, each with the text that it needs. */
export async function take(
  officer: Caller,
  id: string,
  standings: readonly string[],
  original: string | null = null,
): Promise<void> {
  for (const [index, to] of standings.entries()) {
    const text = TEXT_OF_STEP[to] ?? null;
    const step = { case: id, version: index + 1, to, text, original };
    const { __typename } = await command(officer, 'advance', step);
    if (__typename !== 'CaseTaken') throw new Error(`a case was not taken to ${to}: ${__typename}`);
  }
}
const TEXT_OF_STEP: Record<string, string> = {
  VERIFIED: FINDING,
  UNSUBSTANTIATED: FINDING,
  DECIDED: DECISION,
};

/** Verifies a new case and hands it over; it is at its third version then. */
export async function verifyAndHandOver(
  people: CasePeople,
  id: string,
  given: ReturnType<typeof handover>,
): Promise<void> {
  await take(people.katingan, id, ['VERIFIED']);
  await command(people.katingan, 'handOver', { case: id, version: 2, ...given });
}
