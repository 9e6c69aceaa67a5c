/** What an author does to saved analyses, as the graph takes it. */
import { RoleType } from '../../access/schema.ts';
import { builder } from '../../graphql/builder.ts';
import { uuidOf } from '../../graphql/ids.ts';
import { resultOf } from '../../graphql/result.ts';
import { publishAnalysis, withdrawAnalysis } from './publish.ts';
import { AnalysisProblemType, ParameterInput } from './types.ts';
import { archiveAnalysis, saveAnalysis, shareAnalysis } from './write.ts';

const AnalysisTaken = builder.objectRef<{ done: string }>('AnalysisTaken').implement({
  description: 'It was done.',
  fields: (t) => ({
    analysis: t.prismaField({
      type: 'Analysis',
      description: 'As it is now.',
      resolve: (query, { done }, _args, { database }) =>
        database.prisma.analysis.findUniqueOrThrow({ ...query, where: { id: done } }),
    }),
  }),
});

const AnalysisResult = builder.unionType('AnalysisResult', {
  description: 'The analysis, or what stands against it.',
  types: [AnalysisTaken, AnalysisProblemType],
  resolveType: (value) => ('done' in value ? AnalysisTaken : AnalysisProblemType),
});

const SaveInput = builder.inputType('SaveAnalysisInput', {
  description: 'An analysis to be saved (*simpan*).',
  fields: (t) => ({
    analysis: t.id({ description: 'The own analysis that gets a new version; a new one without.' }),
    version: t.int({ description: 'Its version that the author saw.' }),
    name: t.string({ required: true, description: 'Its name (*nama*), without names of persons.' }),
    description: t.string({ required: true, description: 'What it is for; may be empty.' }),
    folder: t.string({ required: true, description: 'Where it lies; may be empty.' }),
    text: t.string({ required: true, description: 'One query (*kueri*).' }),
    variables: t.string({ required: true, description: 'Its variables as JSON; may be empty.' }),
    parameters: t.field({
      type: [ParameterInput],
      required: true,
      description: 'Variables that its reader fills in (*isian*).',
    }),
    show: t.string({
      required: true,
      description: 'How the answer is looked at, as the address has it; empty for as a table.',
    }),
    note: t.string({ required: true, description: 'What was changed, and why; may be empty.' }),
  }),
});

builder.mutationField('saveAnalysis', (t) =>
  t.field({
    type: AnalysisResult,
    action: 'analyses.keep',
    description: 'Saves a question as a new analysis, or as a new version of an own one.',
    args: {
      input: t.arg({ type: SaveInput, required: true, description: 'What is saved.' }),
    },
    resolve: async (_root, { input }, { database, viewer, now }, { schema }) =>
      resultOf(
        await saveAnalysis(
          database,
          schema,
          viewer,
          {
            ...input,
            analysis: input.analysis ? uuidOf('Analysis', input.analysis) : null,
            version: input.version ?? null,
          },
          now,
        ),
      ),
  }),
);

const ShareInput = builder.inputType('ShareAnalysisInput', {
  description: 'With whom an own analysis is shared from now on (*bagikan*).',
  fields: (t) => ({
    analysis: t.id({ required: true, description: 'The analysis, by id.' }),
    version: t.int({ required: true, description: 'The version that the author saw.' }),
    roles: t.field({
      type: [RoleType],
      required: true,
      description: 'Everybody of these roles (*peran*).',
    }),
    emails: t.stringList({ required: true, description: 'Persons by address, of any agency.' }),
  }),
});

builder.mutationField('shareAnalysis', (t) =>
  t.field({
    type: AnalysisResult,
    action: 'analyses.keep',
    description: 'Shares an own analysis: they read and run it, and see what their policy shows.',
    args: {
      input: t.arg({ type: ShareInput, required: true, description: 'With whom.' }),
    },
    resolve: async (_root, { input }, { database, viewer }, { schema }) =>
      resultOf(
        await shareAnalysis(database, schema, viewer, {
          ...input,
          analysis: uuidOf('Analysis', input.analysis),
        }),
      ),
  }),
);

builder.mutationField('archiveAnalysis', (t) =>
  t.field({
    type: AnalysisResult,
    action: 'analyses.keep',
    description:
      'Puts an own analysis into the archive, where others do not see it, or takes it out.',
    args: {
      analysis: t.arg.id({ required: true, description: 'The analysis, by id.' }),
      version: t.arg.int({ required: true, description: 'The version that the author saw.' }),
      archived: t.arg.boolean({ required: true, description: 'Into it, or out of it.' }),
    },
    resolve: async (_root, args, { database, viewer, now }) =>
      resultOf(
        await archiveAnalysis(
          database,
          viewer,
          { ...args, analysis: uuidOf('Analysis', args.analysis) },
          now,
        ),
      ),
  }),
);

builder.mutationField('publishAnalysis', (t) =>
  t.field({
    type: AnalysisResult,
    action: 'analyses.publish',
    description:
      'Publishes a version of an own analysis: with whom it is shared, they run it by its hash, also without the open lane.',
    args: {
      analysis: t.arg.id({ required: true, description: 'The analysis, by id.' }),
      version: t.arg.int({ required: true, description: 'The version that the author saw.' }),
      number: t.arg.int({ required: true, description: 'Which version of its question.' }),
    },
    resolve: async (_root, args, { database, viewer, now }, { schema }) =>
      resultOf(
        await publishAnalysis(
          database,
          schema,
          viewer,
          { ...args, analysis: uuidOf('Analysis', args.analysis) },
          now,
        ),
      ),
  }),
);

builder.mutationField('withdrawAnalysis', (t) =>
  t.field({
    type: AnalysisResult,
    action: 'analyses.publish',
    description: 'Withdraws what is published of an own analysis: its hash is answered no more.',
    args: {
      analysis: t.arg.id({ required: true, description: 'The analysis, by id.' }),
      version: t.arg.int({ required: true, description: 'The version that the author saw.' }),
    },
    resolve: async (_root, args, { database, viewer, now }) =>
      resultOf(
        await withdrawAnalysis(
          database,
          viewer,
          { ...args, analysis: uuidOf('Analysis', args.analysis) },
          now,
        ),
      ),
  }),
);
