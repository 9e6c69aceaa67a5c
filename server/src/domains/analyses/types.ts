/** What saved analyses are made of in the graph. */
import { builder } from '../../graphql/builder.ts';
import { problemType } from '../../graphql/problem.ts';
import { ANALYSIS_SENTENCES } from './problems.ts';
import type { Parameter, ParameterKind } from './question.ts';

export const AnalysisProblemType = problemType(
  'AnalysisProblem',
  'What stands against a saved analysis, and what to do.',
  ANALYSIS_SENTENCES,
);

export const ParameterKindType = builder.enumType('AnalysisParameterKind', {
  description: 'With what kind of field a parameter is filled in.',
  values: {
    DAY: { description: 'A day (*tanggal*).' },
    REGENCY: { description: 'A regency, or several (*kabupaten/kota*).' },
    SECTOR: { description: 'A sector, or several (*sektor*).' },
    NUMBER: { description: 'A number (*bilangan*).' },
    TEXT: { description: 'A text (*teks*).' },
  } satisfies Record<ParameterKind, object>,
});

export const ParameterType = builder.objectRef<Parameter>('AnalysisParameter').implement({
  description:
    'A variable of the question that its reader fills in (*isian*); its default is the variable’s own value.',
  fields: (t) => ({
    variable: t.exposeString('variable', { description: 'The variable’s name.' }),
    kind: t.expose('kind', { type: ParameterKindType, description: 'With what kind of field.' }),
    label: t.exposeString('label', { description: 'What its reader is asked for (*label*).' }),
  }),
});

export const ParameterInput = builder.inputType('AnalysisParameterInput', {
  description: 'A variable that its reader fills in (*isian*).',
  fields: (t) => ({
    variable: t.string({ required: true, description: 'The variable’s name, without `$`.' }),
    kind: t.field({
      type: ParameterKindType,
      required: true,
      description: 'With what kind of field.',
    }),
    label: t.string({ required: true, description: 'What its reader is asked for (*label*).' }),
  }),
});
