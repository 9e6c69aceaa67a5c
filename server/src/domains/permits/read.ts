import type { Viewer } from '../../access/viewer.ts';
import type { Prisma } from '../../db/client.ts';
import { builder } from '../../graphql/builder.ts';
import { badUserInput } from '../../graphql/errors.ts';
import { type Composable, DayRange, daysIn, said, whereOf } from '../../graphql/filters.ts';
import { codeOf, uuidOf } from '../../graphql/ids.ts';
import { RegencyCodeInput, regencyCodeOf } from '../regencies/types.ts';
import { visiblePermits } from './visible.ts';

export const PermitFamily = builder.enumType('PermitFamily', {
  description: 'Permission to stay (*izin tinggal*) or to work (*RPTKA*).',
  values: {
    STAY: { description: 'A stay permit (*izin tinggal*): ITK, ITAS, ITAP.' },
    WORK: { description: 'A work permit (*RPTKA*).' },
  },
});

export const PermitStatus = builder.enumType('PermitStatus', {
  description: 'How a permit stands today (*status izin*).',
  values: {
    VALID: { description: 'In force today (*berlaku*).' },
    EXPIRED: { description: 'Its last day has passed (*habis masa berlaku*).' },
    NOT_YET_VALID: { description: 'Its first day is to come (*belum berlaku*).' },
    REVOKED: { description: 'Withdrawn, as the agency says (*dicabut*).' },
    ENDED_EARLY: {
      description: 'Ended before its time, as the agency says (*berakhir lebih awal*).',
    },
  },
});

const dayOf = (now: Date): string => now.toISOString().slice(0, 10);

/** What an agency says ends a permit stands above its dates. */
export function statusOn(
  permit: { status: string; validFrom: Date; validTo: Date },
  now: Date,
): typeof PermitStatus.$inferType {
  if (permit.status === 'REVOKED' || permit.status === 'ENDED_EARLY') return permit.status;
  if (dayOf(permit.validTo) < dayOf(now)) return 'EXPIRED';
  return dayOf(permit.validFrom) > dayOf(now) ? 'NOT_YET_VALID' : 'VALID';
}

/** The permits of a status, by the same rule as `statusOn`. */
function ofStatus(status: typeof PermitStatus.$inferType, now: Date): Prisma.PermitWhereInput {
  const today = new Date(dayOf(now));
  switch (status) {
    case 'REVOKED':
    case 'ENDED_EARLY':
      return { status };
    case 'EXPIRED':
      return { status: 'ACTIVE', validTo: { lt: today } };
    case 'NOT_YET_VALID':
      return { status: 'ACTIVE', validTo: { gte: today }, validFrom: { gt: today } };
    case 'VALID':
      return { status: 'ACTIVE', validTo: { gte: today }, validFrom: { lte: today } };
  }
}

type Range = typeof DayRange.$inferInput;
type Ids = string[] | null | undefined;

interface FilterOfPermits extends Composable<FilterOfPermits> {
  regencies?: (typeof RegencyCodeInput.$inferInput)[] | null | undefined;
  kinds?: Ids;
  families?: (typeof PermitFamily.$inferType)[] | null | undefined;
  statuses?: (typeof PermitStatus.$inferType)[] | null | undefined;
  validOn?: string | Date | null | undefined;
  expiresBy?: string | Date | null | undefined;
  expiresWithinDays?: number | null | undefined;
  validFrom?: Range | null | undefined;
  validTo?: Range | null | undefined;
  issuedOn?: Range | null | undefined;
  employer?: string | null | undefined;
  employers?: Ids;
  sites?: Ids;
  sectors?: Ids;
  agencies?: Ids;
  nationalities?: Ids;
}

