/** What a person who writes a question is told before it is asked. */
import { budgetLeft } from '../graphql/budget.ts';
import { builder } from '../graphql/builder.ts';
import { estimateCost } from '../graphql/cost.ts';
import { AUTHENTICATION_ROWS } from '../graphql/cost-model.ts';
import { Sentence } from '../graphql/sentence.ts';
import { type AskableSchema, askableSchema, type MaskedFieldShape } from './askable-schema.ts';
import { FIELD_CLASSES, type FieldClass } from './field-classes.ts';
import { PolicyPurpose } from './policy-schema.ts';
import { PURPOSES, type Purpose } from './purposes.ts';
import { QUESTION_PROBLEMS, type QuestionProblemShape, readQuestion } from './question-reading.ts';
import { foresee, type WithheldFieldShape } from './question-walk.ts';

const LARGEST_INT = 2 ** 31 - 1;

const WithholdingType = builder.enumType('Withholding', {
  description: 'What becomes of a part of a question that the caller does not get.',
  values: {
    MASKED: {
      description: 'A text comes by its first letter, anything else is null (*disamarkan*).',
    },
    ABSENT: { description: 'It is null (*tidak ditampilkan*).' },
    REFUSED: { description: 'The answer says FORBIDDEN (*ditolak*).' },
  },
});

const WithheldField = builder.objectRef<WithheldFieldShape>('WithheldField').implement({
  description: 'A part of a question that the caller does not get as it is.',
  fields: (t) => ({
    path: t.exposeString('path', {
      description:
        'Names as the answer would have them, with dots; an argument stands in brackets.',
    }),
    treatment: t.expose('treatment', {
      type: WithholdingType,
      description: 'What becomes of it.',
    }),
    why: t.expose('why', { type: Sentence, description: 'The reason, as the policy gives it.' }),
  }),
});

const OpenedClass = builder
  .objectRef<[fieldClass: FieldClass, fields: Set<string>]>('OpenedClass')
  .implement({
    description: 'Personal data of one class that a question would open.',
    fields: (t) => ({
      class: t.string({ description: 'Name of the class.', resolve: ([fieldClass]) => fieldClass }),
      title: t.field({
        type: Sentence,
        description: 'The class in words.',
        resolve: ([fieldClass]) => FIELD_CLASSES[fieldClass].title,
      }),
      fields: t.stringList({
        description: 'Its fields in the question, as `Type.field`.',
        resolve: ([, fields]) => [...fields].sort(),
      }),
    }),
  });

const QuestionProblemCode = builder.enumType('QuestionProblemCode', {
  description: 'Name of what is wrong with a question, for programs.',
  values: Object.fromEntries(
    Object.entries(QUESTION_PROBLEMS).map(([code, { en, id }]) => [
      code,
      { description: `${en} (*${id}*)` },
    ]),
  ) as Record<keyof typeof QUESTION_PROBLEMS, { description: string }>,
});

const QuestionProblem = builder.objectRef<QuestionProblemShape>('QuestionProblem').implement({
  description: 'What is wrong with a question, and where.',
  fields: (t) => ({
    code: t.expose('code', {
      type: QuestionProblemCode,
      description: 'Name of the problem for programs.',
    }),
    sentence: t.field({
      type: Sentence,
      description: 'The problem, and what to do about it.',
      resolve: ({ code }) => QUESTION_PROBLEMS[code],
    }),
    detail: t.exposeString('detail', {
      nullable: true,
      description: 'What exactly was found, in English.',
    }),
    line: t.exposeInt('line', { nullable: true, description: 'Line of the text, from 1.' }),
    column: t.exposeInt('column', { nullable: true, description: 'Place in the line, from 1.' }),
  }),
});

interface QuestionFactsShape {
  problems: QuestionProblemShape[];
  cost: number | null;
  limit: number;
  left: number;
  mayAsk: boolean;
  withheld: WithheldFieldShape[];
  opens: [FieldClass, Set<string>][];
  needsPurpose: boolean;
}

