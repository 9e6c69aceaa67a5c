import type { ClientBase } from 'pg';

export const NOTICE_KINDS = [
  'RECEIVED',
  'HANDED_OVER',
  'ACKNOWLEDGED',
  'RETURNED',
  'TAKEN_BACK',
  'DECIDED',
  'ENDED',
  'OVERDUE',
  'REPORTER_OPENED',
  'DOCUMENT_WITHDRAWN',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Puts something about a case into an agency's inbox, within the transaction of what it tells. */
export async function notify(
  tx: ClientBase,
  notice: { caseId: string; agency: string; kind: NoticeKind; at: Date },
): Promise<void> {
  await tx.query(
    'INSERT INTO case_notice (case_id, agency_code, kind, at, next_try_at) VALUES ($1, $2, $3, $4, $4)',
    [notice.caseId, notice.agency, notice.kind, notice.at],
  );
}