const FilterRef = builder.inputRef<FilterOfPermits>('PermitFilter');
export const PermitFilter = FilterRef.implement({
  description: 'Which permits (*saringan izin*): all fields that are given have to hold.',
  fields: (t) => ({
    and: t.field({ type: [FilterRef] }),
    or: t.field({ type: [FilterRef] }),
    not: t.field({ type: FilterRef }),
    regencies: t.field({
      type: [RegencyCodeInput],
      description: 'Naming one of these regencies (*kabupaten/kota*).',
    }),
    kinds: t.stringList({ description: 'Of one of these kinds (*jenis izin*), by id.' }),
    families: t.field({
      type: [PermitFamily],
      description: 'To stay, to work, or either (*golongan izin*).',
    }),
    statuses: t.field({ type: [PermitStatus], description: 'Standing so today (*status*).' }),
    validOn: t.field({ type: 'Date', description: 'In force on this day (*berlaku pada*).' }),
    expiresBy: t.field({
      type: 'Date',
      description: 'Last day on or before this one (*berakhir sampai*).',
    }),
    expiresWithinDays: t.int({
      description:
        'Not ended early, and its last day is today or at most so many days ahead (*habis dalam hari*).',
    }),
    validFrom: t.field({
      type: DayRange,
      description: 'First day within these (*berlaku mulai*).',
    }),
    validTo: t.field({ type: DayRange, description: 'Last day within these (*berlaku sampai*).' }),
    issuedOn: t.field({
      type: DayRange,
      description: 'Issued on one of these days (*tanggal terbit*), where that is reported.',
    }),
    employer: t.id({ description: 'For this employer (*pemberi kerja*), by id.' }),
    employers: t.idList({ description: 'For one of these employers (*pemberi kerja*), by id.' }),
    sites: t.idList({
      description: 'With one of these as principal place of work (*lokasi kerja*), by id.',
    }),
    sectors: t.idList({
      description: 'For an employer of one of these sectors (*sektor*), by code.',
    }),
    agencies: t.stringList({
      description: 'From a file of one of these agencies (*instansi*), by code.',
    }),
    nationalities: t.stringList({
      description: 'Of holders of one of these nationalities (*kewarganegaraan*), alpha-3 codes.',
    }),
  }),
});

const FURTHEST = 3660;

function expiringWithin(days: number, now: Date): Prisma.PermitWhereInput {
  if (days < 0 || days > FURTHEST) {
    throw badUserInput(
      `filter.expiresWithinDays: takes 0 to ${FURTHEST} / bernilai 0 sampai ${FURTHEST}`,
    );
  }
  const today = new Date(dayOf(now));
  const last = new Date(today.getTime() + days * 86_400_000);
  return { status: 'ACTIVE', validTo: { gte: today, lte: last } };
}

const validOn = (day: Date): Prisma.PermitWhereInput => ({
  status: 'ACTIVE',
  validFrom: { lte: day },
  validTo: { gte: day },
});

/** What the fields of one filter say. */
function conditionsOf(one: FilterOfPermits, now: Date): Prisma.PermitWhereInput[] {
  const among = (column: string, values: string[]) =>
    said<Prisma.PermitWhereInput>(column, { in: values });
  const keys = (type: string, ids: string[]) => ids.map((id) => uuidOf(type, id));
  return [
    ...(one.regencies ? [among('regencyCode', one.regencies.map(regencyCodeOf))] : []),
    ...(one.kinds ? [{ kindId: { in: one.kinds } }] : []),
    ...(one.families ? [{ kind: { family: { in: one.families } } }] : []),
    ...(one.statuses ? [{ OR: one.statuses.map((status) => ofStatus(status, now)) }] : []),
    ...(one.validOn ? [validOn(new Date(one.validOn))] : []),
    ...(one.expiresBy ? [{ validTo: { lte: new Date(one.expiresBy) } }] : []),
    ...(one.expiresWithinDays == null ? [] : [expiringWithin(one.expiresWithinDays, now)]),
    ...(one.validFrom ? [{ validFrom: daysIn('validFrom', one.validFrom) }] : []),
    ...(one.validTo ? [{ validTo: daysIn('validTo', one.validTo) }] : []),
    ...(one.issuedOn
      ? [said<Prisma.PermitWhereInput>('issuedOn', daysIn('issuedOn', one.issuedOn))]
      : []),
    ...(one.employer ? [among('employerId', keys('Employer', [one.employer]))] : []),
    ...(one.employers ? [among('employerId', keys('Employer', one.employers))] : []),
    ...(one.sites ? [among('siteId', keys('Site', one.sites))] : []),
    ...(one.sectors
      ? [
          {
            employer: {
              is: said<Prisma.EmployerWhereInput>('sectorId', {
                in: one.sectors.map((id) => codeOf('Sector', id)),
              }),
            },
          },
        ]
      : []),
    ...(one.agencies ? [{ agencyCode: { in: one.agencies } }] : []),
    ...(one.nationalities ? [{ holder: { nationality: { in: one.nationalities } } }] : []),
  ];
}

/**
 * The permits that a filter leaves of those that the viewer may see.
 * @throws BAD_USER_INPUT where the filter makes no sense.
 */
export async function permitsWhere(
  { viewer, now }: { viewer: Viewer; now: Date },
  filter: FilterOfPermits | null | undefined,
): Promise<Prisma.PermitWhereInput> {
  const asked = await whereOf<FilterOfPermits, Prisma.PermitWhereInput>(filter, (one) =>
    conditionsOf(one, now),
  );
  return { AND: [visiblePermits(viewer), asked] };
}
