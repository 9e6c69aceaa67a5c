import type { Viewer } from '../../access/viewer.ts';
import type { Prisma } from '../../db/client.ts';
import { builder } from '../../graphql/builder.ts';
import {
  type Composable,
  DayRange,
  daysIn,
  IntRange,
  numbersIn,
  said,
  whereOf,
} from '../../graphql/filters.ts';
import { codeOf, uuidOf } from '../../graphql/ids.ts';
import { searchWhere } from '../../graphql/search.ts';
import { RegencyCodeInput, regencyCodeOf } from '../regencies/types.ts';
import { visiblePeople } from './visible.ts';
import { type Asker, worksElsewhere } from './works-elsewhere.ts';

export const Sex = builder.enumType('Sex', {
  description: 'Sex as the travel document says (*jenis kelamin*).',
  values: {
    MALE: { description: 'Male (*laki-laki*).' },
    FEMALE: { description: 'Female (*perempuan*).' },
  },
});

type Range = typeof DayRange.$inferInput;

interface FilterOfPeople extends Composable<FilterOfPeople> {
  search?: string | null | undefined;
  regencies?: (typeof RegencyCodeInput.$inferInput)[] | null | undefined;
  employers?: string[] | null | undefined;
  sites?: string[] | null | undefined;
  sectors?: string[] | null | undefined;
  permitKinds?: string[] | null | undefined;
  permitValidTo?: Range | null | undefined;
  permitValidOn?: string | null | undefined;
  worksElsewhereOn?: string | null | undefined;
  nationalities?: string[] | null | undefined;
  sex?: 'MALE' | 'FEMALE' | null | undefined;
  birthDate?: Range | null | undefined;
  birthYear?: typeof IntRange.$inferInput | null | undefined;
}

const FilterRef = builder.inputRef<FilterOfPeople>('ForeignNationalFilter');
export const ForeignNationalFilter = FilterRef.implement({
  description:
    'Which persons (*saringan orang asing*): all fields that are given have to hold, those of permits for one and the same permit.',
  fields: (t) => ({
    and: t.field({ type: [FilterRef] }),
    or: t.field({ type: [FilterRef] }),
    not: t.field({ type: FilterRef }),
    search: t.string({
      description:
        'Words that begin words of the name, in any order, whatever the accents, capitals or script (*cari nama*): `Zhang Wei` finds `WEI, ZHANG`. Only for those who may read names.',
    }),
    regencies: t.field({
      type: [RegencyCodeInput],
      description: 'With a permit that names one of these regencies (*kabupaten/kota*).',
    }),
    employers: t.idList({
      description: 'With a permit for one of these employers (*pemberi kerja*), by id.',
    }),
    sites: t.idList({
      description:
        'With a permit whose principal place of work is one of these (*lokasi kerja*), by id.',
    }),
    sectors: t.idList({
      description: 'With a permit for an employer of one of these sectors (*sektor*), by code.',
    }),
    permitKinds: t.stringList({
      description: 'With a permit of one of these kinds (*jenis izin*), by id.',
    }),
    permitValidTo: t.field({
      type: DayRange,
      description: 'With a permit whose last day lies within these (*berlaku sampai*).',
    }),
    permitValidOn: t.field({
      type: 'Date',
      description: 'With a permit in force on this day (*berlaku pada*).',
    }),
    worksElsewhereOn: t.field({
      type: 'Date',
      description:
        'Whose stay permit in force on this day names a regency in which no site of a work permit in force on it lies (*lokasi kerja di kabupaten lain*).',
    }),
    nationalities: t.stringList({
      description: 'Alpha-3 codes of nationalities (*kewarganegaraan*).',
    }),
    sex: t.field({
      type: Sex,
      description: 'Of this sex (*jenis kelamin*), where it is reported.',
    }),
    birthDate: t.field({
      type: DayRange,
      description: 'Born on one of these days (*tanggal lahir*); only for those who may read it.',
    }),
    birthYear: t.field({
      type: IntRange,
      description: 'Born in one of these years (*tahun lahir*); only for those who may read it.',
    }),
  }),
});

/** What a filter asks of one permit: a permit out of sight must tell nothing, so the same one has to be visible. */
function permitConditions(
  viewer: Viewer,
  filter: FilterOfPeople,
): Prisma.ForeignNationalWhereInput[] {
  const asked: Prisma.PermitWhereInput[] = [
    ...(filter.regencies ? [{ regencyCode: { in: filter.regencies.map(regencyCodeOf) } }] : []),
    ...(filter.employers
      ? [{ employerId: { in: filter.employers.map((id) => uuidOf('Employer', id)) } }]
      : []),
    ...(filter.sites ? [{ siteId: { in: filter.sites.map((id) => uuidOf('Site', id)) } }] : []),
    ...(filter.sectors
      ? [{ employer: { sectorId: { in: filter.sectors.map((id) => codeOf('Sector', id)) } } }]
      : []),
    ...(filter.permitKinds ? [{ kindId: { in: filter.permitKinds } }] : []),
    ...(filter.permitValidTo ? [{ validTo: daysIn('permitValidTo', filter.permitValidTo) }] : []),
    ...(filter.permitValidOn ? [inForceOn(filter.permitValidOn)] : []),
  ];
  const visible = visiblePeople(viewer).permits?.some ?? {};
  return asked.length > 0 ? [{ permits: { some: { AND: [visible, ...asked] } } }] : [];
}

function inForceOn(day: string): Prisma.PermitWhereInput {
  const on = new Date(day);
  return { status: 'ACTIVE', validFrom: { lte: on }, validTo: { gte: on } };
}

function yearsIn(range: typeof IntRange.$inferInput): { gte?: Date; lt?: Date } {
  const { gte, lte } = numbersIn('birthYear', range);
  const start = (year: number) => new Date(Date.UTC(Math.min(Math.max(year, 1), 9999), 0, 1));
  return {
    ...(gte === undefined ? {} : { gte: start(gte) }),
    ...(lte === undefined ? {} : { lt: start(lte + 1) }),
  };
}

/**
 * The persons that a filter leaves of those that the viewer may see.
 * @throws BAD_USER_INPUT where the filter makes no sense.
 */
export async function peopleWhere(
  context: Asker,
  filter: FilterOfPeople | null | undefined,
): Promise<Prisma.ForeignNationalWhereInput> {
  const { viewer } = context;
  const asked = await whereOf<FilterOfPeople, Prisma.ForeignNationalWhereInput>(
    filter,
    async (one) => [
      ...permitConditions(viewer, one),
      ...(one.worksElsewhereOn ? [await worksElsewhere(context, one.worksElsewhereOn)] : []),
      ...(one.search?.trim() ? [searchWhere<Prisma.ForeignNationalWhereInput>(one.search)] : []),
      ...(one.nationalities ? [{ nationality: { in: one.nationalities } }] : []),
      ...(one.sex ? [said<Prisma.ForeignNationalWhereInput>('sex', one.sex)] : []),
      ...(one.birthDate
        ? [said<Prisma.ForeignNationalWhereInput>('birthDate', daysIn('birthDate', one.birthDate))]
        : []),
      ...(one.birthYear
        ? [said<Prisma.ForeignNationalWhereInput>('birthDate', yearsIn(one.birthYear))]
        : []),
    ],
  );
  return { AND: [visiblePeople(viewer), asked] };
}
