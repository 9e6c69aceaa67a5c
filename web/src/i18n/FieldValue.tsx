import type { ReactNode } from 'react';
import type { AbsenceReason } from '../lib/cell.ts';
import { useWords } from './words.tsx';

/** Why fields of a record are null, as the server lists it. */
export type Absences = readonly { field: string; reason: AbsenceReason }[];

interface FieldValueProps {
  absences: Absences;
  /** The field's name in the schema. */
  field: string;
  children: ReactNode;
}

/** The value of a field, or the reason in words why there is none. */
export function FieldValue({ absences, field, children }: FieldValueProps) {
  const reason = absences.find((absence) => absence.field === field)?.reason;
  if (children !== null && children !== undefined && children !== '') {
    return reason === 'POLICY' ? <Masked>{children}</Masked> : children;
  }
  if (reason === 'NOT_REPORTED') return <NotStated />;
  return reason ? <Absent reason={reason} /> : <span className="absent">—</span>;
}

/** What a role sees of a value that is masked for it, and why no more where one points at it. */
function Masked({ children }: { children: ReactNode }) {
  const { words } = useWords();
  return <span title={words.absenceWhy.POLICY}>{children}</span>;
}

/** A field that the agency left empty; of a figure the same reason means that nobody has reported at all. */
function NotStated() {
  const { short, why } = useWords().words.fieldAbsence;
  return (
    <span className="absent" title={why}>
      — ({short})
    </span>
  );
}

/** A missing value: a dash with its reason, and the reason in full where one points at it. */
export function Absent({ reason }: { reason: AbsenceReason }) {
  const { words } = useWords();
  return (
    <span className="absent" title={words.absenceWhy[reason]}>
      — ({words.absence[reason]})
    </span>
  );
}
