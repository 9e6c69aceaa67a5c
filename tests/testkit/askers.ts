/** Accounts of every role with the areas, agencies and agreements that the policy tells apart, and data to ask about. */
import { createAccount } from '../../server/src/access/accounts.ts';
import type { Role } from '../../server/src/access/roles.ts';
import { sharedAnalysis } from './analyses.ts';
import { sendDocument } from './case-documents.ts';
import { pdf } from './documents.ts';
import { TODAY } from './environment.ts';
import { incidentReport } from './files.ts';
import type { Caller } from './graph.ts';
import { startTestHub, type TestHub } from './hub.ts';
import { INCIDENTS, publish, sourceOf } from './intake.ts';
import { inventWithTruth } from './truth.ts';

const KATINGAN = '62.06';
const KOTIM = '62.02';

const asker = (
  name: string,
  roles: readonly Role[],
  agency: string | null,
  area: 'PROVINCE' | readonly string[],
) => ({ email: `${name}@test.pora`, name, roles, agency, area });

const PROVINCIAL = 'KESBANGPOL-KALTENG';

/** Beside the demonstration's own accounts. */
const ASKERS = [
  asker('analyst-two', ['ANALYST'], PROVINCIAL, [KATINGAN, KOTIM]),
  asker('analyst-nowhere', ['ANALYST'], 'KESBANGPOL-KATINGAN', []),
  asker('officer-sampit', ['CASE_OFFICER'], 'KANIM-SAMPIT', [KATINGAN]),
  asker('officer-police', ['CASE_OFFICER'], 'POLDA-KALTENG', []),
  asker('officer-labour', ['CASE_OFFICER'], 'DISNAKERTRANS-KALTENG', []),
  asker('officer-expired', ['CASE_OFFICER'], 'KESBANGPOL-KATINGAN', []),
  asker('officer-alone', ['CASE_OFFICER'], null, [KOTIM]),
  asker('operator-palangka', ['OPERATOR'], 'KANIM-PALANGKARAYA', 'PROVINCE'),
  asker('operator-alone', ['OPERATOR'], null, 'PROVINCE'),
  asker('presenter-katingan', ['PRESENTER'], 'KESBANGPOL-KATINGAN', [KATINGAN]),
  asker('analyst-operator', ['ANALYST', 'OPERATOR'], 'DISNAKERTRANS-KALTENG', [KATINGAN]),
  asker('auditor-katingan', ['AUDITOR'], 'KESBANGPOL-KATINGAN', 'PROVINCE'),
  asker('leader-auditor', ['LEADER', 'AUDITOR'], PROVINCIAL, 'PROVINCE'),
  asker('figure', ['COMMUNITY_FIGURE'], 'KESBANGPOL-KATINGAN', [KATINGAN]),
  asker('nobody', [], PROVINCIAL, 'PROVINCE'),
];

const DEMONSTRATION = [
  'leader',
  'analyst',
  'officer',
  'operator',
  'presenter',
  'auditor',
  'admin',
  'leader.katingan',
  'officer.katingan',
].map((name) => `${name}@demo.pora`);

export const EMAILS = [...DEMONSTRATION, ...ASKERS.map(({ email }) => email)];

/** A sealed person, an erased one, a request and a correction that two agencies were told of. */
const RIGHTS = `
  UPDATE foreign_national SET name = NULL, birth_date = NULL, sealed = 'invented' WHERE id = (SELECT min(id::text)::uuid FROM foreign_national);
  UPDATE foreign_national SET name = NULL, birth_date = NULL, erased_at = now() WHERE id = (SELECT max(id::text)::uuid FROM foreign_national);
  INSERT INTO rights_request (kind, subject_mark, received_on, received_by_way, due_at, received_by)
    VALUES ('ACCESS', 'invented', '2026-11-23', 'LETTER', '2026-11-26', 'test');
  WITH made AS (
    INSERT INTO correction (foreign_national_id, field, value, wrong_values, decided_by)
    SELECT holder_id, 'SEX', 'FEMALE', ARRAY['MALE'], 'test' FROM permit JOIN foreign_national f ON f.id = holder_id
    WHERE sealed IS NULL AND erased_at IS NULL ORDER BY holder_id LIMIT 1 RETURNING id)
  INSERT INTO correction_notice (correction_id, agency_code)
    SELECT id, agency FROM made, unnest(ARRAY['KANIM-SAMPIT', 'KESBANGPOL-KALTENG']) AS agency`;

