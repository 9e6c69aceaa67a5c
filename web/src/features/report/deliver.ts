/**
 * One report on its way. Not by the page's client: that one ends the page when the session is over, and a report has to
 * wait for the next session instead; and a lost answer has to be told from a refused report.
 */
import type { TypedDocumentNode } from 'urql';
import { asAsked, REQUEST_HEADERS } from '../../graphql/client.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { inputOf, type Objection, type Report } from './answers.ts';

const SENDER = graphql(`query ReportSender { viewer { id roles } }`);
const SUBMIT = graphql(`
  mutation SubmitReport($input: ReportInput!) {
    submitReport(input: $input) {
      ... on ReportReceipt { number }
      ... on ReportProblem { problem: code field sentence { id en } }
      ... on ReportQuestion { question: code field sentence { id en } }
    }
  }
`);

/** A report that is on its way for longer than this on a thin line is taken for lost, and sent again later. */
const PATIENCE_MILLISECONDS = 45_000;

/** Why nothing can be sent at the moment. */
export type Hindrance = 'unreachable' | 'signed-out' | 'forbidden' | 'outdated' | 'failed';

interface Reply<Data> {
  data?: Data | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

type Asked<Data> = { data: Data } | { hindrance: Hindrance; message?: string };

const HINDRANCES: Readonly<Record<string, Hindrance>> = {
  UNAUTHENTICATED: 'signed-out',
  FORBIDDEN: 'forbidden',
  PERSISTED_QUERY_NOT_FOUND: 'outdated',
};

async function ask<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Asked<Data>> {
  let reply: Reply<Data>;
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', ...REQUEST_HEADERS },
      body: JSON.stringify({ ...asAsked(document), variables }),
      signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
    });
    reply = (await response.json()) as Reply<Data>;
  } catch {
    // No answer, half an answer, or that of some box in between which is not the hub.
    return { hindrance: 'unreachable' };
  }
  if (reply.data && !reply.errors) return { data: reply.data };
  const [error] = reply.errors ?? [];
  const code = error?.extensions?.code ?? '';
  if (code === 'BAD_USER_INPUT') return { hindrance: 'failed', message: error?.message ?? '' };
  return { hindrance: HINDRANCES[code] ?? 'failed' };
}

export type Delivery = { receipt: string } | { objection: Objection } | { hindrance: Hindrance };

/** Who would send now; a report is sent by the account that made it and by no other. */
export async function sender(): Promise<
  { account: string; isOfficer: boolean } | { hindrance: Hindrance }
> {
  const asked = await ask(SENDER, {});
  if ('hindrance' in asked) return { hindrance: asked.hindrance };
  const { id, roles } = asked.data.viewer;
  return { account: id, isOfficer: roles.includes('CASE_OFFICER') };
}

/** Sends a report and says what became of it. */
export async function deliver(report: Report, isOfficer: boolean): Promise<Delivery> {
  const asked = await ask(SUBMIT, { input: inputOf(report, isOfficer) });
  if ('hindrance' in asked) {
    if (!asked.message) return { hindrance: asked.hindrance };
    const sentence = { id: asked.message, en: asked.message };
    return { objection: { code: 'REFUSED', sentence, isQuestion: false } };
  }
  const answer = asked.data.submitReport;
  if ('number' in answer) return { receipt: answer.number };
  const isQuestion = 'question' in answer;
  const code = isQuestion ? answer.question : answer.problem;
  return {
    objection: { code, field: answer.field ?? null, sentence: answer.sentence, isQuestion },
  };
}
