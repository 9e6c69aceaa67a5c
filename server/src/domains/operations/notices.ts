import type { ClientBase } from 'pg';

export const NOTICE_KINDS = {
  INVITED: { description: 'The agency takes part in it (*menjadi peserta*).' },
  CHANGED: { description: 'Its plan was changed (*rencana diubah*).' },
  POSTPONED: { description: 'It was put off to a later day (*ditunda*).' },
  CARRIED_OUT: { description: 'Its result was written down (*hasil dicatat*).' },
  CANCELLED: { description: 'It was called off (*dibatalkan*).' },
  CORRECTED: { description: 'Its result was corrected (*hasil diperbaiki*).' },
  REMOVED: { description: 'The agency does not take part any more (*bukan peserta lagi*).' },
} as const;
export type NoticeKind = keyof typeof NOTICE_KINDS;

/** Puts a step of an operation into the inboxes of the other agencies, within the transaction of what it tells. */
export async function notifyAgencies(
  tx: ClientBase,
  notice: {
    operation: string;
    /** The agency that took the step, which knows. */
    from: string;
    kind: NoticeKind;
    at: Date;
    /** Agencies to which it is told that they take part, and that they do not any more. */
    added: readonly string[];
    removed: readonly string[];
  },
): Promise<void> {
  await tx.query(
    `INSERT INTO operation_notice (operation_id, agency_code, kind, at)
     SELECT $1::uuid, agency_code, CASE WHEN agency_code = ANY ($5::text[]) THEN 'INVITED' ELSE $3::text END, $4::timestamptz
     FROM operation_agency WHERE operation_id = $1 AND agency_code <> $2
     UNION ALL SELECT $1::uuid, unnest($6::text[]), 'REMOVED', $4::timestamptz`,
    [notice.operation, notice.from, notice.kind, notice.at, notice.added, notice.removed],
  );
}