const QuestionFacts = builder.objectRef<QuestionFactsShape>('QuestionFacts').implement({
  description: 'What is known of a question before it is asked.',
  fields: (t) => ({
    problems: t.field({
      type: [QuestionProblem],
      nullable: { list: false, items: false },
      description: 'What is wrong with it; nothing else is known of it then.',
      resolve: ({ problems }) => problems,
    }),
    cost: t.exposeInt('cost', { nullable: true, description: 'What it would cost (*biaya*).' }),
    rows: t.int({
      nullable: true,
      description: 'Rows that it is expected to read, without those that tell who asks (*baris*).',
      resolve: ({ cost }) => (cost === null ? null : Math.max(0, cost - AUTHENTICATION_ROWS)),
    }),
    limit: t.exposeInt('limit', { description: 'What one question may cost.' }),
    left: t.exposeInt('left', {
      description: 'What the account and its agency may still ask for in this minute or hour.',
    }),
    mayAsk: t.exposeBoolean('mayAsk', {
      description: 'Whether the caller may ask in its own words, beside the hub’s own pages.',
    }),
    withheld: t.field({
      type: [WithheldField],
      nullable: { list: false, items: false },
      description: 'Parts of it that the caller does not get as they are.',
      resolve: ({ withheld }) => withheld,
    }),
    opens: t.field({
      type: [OpenedClass],
      nullable: { list: false, items: false },
      description: 'Personal data that it would open.',
      resolve: ({ opens }) => opens,
    }),
    purposes: t.field({
      type: [PolicyPurpose],
      nullable: { list: false, items: false },
      description:
        'The purposes of which it needs one, or the number of a case; none where it needs none.',
      resolve: ({ needsPurpose }) => (needsPurpose ? (Object.keys(PURPOSES) as Purpose[]) : []),
    }),
  }),
});

builder.queryField('questionFacts', (t) =>
  t.field({
    type: QuestionFacts,
    action: 'reference.read',
    description: 'What is known of a question before it is asked. It is not run.',
    args: {
      operation: t.arg.string({
        required: true,
        description: 'The text of the question, which may still be unfinished.',
      }),
      variables: t.arg.string({ description: 'Its variables as JSON, as they are written.' }),
      operationName: t.arg.string({
        description: 'Which of its operations is meant, where it has several.',
      }),
    },
    resolve: async (_root, args, context, { schema }): Promise<QuestionFactsShape> => {
      const { viewer, database, now, adHocRoles } = context;
      const { counts, limits } = context.fairness;
      const { operation: text, variables, operationName } = args;
      const { problems, asked } = readQuestion(
        schema,
        text,
        variables ?? '',
        operationName ?? null,
      );
      const foreseen =
        asked && foresee(schema, asked.document, asked.operation, asked.variables, viewer);
      const left = await budgetLeft(database.pool, viewer, limits, now);
      return {
        problems,
        cost:
          asked && estimateCost({ ...asked, variables: asked.raw, schema, viewer, now, counts }),
        limit: limits.query,
        left: Math.min(left, LARGEST_INT),
        mayAsk: adHocRoles === null || viewer.roles.some((role) => adHocRoles.includes(role)),
        withheld: foreseen?.withheld ?? [],
        opens: [...(foreseen?.opens ?? [])],
        needsPurpose: foreseen?.needsPurpose ?? false,
      };
    },
  }),
);

const MaskedField = builder.objectRef<MaskedFieldShape>('MaskedField').implement({
  description: 'A field that the caller gets masked.',
  fields: (t) => ({
    type: t.exposeString('type', { description: 'Type that has it.' }),
    field: t.exposeString('field', { description: 'Name of the field.' }),
    class: t.exposeString('class', { description: 'The class that it belongs to.' }),
    why: t.field({
      type: Sentence,
      description: 'Why it is kept from most.',
      resolve: (masked) => FIELD_CLASSES[masked.class].why,
    }),
  }),
});

const QuestionSchema = builder.objectRef<AskableSchema>('QuestionSchema').implement({
  description: 'The schema as the caller may ask it.',
  fields: (t) => ({
    sdl: t.exposeString('sdl', {
      description:
        'Types, fields, arguments and filters that the policy does not refuse to the caller, as text.',
    }),
    masked: t.field({
      type: [MaskedField],
      nullable: { list: false, items: false },
      description: 'Those of its fields that come masked.',
      resolve: ({ masked }) => masked,
    }),
    opens: t.exposeStringList('opens', {
      description: 'Those that are shown to the caller and not to everybody, as `Type.field`.',
    }),
  }),
});

builder.queryField('questionSchema', (t) =>
  t.field({
    type: QuestionSchema,
    action: 'schema.introspect',
    description: 'The schema as the caller may ask it: what suggestions are made from.',
    resolve: (_root, _args, { viewer }, { schema }) => askableSchema(schema, viewer),
  }),
);
