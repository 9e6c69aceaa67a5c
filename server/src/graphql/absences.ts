import { builder } from './builder.ts';

export const ABSENCE_REASONS = [
  'SUPPRESSED',
  'POLICY',
  'NOT_REPORTED',
  'STALE',
  'CONFLICT',
] as const;
export type Absence = (typeof ABSENCE_REASONS)[number];

export const AbsenceReason = builder.enumType('AbsenceReason', {
  description: 'Why a value is absent. An absent value is never zero.',
  values: {
    SUPPRESSED: {
      description: 'Withheld, because it would identify persons (*ditutup*).',
    },
    POLICY: {
      description: 'The caller’s role does not include it (*dibatasi*).',
    },
    NOT_REPORTED: {
      description: 'The agency has not reported (*belum melapor*).',
    },
    STALE: {
      description: 'The last report is too old to be shown as today’s (*usang*).',
    },
    CONFLICT: {
      description: 'The sources contradict each other (*bertentangan*).',
    },
  },
});

export interface FieldAbsenceShape {
  field: string;
  reason: Absence;
}

export const FieldAbsence = builder.objectRef<FieldAbsenceShape>('FieldAbsence').implement({
  description:
    'Why a field of this record is null or masked: POLICY stands for what the caller’s role leaves out, masked or absent alike.',
  fields: (t) => ({
    field: t.exposeString('field'),
    reason: t.expose('reason', { type: AbsenceReason }),
  }),
});

/** The absences of fields that no file has filled in; those of the caller's role are the policy's to tell. */
export const unreported = <Row extends object>(
  record: Row,
  fields: Partial<Record<keyof Row, string>>,
): FieldAbsenceShape[] =>
  (Object.entries(fields) as [keyof Row, string][])
    .filter(([column]) => record[column] === null)
    .map(([, field]) => ({ field, reason: 'NOT_REPORTED' }));
