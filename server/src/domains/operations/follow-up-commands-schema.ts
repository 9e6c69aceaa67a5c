/** The commands on follow-ups. */
import { builder } from '../../graphql/builder.ts';
import { uuidOf } from '../../graphql/ids.ts';
import { resultOf } from '../../graphql/result.ts';
import { addFollowUp, endFollowUp } from './follow-ups.ts';
import { OperationProblemType } from './types.ts';

const FollowUpTaken = builder.objectRef<{ done: string }>('FollowUpTaken').implement({
  description: 'It was written down.',
  fields: (t) => ({
    followUp: t.prismaField({
      type: 'FollowUp',
      resolve: (query, { done }, _args, { database }) =>
        database.prisma.followUp.findUniqueOrThrow({ ...query, where: { id: done } }),
    }),
  }),
});

const FollowUpResult = builder.unionType('FollowUpResult', {
  description: 'The follow-up, or what stands against it.',
  types: [FollowUpTaken, OperationProblemType],
  resolveType: (value) => ('done' in value ? FollowUpTaken : OperationProblemType),
});

const AddInput = builder.inputType('AddFollowUpInput', {
  description: 'Something is to be done, out of a case or an operation.',
  fields: (t) => ({
    case: t.id({ description: 'The case out of which it comes, by id.' }),
    operation: t.id({ description: 'The operation out of which it comes, by id.' }),
    text: t.string({
      required: true,
      description: 'What is to be done, without names (*tindakan*).',
    }),
    owner: t.string({ required: true, description: 'Code of the agency that is to do it.' }),
    dueOn: t.field({ type: 'Date', required: true, description: 'By when (*tenggat*).' }),
  }),
});

builder.mutationField('addFollowUp', (t) =>
  t.field({
    type: FollowUpResult,
    action: 'operations.write',
    description: 'Writes down what an agency is to do by a day.',
    args: { input: t.arg({ type: AddInput, required: true, description: 'What, who and when.' }) },
    resolve: async (_root, { input }, { database, viewer, now }) =>
      resultOf(
        await addFollowUp(
          database,
          viewer,
          {
            caseId: input.case ? uuidOf('Case', input.case) : null,
            operation: input.operation ? uuidOf('JointOperation', input.operation) : null,
            text: input.text,
            owner: input.owner,
            dueOn: String(input.dueOn),
          },
          now,
        ),
      ),
  }),
);

builder.mutationField('endFollowUp', (t) =>
  t.field({
    type: FollowUpResult,
    action: 'operations.write',
    description: 'Its owner has done it, or the agency that made it drops it.',
    args: {
      id: t.arg.id({ required: true, description: 'The follow-up (*tindak lanjut*), by id.' }),
      done: t.arg.boolean({ required: true, description: 'Done, or dropped.' }),
    },
    resolve: async (_root, { id, done }, { database, viewer, now }) =>
      resultOf(await endFollowUp(database, viewer, { id: uuidOf('FollowUp', id), done }, now)),
  }),
);
