/** Types of the graph that roll-ups and whatever shows their figures have in common. */
import type { Database } from '../../../db/client.ts';
import { AbsenceReason } from '../../../graphql/absences.ts';
import { builder } from '../../../graphql/builder.ts';
import { codeOf } from '../../../graphql/ids.ts';
import type { Day } from '../../../kernel/day.ts';
import { RegencyCodeInput, regencyCodeOf } from '../../regencies/types.ts';
import type { Cell as CellShape } from '../cell.ts';
import { type DueReport, hasReported, type Report } from '../coverage.ts';
import { keptAtVersion } from '../kept-at-version.ts';
import { coverageOf } from '../read.ts';
import type { RollupAnswer, RollupQuestion, RollupRow as RollupRowShape } from '../rollup.ts';
import { DIMENSIONS, type Dimension, type Indicator as IndicatorShape } from '../types.ts';

export const DimensionType = builder.enumType('Dimension', {
  description: 'What a roll-up may be split by.',
  values: DIMENSIONS,
});

export const Indicator = builder.objectRef<IndicatorShape>('Indicator').implement({
  description: 'A figure with its definition (*indikator*).',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.string({ resolve: ({ name }) => name.id }),
    nameEn: t.string({ resolve: ({ name }) => name.en }),
    definition: t.string({ resolve: ({ definition }) => definition.id }),
    definitionEn: t.string({ resolve: ({ definition }) => definition.en }),
    numerator: t.string({
      description: 'What adds one to it, in Indonesian (*pembilang*).',
      resolve: ({ numerator }) => numerator.id,
    }),
    numeratorEn: t.string({
      description: 'What adds one to it, in English.',
      resolve: ({ numerator }) => numerator.en,
    }),
    isNot: t.string({
      description: 'What it is easily taken for and is not, in Indonesian (*bukan*).',
      resolve: ({ isNot }) => isNot.id,
    }),
    isNotEn: t.string({
      description: 'What it is easily taken for and is not, in English.',
      resolve: ({ isNot }) => isNot.en,
    }),
    sources: t.stringList({
      description: 'Ids of the sources without which it is not reported (*sumber*).',
      resolve: ({ sources }) => [...sources],
    }),
    unit: t.string({ resolve: ({ unit }) => unit.id }),
    unitEn: t.string({ resolve: ({ unit }) => unit.en }),
    personal: t.exposeBoolean('personal', {
      description: 'Counts persons or their documents: some audiences see protected tables.',
    }),
    flow: t.exposeBoolean('flow', {
      description: 'Counts what happened in a period rather than what there is on a day.',
    }),
    dimensions: t.field({
      type: [DimensionType],
      nullable: { list: false, items: false },
      resolve: ({ dimensions }) => [...dimensions],
    }),
  }),
});

export const Cell = builder.objectRef<CellShape>('Cell').implement({
  description: 'A figure, or why there is none; exactly one of the two is null.',
  fields: (t) => ({
    value: t.exposeInt('value', { nullable: true }),
    absence: t.expose('absence', { type: AbsenceReason, nullable: true }),
  }),
});

const RollupKey = builder.objectRef<RollupRowShape['keys'][number]>('RollupKey').implement({
  fields: (t) => ({
    dimension: t.expose('dimension', { type: DimensionType }),
    value: t.exposeString('value', {
      description: 'Code; `NONE` or `UNKNOWN` where there is none.',
    }),
  }),
});

const keyOf = (row: RollupRowShape, dimension: Dimension): string | null =>
  row.keys.find((key) => key.dimension === dimension)?.value ?? null;

/** Kinds of reference records that name the values of a roll-up. */
const KINDS_OF_REFERENCE = 4;
const keptReference = keptAtVersion<Map<string, unknown>>(KINDS_OF_REFERENCE);

/** Reference records by code. */
type ByCode<Row> = () => Promise<Map<string, Row>>;

