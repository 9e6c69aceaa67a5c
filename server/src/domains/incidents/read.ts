import type { Prisma } from '../../db/client.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import {
  type Composable,
  DayRange,
  IntRange,
  instantsIn,
  numbersIn,
  said,
  whereOf,
} from '../../graphql/filters.ts';
import { uuidOf } from '../../graphql/ids.ts';
import { BoundingBox, insideBox, NearSite, nearSite } from '../employers/types.ts';
import { RegencyCodeInput, regencyCodeOf } from '../regencies/types.ts';
import { PLACED_INCIDENTS, visibleIncidents } from './visible.ts';

export const IncidentStatus = builder.enumType('IncidentStatus', {
  description: 'Where a report stands between its arrival and its end; a report is an allegation.',
  values: {
    REPORTED: { description: 'It has come in; nobody has looked into it (*dilaporkan*).' },
    VERIFIED: { description: 'The event took place (*terverifikasi*).' },
    HANDLED: { description: 'The agency is dealing with it (*ditangani*).' },
    HANDED_OVER: { description: 'Another agency has taken it on (*dilimpahkan*).' },
    DECIDED: { description: 'A decision has been made (*diputus*).' },
    CLOSED: { description: 'Nothing more is to be done (*selesai*).' },
    UNSUBSTANTIATED: { description: 'Found to be without ground (*tidak terbukti*).' },
    DUPLICATE: { description: 'The same event was reported before (*duplikat*).' },
  },
});

type Range = typeof DayRange.$inferInput;

interface FilterOfIncidents extends Composable<FilterOfIncidents> {
  regencies?: (typeof RegencyCodeInput.$inferInput)[] | null | undefined;
  categories?: string[] | null | undefined;
  statuses?: (typeof IncidentStatus.$inferType)[] | null | undefined;
  agencies?: string[] | null | undefined;
  sites?: string[] | null | undefined;
  severity?: typeof IntRange.$inferInput | null | undefined;
  occurredOn?: Range | null | undefined;
  reportedOn?: Range | null | undefined;
  from?: string | Date | null | undefined;
  to?: string | Date | null | undefined;
  within?: typeof BoundingBox.$inferInput | null | undefined;
  near?: typeof NearSite.$inferInput | null | undefined;
  placed?: boolean | null | undefined;
}

const FilterRef = builder.inputRef<FilterOfIncidents>('IncidentFilter');
export const IncidentFilter = FilterRef.implement({
  description: 'Which incidents (*saringan insiden*): all fields that are given have to hold.',
  fields: (t) => ({
    and: t.field({ type: [FilterRef] }),
    or: t.field({ type: [FilterRef] }),
    not: t.field({ type: FilterRef }),
    regencies: t.field({
      type: [RegencyCodeInput],
      description: 'In one of these regencies (*kabupaten/kota*).',
    }),
    categories: t.stringList({ description: 'Of one of these categories (*kategori*), by id.' }),
    statuses: t.field({ type: [IncidentStatus], description: 'Standing so (*status*).' }),
    agencies: t.stringList({
      description: 'Reported by one of these agencies (*instansi*), by code.',
    }),
    sites: t.idList({
      description:
        'At one of these sites (*lokasi kerja*), by id; only for those who may read where an incident was.',
    }),
    severity: t.field({
      type: IntRange,
      description:
        'Of a severity within these (*tingkat keparahan*): 1 administrative to 4 urgent.',
    }),
    occurredOn: t.field({
      type: DayRange,
      description: 'Occurred on one of these days in the province (*tanggal kejadian*).',
    }),
    reportedOn: t.field({
      type: DayRange,
      description: 'Reported on one of these days in the province (*tanggal laporan*).',
    }),
    from: t.field({ type: 'Date', description: 'Occurred on or after this day (*dari*).' }),
    to: t.field({ type: 'Date', description: 'Occurred on or before this day (*sampai*).' }),
    within: t.field({
      type: BoundingBox,
      description:
        'Located in this rectangle of the map (*di dalam kotak peta*); only for those who may read where an incident was.',
    }),
    near: t.field({
      type: NearSite,
      description:
        'Located so near to this site (*dekat lokasi*); only for those who may read where an incident was.',
    }),
    placed: t.boolean({
      description:
        'With a point that the map draws, or without one (*terpetakan*): not reported, in conflict with the regency, or of a category that is never a point; only for those who may read where an incident was.',
    }),
  }),
});

const day = (value: string | Date): string => String(value);

/**
 * The incidents that a filter leaves of those that the viewer may see.
 * @throws BAD_USER_INPUT where the filter makes no sense.
 */
export async function incidentsWhere(
  context: Context,
  filter: FilterOfIncidents | null | undefined,
): Promise<Prisma.IncidentWhereInput> {
  const asked = await whereOf<FilterOfIncidents, Prisma.IncidentWhereInput>(filter, async (one) => [
    ...(one.regencies ? [{ regencyCode: { in: one.regencies.map(regencyCodeOf) } }] : []),
    ...(one.categories ? [{ categoryId: { in: one.categories } }] : []),
    ...(one.statuses ? [{ status: { in: one.statuses } }] : []),
    ...(one.agencies ? [{ agencyCode: { in: one.agencies } }] : []),
    ...(one.sites
      ? [
          said<Prisma.IncidentWhereInput>('siteId', {
            in: one.sites.map((id) => uuidOf('Site', id)),
          }),
        ]
      : []),
    ...(one.severity ? [{ severity: numbersIn('severity', one.severity) }] : []),
    ...(one.occurredOn ? [{ occurredAt: instantsIn('occurredOn', one.occurredOn) }] : []),
    ...(one.reportedOn ? [{ reportedAt: instantsIn('reportedOn', one.reportedOn) }] : []),
    ...(one.from ? [{ occurredAt: instantsIn('from', { from: day(one.from) }) }] : []),
    ...(one.to ? [{ occurredAt: instantsIn('to', { to: day(one.to) }) }] : []),
    ...(one.within ? [insideBox<Prisma.IncidentWhereInput>(one.within)] : []),
    ...(one.near ? [await nearSite<Prisma.IncidentWhereInput>(context, 'incident', one.near)] : []),
    ...(typeof one.placed === 'boolean'
      ? [one.placed ? PLACED_INCIDENTS : { NOT: PLACED_INCIDENTS }]
      : []),
  ]);
  return { AND: [visibleIncidents(context.viewer), asked] };
}
