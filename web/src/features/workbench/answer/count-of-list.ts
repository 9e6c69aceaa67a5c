/**
 * A list as a count: rows hold names or their pseudonyms and never go on a slide, what a filter leaves of them may be
 * counted. A meeting sees tables of one dimension, so a filter of persons or permits may narrow one thing alone.
 */
import type { Dimension, RollupFilter } from '../../../graphql/generated/graphql.ts';

export interface CountOfList {
  indicator: string;
  by: Dimension[];
  filter: RollupFilter | null;
}

/** Why a list is not counted: nothing counts its records, or its filter cannot be said of a count. */
export type NoCount = 'LIST' | 'CONDITION' | 'FAMILY' | 'TWO_DIMENSIONS';

type Given = Readonly<Record<string, unknown>>;
type Narrowing = Partial<Record<keyof RollupFilter, Dimension>>;

/** Conditions of a list that a roll-up has too, by the dimension that each is of. */
const OF_PERSONS: Narrowing = {
  regencies: 'REGENCY',
  sectors: 'SECTOR',
  nationalities: 'NATIONALITY',
  permitKinds: 'PERMIT_KIND',
};
const OF_INCIDENTS: Narrowing = {
  regencies: 'REGENCY',
  categories: 'INCIDENT_CATEGORY',
  statuses: 'STATUS',
  agencies: 'AGENCY',
};
/** There is one kind of work permit: its count is split by everything else. */
const OF_WORK_PERMITS: Narrowing = {
  regencies: 'REGENCY',
  sectors: 'SECTOR',
  nationalities: 'NATIONALITY',
};
const STAY_KINDS = ['ITK', 'ITAS', 'ITAP'];
const WORK_KINDS = ['RPTKA'];
/** Days for which there is an indicator of permits that end. Of these a meeting sees the total alone. */
const EXPIRING = [30, 60, 90];

const isFilled = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined;

/** The count of what a list's filter leaves, as a meeting may see it. @param field the list's name at the graph's root */
export function countOfList(field: string, filter: unknown): CountOfList | NoCount {
  const given = Object.fromEntries(
    Object.entries((filter ?? {}) as Given).filter(
      ([, value]) => value !== null && value !== undefined,
    ),
  );
  if (!Object.values(given).every(isFilled)) return 'CONDITION';
  if (field === 'foreignNationals') return counted('foreign-nationals', given, OF_PERSONS);
  if (field === 'permits') return permits(given);
  if (field === 'incidents') return incidents(given);
  return 'LIST';
}

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

function counted(indicator: string, given: Given, narrowing: Narrowing): CountOfList | NoCount {
  const names = Object.keys(given);
  if (!names.every((name) => name in narrowing)) return 'CONDITION';
  if (names.length > 1) return 'TWO_DIMENSIONS';
  const [name] = names;
  const dimension = name === undefined ? 'REGENCY' : narrowing[name as keyof RollupFilter];
  return { indicator, by: dimension ? [dimension] : [], filter: filterOf(given) };
}

const filterOf = (given: Given): RollupFilter | null =>
  Object.keys(given).length > 0
    ? (Object.fromEntries(
        Object.entries(given).map(([name, value]) => [name, asList(value)]),
      ) as RollupFilter)
    : null;

function permits({
  kinds,
  families,
  statuses,
  expiresWithinDays,
  ...rest
}: Given): CountOfList | NoCount {
  // What is counted is in force; a list of other permits is another thing.
  if (statuses !== undefined && asList(statuses).some((each) => each !== 'VALID'))
    return 'CONDITION';
  if (expiresWithinDays !== undefined) {
    const isAlone = [kinds, families, ...Object.values(rest)].every((each) => each === undefined);
    return isAlone && EXPIRING.includes(Number(expiresWithinDays))
      ? { indicator: `permits-expiring-${String(expiresWithinDays)}`, by: [], filter: null }
      : 'CONDITION';
  }
  const chosen = kinds === undefined ? null : asList(kinds).map(String);
  const family = families === undefined ? [] : asList(families);
  const isOf = (own: readonly string[], name: string) =>
    (chosen ? chosen.every((kind) => own.includes(kind)) : family.length > 0) &&
    family.every((each) => each === name);
  if (isOf(WORK_KINDS, 'WORK')) return counted('work-permits-valid', rest, OF_WORK_PERMITS);
  if (!isOf(STAY_KINDS, 'STAY')) return 'FAMILY';
  const narrowed = chosen ? { ...rest, permitKinds: chosen } : rest;
  return counted('stay-permits-valid', narrowed, OF_PERSONS);
}

function incidents({ from, to, occurredOn, ...rest }: Given): CountOfList | NoCount {
  const names = Object.keys(rest);
  if (occurredOn !== undefined || !names.every((name) => name in OF_INCIDENTS)) return 'CONDITION';
  const days = {
    ...(typeof from === 'string' ? { from } : {}),
    ...(typeof to === 'string' ? { to } : {}),
  };
  const filter = { ...filterOf(rest), ...days };
  return {
    indicator: 'incidents',
    by: ['REGENCY'],
    filter: Object.keys(filter).length > 0 ? filter : null,
  };
}
