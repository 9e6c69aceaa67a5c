/** The commands on the plan of a joint operation. */
import { builder } from '../../graphql/builder.ts';
import { uuidOf } from '../../graphql/ids.ts';
import { RegencyCodeInput, regencyCodeOf } from '../regencies/types.ts';
import { cancelOperation, changeOperation, planOperation } from './plan.ts';
import { isGiven, OperationResult, resultOf } from './result-schema.ts';

const PlanInput = builder.inputType('PlanOperationInput', {
  description:
    'A joint operation is planned (*rencana operasi gabungan*); the own agency leads it.',
  fields: (t) => ({
    title: t.string({ required: true, description: 'What it is about, without names (*judul*).' }),
    regency: t.field({
      type: RegencyCodeInput,
      required: true,
      description: 'Where (*kabupaten/kota*).',
    }),
    plannedOn: t.field({ type: 'Date', required: true, description: 'On which day (*tanggal*).' }),
    agencies: t.stringList({
      required: true,
      description: 'Codes of the other agencies (*peserta*).',
    }),
    places: t.stringList({
      required: true,
      description: 'Sites or areas to go to, no homes (*tempat*).',
    }),
    warrant: t.string({ description: 'Number of the duty warrant, where there is one already.' }),
  }),
});

builder.mutationField('planOperation', (t) =>
  t.field({
    type: OperationResult,
    action: 'operations.write',
    description: 'Plans a joint operation; the agencies that take part see it.',
    args: {
      input: t.arg({ type: PlanInput, required: true, description: 'The plan (*rencana*).' }),
    },
    resolve: async (_root, { input }, { database, viewer, now }) =>
      resultOf(
        await planOperation(
          database,
          viewer,
          {
            ...input,
            regency: regencyCodeOf(input.regency),
            plannedOn: String(input.plannedOn),
            warrant: input.warrant?.trim() || null,
          },
          now,
        ),
      ),
  }),
);

const ChangeInput = builder.inputType('ChangeOperationInput', {
  description: 'Another plan (*perubahan rencana*); what is left out stays as it is.',
  fields: (t) => ({
    operation: t.id({ required: true, description: 'The operation (*operasi*), by id.' }),
    version: t.int({ required: true, description: 'The version that the officer looked at.' }),
    title: t.string({ description: 'What it is about, without names (*judul*).' }),
    regency: t.field({ type: RegencyCodeInput, description: 'Where (*kabupaten/kota*).' }),
    plannedOn: t.field({
      type: 'Date',
      description: 'On which day (*tanggal*); on a later one it is put off (*ditunda*).',
    }),
    agencies: t.stringList({
      description: 'Codes of all other agencies that take part from now on (*peserta*).',
    }),
    places: t.stringList({
      description: 'All sites or areas to go to from now on, no homes (*tempat*).',
    }),
    warrant: t.string({
      description: 'Number of the duty warrant; an empty text takes it out.',
    }),
    reason: t.string({
      description: 'Why (*alasan*); needed where the day is another. All that take part read it.',
    }),
  }),
});

builder.mutationField('changeOperation', (t) =>
  t.field({
    type: OperationResult,
    action: 'operations.write',
    description:
      'Changes the plan of an operation that is still to come, or puts it off; the agency that leads does. What stood before stays readable, and who takes part is told.',
    args: {
      input: t.arg({ type: ChangeInput, required: true, description: 'What is planned instead.' }),
    },
    resolve: async (_root, { input }, { database, viewer, now }) => {
      const { title, regency, plannedOn, agencies, places, warrant } = input;
      return resultOf(
        await changeOperation(
          database,
          viewer,
          {
            operation: uuidOf('JointOperation', input.operation),
            version: input.version,
            change: {
              ...(isGiven(title) ? { title } : {}),
              ...(isGiven(regency) ? { regency: regencyCodeOf(regency) } : {}),
              ...(isGiven(plannedOn) ? { plannedOn: String(plannedOn) } : {}),
              ...(isGiven(agencies) ? { agencies } : {}),
              ...(isGiven(places) ? { places } : {}),
              ...(isGiven(warrant) ? { warrant } : {}),
            },
            reason: input.reason ?? null,
          },
          now,
        ),
      );
    },
  }),
);

builder.mutationField('cancelOperation', (t) =>
  t.field({
    type: OperationResult,
    action: 'operations.write',
    description: 'Calls a planned operation off; the agency that leads does.',
    args: {
      operation: t.arg.id({ required: true, description: 'The operation (*operasi*), by id.' }),
      version: t.arg.int({
        required: true,
        description: 'The version that the officer looked at.',
      }),
      reason: t.arg.string({ required: true, description: 'Why (*alasan*).' }),
    },
    resolve: async (_root, args, { database, viewer, now }) =>
      resultOf(
        await cancelOperation(
          database,
          viewer,
          { ...args, operation: uuidOf('JointOperation', args.operation) },
          now,
        ),
      ),
  }),
);
