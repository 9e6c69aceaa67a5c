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

export const AnalysisTab = builder.enumType('AnalysisTab', {
  description: 'How an answer is looked at.',
  values: {
    TABLE: { description: 'As a table (*tabel*).' },
    PIVOT: { description: 'As a pivot table (*pivot*).' },
    CHART: { description: 'As a chart (*grafik*).' },
    MAP: { description: 'As a map (*peta*).' },
    JSON: { description: 'As it came (*JSON*).' },
  },
});

export const AnalysisChart = builder.enumType('AnalysisChart', {
  description: 'With what kind of chart.',
  values: {
    BAR: { description: 'Bars (*batang*).' },
    LINE: { description: 'Lines over time (*garis*).' },
    STACKED: { description: 'Stacked bars (*batang bertumpuk*).' },
    DOT: { description: 'Dots (*titik*).' },
    HEAT: { description: 'A heat map of two splits (*peta panas*).' },
  },
});

/** How an answer is shown; columns by their dotted names. */
export interface Show {
  tab: typeof AnalysisTab.$inferType;
  chart: typeof AnalysisChart.$inferType | null;
  rows: string | null;
  across: string | null;
  value: string | null;
}

export const ParameterType = builder.objectRef<Parameter>('AnalysisParameter').implement({
  description:
    'A variable of the question that its reader fills in (*isian*); its default is the variable’s own value.',
  fields: (t) => ({
    variable: t.exposeString('variable', { description: 'The variable’s name.' }),
    kind: t.expose('kind', { type: ParameterKindType, description: 'With what kind of field.' }),
    label: t.exposeString('label', { description: 'What its reader is asked for (*label*).' }),
  }),
});

export const ShowType = builder.objectRef<Show>('AnalysisShow').implement({
  description: 'How the answer is shown; columns stand by their dotted names.',
  fields: (t) => ({
    tab: t.expose('tab', { type: AnalysisTab, description: 'Table, pivot, chart, map or JSON.' }),
    chart: t.expose('chart', {
      type: AnalysisChart,
      nullable: true,
      description: 'The kind of chart.',
    }),
    rows: t.exposeString('rows', { nullable: true, description: 'What the rows are.' }),
    across: t.exposeString('across', {
      nullable: true,
      description: 'What is told apart within a row.',
    }),
    value: t.exposeString('value', { nullable: true, description: 'What is shown of each.' }),
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

export const ShowInput = builder.inputType('AnalysisShowInput', {
  description: 'How the answer is shown (*tampilan*).',
  fields: (t) => ({
    tab: t.field({ type: AnalysisTab, required: true, description: 'As what.' }),
    chart: t.field({ type: AnalysisChart, description: 'The kind of chart.' }),
    rows: t.string({ description: 'What the rows are: a column by its dotted name.' }),
    across: t.string({ description: 'What is told apart within a row.' }),
    value: t.string({ description: 'What is shown of each.' }),
  }),
});