/** The records that name the values of an answer's rows, each kind read once a version of the data. */
function lookups({ prisma, pool }: Database, version: string) {
  const byCode =
    <Row>(kind: string, load: () => Promise<Row[]>, code: (row: Row) => string): ByCode<Row> =>
    async () =>
      (await keptReference(
        pool,
        version,
        kind,
        async () => new Map((await load()).map((row) => [code(row), row])),
      )) as Map<string, Row>;
  return {
    regencies: byCode(
      'regency',
      () => prisma.regency.findMany(),
      (regency) => regency.kemendagriCode,
    ),
    sectors: byCode(
      'sector',
      () => prisma.sector.findMany(),
      (sector) => sector.id,
    ),
    countries: byCode(
      'country',
      () => prisma.country.findMany(),
      (country) => country.alpha3,
    ),
    agencies: byCode(
      'agency',
      () => prisma.agency.findMany(),
      (agency) => agency.code,
    ),
  };
}
type Lookups = ReturnType<typeof lookups>;

async function named<Row>(byCode: ByCode<Row>, code: string | null): Promise<Row | null> {
  return code === null ? null : ((await byCode()).get(code) ?? null);
}

const RollupRow = builder.objectRef<RollupRowShape & { lookups: Lookups }>('RollupRow').implement({
  fields: (t) => ({
    regency: t.prismaField({
      type: 'Regency',
      nullable: true,
      resolve: (_query, row) => named(row.lookups.regencies, keyOf(row, 'REGENCY')),
    }),
    sector: t.prismaField({
      type: 'Sector',
      nullable: true,
      description: 'Null for what belongs to no sector; its key is `NONE`.',
      resolve: (_query, row) => named(row.lookups.sectors, keyOf(row, 'SECTOR')),
    }),
    nationality: t.prismaField({
      type: 'Country',
      nullable: true,
      resolve: (_query, row) => named(row.lookups.countries, keyOf(row, 'NATIONALITY')),
    }),
    keys: t.field({
      type: [RollupKey],
      nullable: { list: false, items: false },
      resolve: (row) => row.keys,
    }),
    period: t.exposeString('period', {
      nullable: true,
      description: '`2026-10`, `2026-Q4` or `2026` in a series.',
    }),
    cell: t.field({ type: Cell, resolve: (row) => row.cell }),
  }),
});

/** An agency by its code. @throws where none has it: reports name agencies that the hub knows. */
async function agencyOf(code: string, { agencies }: Lookups) {
  const agency = await named(agencies, code);
  if (!agency) throw new Error(`report of an agency that is gone: ${code}`);
  return agency;
}

const RollupSource = builder.objectRef<Report & { lookups: Lookups }>('RollupSource').implement({
  description: 'A report on which the figures rest.',
  fields: (t) => ({
    agency: t.prismaField({
      type: 'Agency',
      resolve: (_query, { agencyCode, lookups: tables }) => agencyOf(agencyCode, tables),
    }),
    source: t.exposeString('source'),
    extractedAt: t.field({
      type: 'Date',
      resolve: ({ extractedOn }) => extractedOn,
    }),
    regencies: t.prismaField({
      type: ['Regency'],
      nullable: { list: false, items: false },
      description: 'The regencies for which the agency answers.',
      resolve: async (_query, { regencies: codes, lookups }) => {
        const regencies = await lookups.regencies();
        return codes.flatMap((code) => regencies.get(code) ?? []);
      },
    }),
  }),
});

const RollupCoverage = builder
  .objectRef<DueReport & { asOf: Day; lookups: Lookups }>('RollupCoverage')
  .implement({
    description: 'A report that an agency owes for the figures, and whether it came (*cakupan*).',
    fields: (t) => ({
      agency: t.prismaField({
        type: 'Agency',
        resolve: (_query, { agencyCode, lookups: tables }) => agencyOf(agencyCode, tables),
      }),
      source: t.exposeString('source'),
      reported: t.boolean({
        description: 'Whether a report of the month of `asOf`, or of a later one, is in the hub.',
        resolve: (due) => hasReported(due, due.asOf),
      }),
      reportedTo: t.expose('reportedTo', {
        type: 'Date',
        nullable: true,
        description: 'The newest day that it has told of; null where it never reported.',
      }),
    }),
  });