/** A restricted record lies within the areas of accounts that may not see it. */
const WITHIN_AREAS = `
  UPDATE permit SET regency_code = '${KOTIM}'
  WHERE id = (SELECT min(id::text)::uuid FROM permit WHERE agency_code = 'KANIM-SAMPIT');
  UPDATE permit SET regency_code = '${KATINGAN}'
  WHERE id = (SELECT max(id::text)::uuid FROM permit WHERE agency_code = 'KANIM-SAMPIT')`;

/** A file that an operator without an agency sent itself. */
const SENT = `UPDATE batch SET received_by = (SELECT 'user:' || id FROM hub_user WHERE email = $1)
  WHERE id = (SELECT min(id::text)::uuid FROM batch)`;

/** Incidents at a site; one of a sealed category, a refuted one and a duplicate, which are in no list. */
const UNLISTED = `
  UPDATE incident SET site_id = (SELECT min(id::text)::uuid FROM site);
  UPDATE incident SET category_id = 'TRAFFICKING_VICTIM' WHERE id = (SELECT min(id::text)::uuid FROM incident);
  UPDATE incident SET status = 'DUPLICATE' WHERE id = (SELECT max(id::text)::uuid FROM incident);
  UPDATE incident SET status = 'UNSUBSTANTIATED'
  WHERE id = (SELECT id FROM incident WHERE status <> 'DUPLICATE' AND category_id <> 'TRAFFICKING_VICTIM' ORDER BY id LIMIT 1)`;

/** One agency's source is restricted; one agreement opens it, one has ended, one opens what is not restricted. */
const CONDITIONS = `
  INSERT INTO source_marking VALUES ('KANIM-SAMPIT', 'immigration-stay-permits', 'RESTRICTED'),
    ('POLDA-KALTENG', 'police-incidents', 'ORDINARY');
  INSERT INTO agency_agreement (owner_code, reader_code, basis, valid_from, valid_to, covers_restricted) VALUES
    ('KANIM-SAMPIT', 'DISNAKERTRANS-KALTENG', 'invented', '2026-01-01', NULL, true),
    ('POLDA-KALTENG', 'KESBANGPOL-KATINGAN', 'invented', '2025-01-01', '2026-11-23', true),
    ('KANIM-PALANGKARAYA', 'POLDA-KALTENG', 'invented', '2026-11-24', '2026-11-24', false),
    ('DISNAKERTRANS-KALTENG', 'KANIM-SAMPIT', 'invented', '2026-11-25', NULL, true)`;

const at = (kabupaten: string, bujur: number, lintang: number) => ({
  kabupaten,
  koordinat: { bujur, lintang },
});

export interface AskedHub {
  hub: TestHub;
  callers: Map<string, Caller>;
}

export const CASE_VICTIM = 'Korban Rekaan';
export const CASE_TEXT = 'Kejadian rekaan di sebuah kebun, dilaporkan dari desa.';
export const CASE_FINDING = 'Tim memeriksa tempatnya dan menemukan yang dilaporkan.';

const CASE_COMMANDS = {
  submitReport: 'ReportInput',
  advanceCase: 'AdvanceCaseInput',
  correctCase: 'CorrectCaseInput',
  handOverCase: 'HandOverCaseInput',
  answerHandover: 'AnswerHandoverInput',
  recordOperation: 'RecordOperationInput',
  correctOperation: 'CorrectOperationInput',
  addFollowUp: 'AddFollowUpInput',
  addBriefingFollowUp: 'AddBriefingFollowUpInput',
} as const;

