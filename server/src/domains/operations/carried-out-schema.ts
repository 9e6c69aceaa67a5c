/** The commands on the result of a joint operation. */
import { builder } from '../../graphql/builder.ts';
import { uuidOf } from '../../graphql/ids.ts';
import { CaseMeasure } from '../cases/types.ts';
import { correctOperation, recordOperation } from './carried-out.ts';
import { isGiven, OperationResult, resultOf } from './result-schema.ts';

const FindingInput = builder.inputType('OperationFindingInput', {
  description: 'How often something of a kind was found (*temuan*).',
  fields: (t) => ({
    category: t.string({ required: true, description: 'Id of the category (*kategori*).' }),
    found: t.int({ required: true, description: 'How often, from 1 (*jumlah*).' }),
  }),
});
const OutcomeInput = builder.inputType('OperationOutcomeInput', {
  description: 'How often an administrative action was taken (*tindakan*).',
  fields: (t) => ({
    measure: t.field({
      type: CaseMeasure,
      required: true,
      description: 'The action (*tindakan*).',
    }),
    taken: t.int({ required: true, description: 'How often, from 1 (*jumlah*).' }),
  }),
});
const RecordInput = builder.inputType('RecordOperationInput', {
  description: 'What was found and done (*hasil operasi*).',
  fields: (t) => ({
    operation: t.id({ required: true, description: 'The operation (*operasi*), by id.' }),
    version: t.int({ required: true, description: 'The version that the officer looked at.' }),
    carriedOutOn: t.field({
      type: 'Date',
      required: true,
      description: 'On which day (*tanggal*).',
    }),
    warrant: t.string({ description: 'Number of the duty warrant (*surat perintah tugas*).' }),
    warrantException: t.string({ description: 'On what it rests where there was no warrant.' }),
    findings: t.field({ type: [FindingInput], required: true, description: 'By kind (*temuan*).' }),
    outcomes: t.field({
      type: [OutcomeInput],
      required: true,
      description: 'By action (*tindakan*).',
    }),
    minutes: t.string({
      required: true,
      description: 'What was done, without names (*berita acara*).',
    }),
  }),
});

builder.mutationField('recordOperation', (t) =>
  t.field({
    type: OperationResult,
    action: 'operations.write',
    description:
      'Writes down what an operation found and what came of it; the agency that leads does.',
    args: {
      input: t.arg({ type: RecordInput, required: true, description: 'The result (*hasil*).' }),
    },
    resolve: async (_root, { input }, { database, viewer, now }) =>
      resultOf(
        await recordOperation(
          database,
          viewer,
          {
            operation: uuidOf('JointOperation', input.operation),
            version: input.version,
            carriedOutOn: String(input.carriedOutOn),
            warrant: input.warrant?.trim() || null,
            warrantException: input.warrantException?.trim() || null,
            findings: input.findings,
            outcomes: input.outcomes,
            minutes: input.minutes,
          },
          now,
        ),
      ),
  }),
);

const CorrectInput = builder.inputType('CorrectOperationInput', {
  description:
    'What is right in place of what was written down (*perbaikan hasil*); what is left out stays as it is.',
  fields: (t) => ({
    operation: t.id({ required: true, description: 'The operation (*operasi*), by id.' }),
    version: t.int({ required: true, description: 'The version that the officer looked at.' }),
    carriedOutOn: t.field({ type: 'Date', description: 'On which day (*tanggal*).' }),
    warrant: t.string({
      description: 'Number of the duty warrant; an empty text takes it out.',
    }),
    warrantException: t.string({
      description: 'On what it rests where there was no warrant; an empty text takes it out.',
    }),
    findings: t.field({ type: [FindingInput], description: 'All findings, by kind (*temuan*).' }),
    outcomes: t.field({
      type: [OutcomeInput],
      description: 'All administrative actions (*tindakan*).',
    }),
    minutes: t.string({ description: 'What was done, without names (*berita acara*).' }),
    reason: t.string({
      required: true,
      description: 'Why (*alasan*); all that take part read it.',
    }),
  }),
});

builder.mutationField('correctOperation', (t) =>
  t.field({
    type: OperationResult,
    action: 'operations.write',
    description:
      'Puts right what was written down of an operation; the agency that leads does. What stood before stays readable, and who takes part is told.',
    args: {
      input: t.arg({ type: CorrectInput, required: true, description: 'What is right, and why.' }),
    },
    resolve: async (_root, { input }, { database, viewer, now }) => {
      const { carriedOutOn, warrant, warrantException, findings, outcomes, minutes } = input;
      return resultOf(
        await correctOperation(
          database,
          viewer,
          {
            operation: uuidOf('JointOperation', input.operation),
            version: input.version,
            right: {
              ...(isGiven(carriedOutOn) ? { carriedOutOn: String(carriedOutOn) } : {}),
              ...(isGiven(warrant) ? { warrant } : {}),
              ...(isGiven(warrantException) ? { warrantException } : {}),
              ...(isGiven(findings) ? { findings } : {}),
              ...(isGiven(outcomes) ? { outcomes } : {}),
              ...(isGiven(minutes) ? { minutes } : {}),
            },
            reason: input.reason,
          },
          now,
        ),
      );
    },
  }),
);
