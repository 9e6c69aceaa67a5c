/** What the types and the commands of operations and follow-ups have in common. */
import { builder } from '../../graphql/builder.ts';
import { problemType } from '../../graphql/problem.ts';
import type { Day } from '../../kernel/day.ts';
import { OPERATION_SENTENCES } from './problems.ts';

/** What is planned. */
export interface Plan {
  title: string;
  regency: string;
  plannedOn: Day;
  /** Codes of those who take part beside the agency that leads. */
  agencies: readonly string[];
  places: readonly string[];
  warrant: string | null;
}

/** What was found and done. */
export interface CarriedOut {
  carriedOutOn: Day;
  warrant: string | null;
  warrantException: string | null;
  findings: readonly { category: string; found: number }[];
  outcomes: readonly { measure: string; taken: number }[];
  minutes: string;
}

/** What a step changed, as it stood before; what it left alone is absent. */
export type Before = Partial<Plan & CarriedOut>;

export const STEP_KINDS = {
  PLANNED: { description: 'It was planned (*direncanakan*).' },
  CHANGED: { description: 'Its plan was changed (*rencana diubah*).' },
  POSTPONED: { description: 'It was put off to a later day (*ditunda*).' },
  CARRIED_OUT: { description: 'Its result was written down (*hasil dicatat*).' },
  CANCELLED: { description: 'It was called off (*dibatalkan*).' },
  CORRECTED: { description: 'Its result was corrected (*hasil diperbaiki*).' },
} as const;

export const OperationStatus = builder.enumType('OperationStatus', {
  description: 'Where a joint operation stands (*status operasi*).',
  values: {
    PLANNED: { description: 'It is to come (*direncanakan*).' },
    CARRIED_OUT: { description: 'It has taken place (*dilaksanakan*).' },
    CANCELLED: { description: 'It was called off (*dibatalkan*).' },
  },
});

export const OperationProblemType = problemType(
  'OperationProblem',
  'What stands against an operation or a follow-up, and what to do.',
  OPERATION_SENTENCES,
  true,
);