/**
 * Cases of two agencies: one is handed over to a third with a part of what it holds, another comes back from it with a
 * reason and is given a document, and one lies there as a community figure reported it.
 */
async function makeCases(callers: ReadonlyMap<string, Caller>): Promise<void> {
  const does = async (email: string, name: keyof typeof CASE_COMMANDS, input: object) => {
    const mutation = `mutation ($input: ${CASE_COMMANDS[name]}!) { ${name}(input: $input) { __typename } }`;
    return (await callers.get(email)?.data(mutation, { input }))?.[name].__typename;
  };
  const report = (email: string, category: string, persons: object) =>
    does(email, 'submitReport', {
      key: email,
      category,
      occurredOn: TODAY,
      place: { regency: { system: 'KEMENDAGRI', value: KATINGAN }, village: 'Desa Rekaan' },
      text: CASE_TEXT,
      ...persons,
    });
  const handOver = async (email: string): Promise<string> => {
    const { cases } = await (callers.get(email) as Caller).data(
      '{ cases(first: 1) { nodes { id } } }',
    );
    const [{ id }] = cases.nodes;
    await does(email, 'advanceCase', { case: id, version: 1, to: 'VERIFIED', text: CASE_FINDING });
    await does(email, 'handOverCase', {
      case: id,
      version: 2,
      to: 'KANIM-SAMPIT',
      legalBasis: 'rekaan',
      parts: ['FINDING'],
      dueOn: '2026-12-24',
    });
    return id;
  };
  await report('officer.katingan@demo.pora', 'CRIME_VICTIM', { victim: CASE_VICTIM });
  await handOver('officer.katingan@demo.pora');
  await report('officer@demo.pora', 'CRIME_SUSPECT', { suspect: CASE_VICTIM });
  const returned = { accepted: false, reason: 'Bukan kewenangan instansi kami.' };
  const id = await handOver('officer@demo.pora');
  await does('officer-sampit@test.pora', 'answerHandover', { case: id, version: 3, ...returned });
  await sendDocument(callers.get('officer@demo.pora') as Caller, id, {
    bytes: pdf(),
    end: 'pdf',
    title: 'Surat rekaan',
    version: 4,
  });
  await does('officer@demo.pora', 'correctCase', {
    case: id,
    version: 5,
    severity: 4,
    reason: 'Tingkatnya tertulis keliru.',
  });
  await report('figure@test.pora', 'WORK_ACCIDENT', {});
  // A second report of an event that was handed over: who has that case does not see this one.
  const katingan = callers.get('officer.katingan@demo.pora') as Caller;
  const known = await katingan.data(
    '{ cases(filter: { statuses: [HANDED_OVER] }) { nodes { id } } }',
  );
  await report('officer.katingan@demo.pora', 'WORK_ACCIDENT', { key: 'once more' });
  const again = await katingan.data(
    '{ cases(filter: { categories: ["WORK_ACCIDENT"] }, orderBy: [{ receivedOn: DESC }]) { nodes { id } } }',
  );
  await does('officer.katingan@demo.pora', 'advanceCase', {
    case: again.cases.nodes[0].id,
    version: 1,
    to: 'DUPLICATE',
    original: known.cases.nodes[0].id,
  });
  await does('officer.katingan@demo.pora', 'addFollowUp', {
    case: known.cases.nodes[0].id,
    text: CASE_TEXT,
    owner: 'POLDA-KALTENG',
    dueOn: '2026-12-24',
  });
  // An operation of two of these agencies, carried out and corrected, with something to do after it.
  const officer = callers.get('officer-sampit@test.pora') as Caller;
  const { planOperation } = await officer.data(
    `mutation ($input: PlanOperationInput!) { planOperation(input: $input) {
      ... on OperationTaken { operation { id } } } }`,
    {
      input: {
        title: 'Operasi rekaan di kebun',
        regency: { system: 'KEMENDAGRI', value: KATINGAN },
        plannedOn: TODAY,
        agencies: ['POLDA-KALTENG'],
        places: ['Kebun rekaan'],
      },
    },
  );
  const operation = planOperation.operation.id;
  await does('officer-sampit@test.pora', 'recordOperation', {
    operation,
    version: 1,
    carriedOutOn: TODAY,
    warrant: 'SPT/REKAAN',
    findings: [{ category: 'OVERSTAY', found: 1 }],
    outcomes: [],
    minutes: CASE_FINDING,
  });
  await does('officer-sampit@test.pora', 'correctOperation', {
    operation,
    version: 2,
    minutes: `${CASE_FINDING} ${CASE_TEXT}`,
    reason: 'Satu hal terlewat saat ditulis di lapangan.',
  });
  await does('officer-sampit@test.pora', 'addFollowUp', {
    operation,
    text: CASE_TEXT,
    owner: 'KESBANGPOL-KATINGAN',
    dueOn: '2026-12-24',
  });
  // A briefing of two of these agencies that is ready, with something to do after it; and a draft of another's.
  const { createBriefing } = await officer.data(
    `mutation { createBriefing(input: { template: RAKOR, classification: LIMITED, agencies: ["KESBANGPOL-KATINGAN"] }) {
      ... on BriefingTaken { briefing { id } } } }`,
  );
  const briefing = createBriefing.briefing.id;
  await does('officer-sampit@test.pora', 'addBriefingFollowUp', {
    briefing,
    text: CASE_TEXT,
    owner: 'POLDA-KALTENG',
    dueOn: '2026-12-24',
  });
  await officer.data(
    `mutation { setBriefingStatus(briefing: "${briefing}", version: 2, status: READY) { __typename } }`,
  );
  await officer.fetch(`/briefings/${briefing}/packs`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ passphrase: 'perahu kelotok di sungai Katingan', until: '2026-12-24' }),
  });
  await (callers.get('officer-police@test.pora') as Caller).data(
    'mutation { createBriefing(input: { template: EMPTY, classification: LIMITED, agencies: ["KESBANGPOL-KATINGAN"] }) { __typename } }',
  );
}

