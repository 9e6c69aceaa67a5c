/** What a file says of itself: what was asked, by whom it may be read so, as of when, and on what it rests. */
import type { GraphQLSchema } from 'graphql';
import { FIELD_CLASSES } from '../access/field-classes.ts';
import { rowStatements } from '../access/row-statements.ts';
import { treatmentInFile, type Viewer } from '../access/viewer.ts';
import { audienceOf } from '../domains/indicators/audience.ts';
import { type Report, reportsKnown } from '../domains/indicators/coverage.ts';
import type { Context } from '../graphql/context.ts';
import type { Shape } from './columns.ts';
import type { AboutLine } from './contract.ts';
import type { ExportOperation } from './operation.ts';
import { toldQuestion } from './said-query.ts';

interface Asked {
  schema: GraphQLSchema;
  operation: ExportOperation;
  variables: Record<string, unknown>;
  shape: Shape;
  context: Context;
}

interface Figure {
  value: number | null;
  absence: string | null;
}

/** A roll-up as the exporter asks for it beside what the caller asks. */
interface AnsweredRollup {
  indicator: Record<
    'name' | 'nameEn' | 'definition' | 'definitionEn' | 'isNot' | 'isNotEn' | 'unit' | 'unitEn',
    string
  >;
  asOf: string;
  knownAt: string | null;
  total: Figure;
  unplaced: Figure;
  sources: { source: string; extractedAt: string; agency: { name: string } }[];
}

const line = (key: string, id: string, en: string, value: string): AboutLine => ({
  key,
  title: { id, en },
  value,
});

const TREATMENTS = {
  SHOWN: 'ditampilkan / shown',
  MASKED: 'disamarkan / masked',
  ABSENT: 'tidak ditampilkan / absent',
} as const;

const ABSENCES = [
  'SUPPRESSED: ditutup, karena dapat menunjuk orang / withheld, because it would identify persons',
  'POLICY: dibatasi, peran tidak mencakupnya / the role does not include it',
  'NOT_REPORTED: belum dilaporkan / not reported',
  'STALE: laporan terlalu lama / the report is too old',
  'CONFLICT: sumber bertentangan / the sources contradict each other',
];

const textOf = ({ value, absence }: Figure): string => String(value ?? absence);

function ofViewer(viewer: Viewer): AboutLine[] {
  const area = viewer.area === 'PROVINCE' ? 'Kalimantan Tengah' : viewer.area.join(', ');
  return [
    line('roles', 'Peran yang mengekspor', 'Role that exports', viewer.roles.join(', ')),
    line('area', 'Wilayah akun', 'Area of the account', area),
  ];
}

/** Which rows and fields the role gets, in the policy's own words. */
function ofPolicy(viewer: Viewer, { rowType, classes: asked }: Shape): AboutLine[] {
  const rows = rowStatements()
    .filter(([type]) => type === rowType)
    .map(([, { id, en }]) =>
      line('policy', 'Baris yang terlihat', 'Rows in sight', `${id} / ${en}`),
    );
  const classes = [...asked].map((each) => {
    const { title } = FIELD_CLASSES[each];
    const treatment = TREATMENTS[treatmentInFile(viewer, each)];
    return line('policy', 'Bidang', 'Fields', `${title.id} / ${title.en}: ${treatment}`);
  });
  return [...rows, ...classes];
}

function ofRollup(viewer: Viewer, answer: AnsweredRollup): AboutLine[] {
  const { indicator, sources } = answer;
  const both = (id: string, en: string): string => `${id} / ${en}`;
  return [
    line('indicator', 'Indikator', 'Indicator', both(indicator.name, indicator.nameEn)),
    line(
      'definition',
      'Definisi',
      'Definition',
      both(indicator.definition, indicator.definitionEn),
    ),
    line('isNot', 'Bukan', 'It is not', both(indicator.isNot, indicator.isNotEn)),
    line('unit', 'Satuan', 'Unit', both(indicator.unit, indicator.unitEn)),
    line('audience', 'Pembaca', 'Audience', audienceOf(viewer) ?? ''),
    line('asOf', 'Per tanggal', 'As of', answer.asOf),
    line('knownAt', 'Yang diketahui pada', 'Known at', answer.knownAt ?? ''),
    line('total', 'Jumlah', 'Total', textOf(answer.total)),
    line('unplaced', 'Tak terpetakan', 'Without a regency', textOf(answer.unplaced)),
    ...sources.map(({ source, agency, extractedAt }) =>
      line('source', 'Sumber', 'Source', `${agency.name}, ${source}, ${extractedAt}`),
    ),
  ];
}

/** Rows are as the hub holds them when they are read, from the newest report of each source and agency. */
function ofList(now: string, reports: readonly Report[]): AboutLine[] {
  return [
    line('asOf', 'Per tanggal', 'As of', now),
    line('knownAt', 'Yang diketahui pada', 'Known at', now),
    ...reports.map(({ source, agencyCode, extractedOn }) =>
      line('source', 'Sumber', 'Source', `${agencyCode}, ${source}, ${extractedOn}`),
    ),
  ];
}

/** @param answer what stands under the root field in the first page */
export async function aboutExport(asked: Asked, answer: unknown): Promise<AboutLine[]> {
  const { schema, operation, context } = asked;
  const { viewer, database, now } = context;
  const told = toldQuestion(schema, operation.asked, asked.variables);
  const instant = now.toISOString();
  return [
    line('hub', 'Berkas', 'File', `PORA Hub, ${operation.exit}`),
    ...(operation.kind === 'ROLLUP'
      ? ofRollup(viewer, answer as AnsweredRollup)
      : ofList(instant, await reportsKnown(database.pool, null))),
    line('exportedAt', 'Diekspor pada', 'Exported at', instant),
    ...ofViewer(viewer),
    ...ofPolicy(viewer, asked.shape),
    line('query', 'Pertanyaan', 'Query', told.query),
    line('variables', 'Isian', 'Variables', JSON.stringify(told.variables)),
    ...ABSENCES.map((text) => line('absence', 'Nilai yang tidak ada', 'Absent values', text)),
  ];
}
