import type { Working } from './steps.ts';

/**
 * An agency to which a case was handed over, and that never had it, loses sight of it when the handover comes to nothing;
 * what it wrote itself stays its own.
 */
export async function forget({ tx, held }: Working, agency: string): Promise<void> {
  const { rowCount } = await tx.query(
    `DELETE FROM case_access WHERE case_id = $1 AND agency_code = $2 AND NOT EXISTS (
       SELECT FROM handover WHERE case_id = $1 AND ((to_agency = $2 AND status = 'ACKNOWLEDGED') OR from_agency = $2))
     AND NOT EXISTS (SELECT FROM case_file WHERE id = $1 AND received_agency = $2)`,
    [held.id, agency],
  );
  if (!rowCount) return;
  await tx.query('DELETE FROM case_notice WHERE case_id = $1 AND agency_code = $2', [
    held.id,
    agency,
  ]);
  for (const table of ['case_statement', 'case_document']) {
    await tx.query(
      `UPDATE ${table} SET seen_by = array_remove(seen_by, $2) WHERE case_id = $1 AND agency_code <> $2`,
      [held.id, agency],
    );
  }
}