/** A hub with a few dozen invented people from invented files, and a caller for each account. */
export async function startAskedHub(people: number): Promise<AskedHub> {
  const hub = await startTestHub({ data: 'empty' });
  const operator = await hub.as('operator@demo.pora');
  const { files } = await inventWithTruth(people, 7, TODAY);
  for (const { name, bytes } of files) await publish(operator, sourceOf(name), bytes);
  await publish(
    operator,
    INCIDENTS,
    incidentReport(TODAY, [
      at('Katingan', 113.436, -1.925),
      at('Kotawaringin Timur', 112.95, -2.532),
      at('Kapuas', 114.388, -3.009),
      at('Katingan', 113.436, -1.925),
      at('Kotawaringin Timur', 112.95, -2.532),
      at('Kapuas', 114.388, -3.009),
    ]),
  );
  await hub.database.pool.query(CONDITIONS);
  await hub.database.pool.query(WITHIN_AREAS);
  await hub.database.pool.query(UNLISTED);
  await hub.database.pool.query(RIGHTS);
  for (const account of ASKERS) {
    await createAccount(hub.database, hub.authentication, account, 'test');
  }
  await hub.database.pool.query(SENT, ['operator-alone@test.pora']);
  const callers = new Map<string, Caller>();
  for (const email of EMAILS) callers.set(email, await hub.as(email));
  await makeCases(callers);
  // One that a role and a person read, and one that nobody else does.
  const analyst = callers.get('analyst@demo.pora') as Caller;
  await sharedAnalysis(analyst, ['LEADER'], ['officer-sampit@test.pora']);
  await sharedAnalysis(analyst, []);
  return { hub, callers };
}

/** The roles of an account, as the database holds them. */
export async function rolesOf({ hub }: AskedHub, email: string): Promise<Role[]> {
  const { rows } = await hub.database.pool.query<{ roles: Role[] }>(
    'SELECT roles FROM hub_user WHERE email = $1',
    [email],
  );
  return rows[0]?.roles ?? [];
}