export const Rollup = builder.objectRef<RollupAnswer & { lookups: Lookups }>('Rollup').implement({
  description:
    'An indicator’s figures. Rows and `unplaced` add up to `total` wherever all are exact.',
  fields: (t) => ({
    indicator: t.field({
      type: Indicator,
      resolve: (answer) => answer.indicator,
    }),
    asOf: t.field({ type: 'Date', resolve: (answer) => answer.asOf }),
    knownAt: t.field({
      type: 'DateTime',
      nullable: true,
      resolve: (answer) => answer.knownAt,
    }),
    sources: t.field({
      type: [RollupSource],
      nullable: { list: false, items: false },
      resolve: (answer) =>
        answer.reports.map((report) => ({
          ...report,
          lookups: answer.lookups,
        })),
    }),
    coverage: t.field({
      type: [RollupCoverage],
      nullable: { list: false, items: false },
      resolve: async (answer, _args, context) =>
        (await coverageOf(context, answer)).map((due) => ({
          ...due,
          asOf: answer.asOf,
          lookups: answer.lookups,
        })),
    }),
    rows: t.field({
      type: [RollupRow],
      nullable: { list: false, items: false },
      resolve: (answer) => answer.rows.map((row) => ({ ...row, lookups: answer.lookups })),
    }),
    total: t.field({ type: Cell, resolve: (answer) => answer.total }),
    unplaced: t.field({
      type: Cell,
      description: 'What belongs to no regency, where the rows are split by regency.',
      resolve: (answer) => answer.unplaced,
    }),
  }),
});

export const RollupFilter = builder.inputType('RollupFilter', {
  fields: (t) => ({
    regencies: t.field({ type: [RegencyCodeInput] }),
    sectors: t.idList({ description: 'Codes of sectors (*sektor*); `NONE` for none.' }),
    nationalities: t.stringList({
      description: 'Of one of these nationalities (*kewarganegaraan*), alpha-3 codes.',
    }),
    permitKinds: t.stringList(),
    categories: t.stringList(),
    statuses: t.stringList(),
    agencies: t.stringList({ description: 'Codes of reporting agencies (*instansi*).' }),
    from: t.field({ type: 'Date' }),
    to: t.field({ type: 'Date' }),
  }),
});

/** A roll-up's arguments as the graph takes them. */
interface Asked {
  indicator: string;
  by: readonly Dimension[];
  filter?: typeof RollupFilter.$inferInput | null | undefined;
  asOf?: string | null | undefined;
  knownAt?: Date | null | undefined;
}

/** @throws BAD_USER_INPUT where a regency's code is none. */
export const questionOf = ({ indicator, by, filter, asOf, knownAt }: Asked): RollupQuestion => ({
  indicator,
  by,
  narrowing: {
    regency: filter?.regencies?.map(regencyCodeOf) ?? null,
    sector: filter?.sectors?.map((id) => codeOf('Sector', id)) ?? null,
    nationality: filter?.nationalities ?? null,
    permit_kind: filter?.permitKinds ?? null,
    category: filter?.categories ?? null,
    status: filter?.statuses ?? null,
  },
  agencies: filter?.agencies ?? null,
  from: filter?.from ?? null,
  to: filter?.to ?? null,
  asOf: asOf ?? null,
  knownAt: knownAt ?? null,
});

/** An answer as the type `Rollup` is given it. */
export const told = (answer: RollupAnswer, database: Database) => ({
  ...answer,
  lookups: lookups(database, answer.version),
});
