import type { Viewer } from '../../access/viewer.ts';
import type { Prisma } from '../../db/client.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { type Composable, said, whereOf } from '../../graphql/filters.ts';
import { codeOf, uuidOf } from '../../graphql/ids.ts';
import { searchWhere } from '../../graphql/search.ts';
import { RegencyCodeInput, regencyCodeOf } from '../regencies/types.ts';
import { BoundingBox, insideBox, NearSite, nearSite } from './types.ts';
import { PLACED_SITES, visibleEmployers, visibleSites } from './visible.ts';

type Regencies = (typeof RegencyCodeInput.$inferInput)[] | null | undefined;

interface FilterOfEmployers extends Composable<FilterOfEmployers> {
  search?: string | null | undefined;
  nibs?: string[] | null | undefined;
  sectors?: string[] | null | undefined;
  regencies?: Regencies;
}

const EmployerFilterRef = builder.inputRef<FilterOfEmployers>('EmployerFilter');
export const EmployerFilter = EmployerFilterRef.implement({
  description:
    'Which employers (*saringan pemberi kerja*): all fields that are given have to hold.',
  fields: (t) => ({
    and: t.field({ type: [EmployerFilterRef] }),
    or: t.field({ type: [EmployerFilterRef] }),
    not: t.field({ type: EmployerFilterRef }),
    search: t.string({
      description:
        'Words that begin words of the name, in any order, whatever the accents, capitals or script (*cari nama*).',
    }),
    nibs: t.stringList({ description: 'With one of these business numbers (*NIB*).' }),
    sectors: t.idList({ description: 'Of one of these sectors (*sektor*), by code.' }),
    regencies: t.field({
      type: [RegencyCodeInput],
      description: 'With a site in one of these regencies (*kabupaten/kota*).',
    }),
  }),
});

interface FilterOfSites extends Composable<FilterOfSites> {
  search?: string | null | undefined;
  employers?: string[] | null | undefined;
  regencies?: Regencies;
  sectors?: string[] | null | undefined;
  within?: typeof BoundingBox.$inferInput | null | undefined;
  near?: typeof NearSite.$inferInput | null | undefined;
  placed?: boolean | null | undefined;
}

const SiteFilterRef = builder.inputRef<FilterOfSites>('SiteFilter');
export const SiteFilter = SiteFilterRef.implement({
  description: 'Which sites (*saringan lokasi kerja*): all fields that are given have to hold.',
  fields: (t) => ({
    and: t.field({ type: [SiteFilterRef] }),
    or: t.field({ type: [SiteFilterRef] }),
    not: t.field({ type: SiteFilterRef }),
    search: t.string({
      description:
        'Words that begin words of the name, in any order, whatever the accents, capitals or script (*cari nama*).',
    }),
    employers: t.idList({ description: 'Of one of these employers (*pemberi kerja*), by id.' }),
    regencies: t.field({
      type: [RegencyCodeInput],
      description: 'In one of these regencies (*kabupaten/kota*).',
    }),
    sectors: t.idList({
      description: 'Of an employer of one of these sectors (*sektor*), by code.',
    }),
    within: t.field({
      type: BoundingBox,
      description: 'Located in this rectangle of the map (*di dalam kotak peta*).',
    }),
    near: t.field({
      type: NearSite,
      description: 'Located so near to this site (*dekat lokasi*), itself included.',
    }),
    placed: t.boolean({
      description:
        'With a point that the map draws, or without one (*terpetakan*): not reported, or in conflict with the regency.',
    }),
  }),
});

const ofSectors = (sectors: string[]) =>
  said<Prisma.EmployerWhereInput>('sectorId', { in: sectors.map((id) => codeOf('Sector', id)) });

/**
 * The employers that a filter leaves of those that the viewer may see.
 * @throws BAD_USER_INPUT where the filter makes no sense.
 */
export async function employersWhere(
  viewer: Viewer,
  filter: FilterOfEmployers | null | undefined,
): Promise<Prisma.EmployerWhereInput> {
  const asked = await whereOf<FilterOfEmployers, Prisma.EmployerWhereInput>(filter, (one) => [
    ...(one.search?.trim() ? [searchWhere<Prisma.EmployerWhereInput>(one.search)] : []),
    ...(one.nibs ? [said<Prisma.EmployerWhereInput>('nib', { in: one.nibs })] : []),
    ...(one.sectors ? [ofSectors(one.sectors)] : []),
    ...(one.regencies
      ? [
          {
            sites: {
              some: {
                AND: [
                  visibleSites(viewer),
                  { regencyCode: { in: one.regencies.map(regencyCodeOf) } },
                ],
              },
            },
          },
        ]
      : []),
  ]);
  return { AND: [visibleEmployers(viewer), asked] };
}

/**
 * The sites that a filter leaves of those that the viewer may see.
 * @throws BAD_USER_INPUT where the filter makes no sense.
 */
export async function sitesWhere(
  context: Context,
  filter: FilterOfSites | null | undefined,
): Promise<Prisma.SiteWhereInput> {
  const asked = await whereOf<FilterOfSites, Prisma.SiteWhereInput>(filter, async (one) => [
    ...(one.search?.trim() ? [searchWhere<Prisma.SiteWhereInput>(one.search)] : []),
    ...(one.employers
      ? [{ employerId: { in: one.employers.map((id) => uuidOf('Employer', id)) } }]
      : []),
    ...(one.regencies ? [{ regencyCode: { in: one.regencies.map(regencyCodeOf) } }] : []),
    ...(one.sectors ? [{ employer: { is: ofSectors(one.sectors) } }] : []),
    ...(one.within ? [insideBox<Prisma.SiteWhereInput>(one.within)] : []),
    ...(one.near ? [await nearSite<Prisma.SiteWhereInput>(context, 'site', one.near)] : []),
    ...(typeof one.placed === 'boolean' ? [one.placed ? PLACED_SITES : { NOT: PLACED_SITES }] : []),
  ]);
  return { AND: [visibleSites(context.viewer), asked] };
}
