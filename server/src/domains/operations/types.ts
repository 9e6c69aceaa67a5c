/** What the types of operations and follow-ups have in common. */
import { problemType } from '../../graphql/problem.ts';
import { OPERATION_SENTENCES } from './problems.ts';

export const OperationProblemType = problemType(
  'OperationProblem',
  'What stands against an operation or a follow-up, and what to do.',
  OPERATION_SENTENCES,
  true,
);
