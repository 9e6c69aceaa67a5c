/**
 * How filters are put together, the same in every domain: fields of one filter all have to hold, `and`, `or` and `not`
 * combine filters. What the caller may see at all is never part of this: a list joins it outside.
 */
import { builder } from './builder.ts';
import { badUserInput } from './errors.ts';

/** A filter within filters may lie this deep, and one list may be asked by this many of them together. */
const DEEPEST = 5;
const MOST = 40;
/** Values that one `in` list takes. */
const LONGEST = 200;

export interface Composable<Filter> {
  and?: readonly Filter[] | null | undefined;
  or?: readonly Filter[] | null | undefined;
  not?: Filter | null | undefined;
}

interface Combined<Where> {
  AND?: Where[];
  OR?: Where[];
  NOT?: Where;
}

/**
 * A filter with all those inside it as one condition of Prisma.
 * @param conditionsOf what the fields of one filter say, its `and`, `or` and `not` aside
 * @throws BAD_USER_INPUT where filters lie too deep, are too many or list too many values.
 */
export async function whereOf<Filter extends Composable<Filter>, Where>(
  filter: Filter | null | undefined,
  conditionsOf: (filter: Filter) => Where[] | Promise<Where[]>,
): Promise<Where> {
  let count = 0;
  const combine = async (one: Filter, depth: number): Promise<Where> => {
    count += 1;
    if (depth > DEEPEST) {
      throw badUserInput(
        `filter: and, or, not may lie ${DEEPEST} deep / bersarang paling banyak ${DEEPEST} tingkat`,
      );
    }
    if (count > MOST) {
      throw badUserInput(
        `filter: takes at most ${MOST} filters together / paling banyak ${MOST} saringan sekaligus`,
      );
    }
    for (const [name, value] of Object.entries(one)) {
      if (Array.isArray(value) && value.length > LONGEST) {
        throw badUserInput(
          `filter.${name}: takes at most ${LONGEST} values / paling banyak ${LONGEST} nilai`,
        );
      }
    }
    const inside = async (filters: readonly Filter[]): Promise<Where[]> => {
      const found: Where[] = [];
      for (const each of filters) found.push(await combine(each, depth + 1));
      return found;
    };
    const joined: Combined<Where> = {
      AND: [...(await conditionsOf(one)), ...(one.and ? await inside(one.and) : [])],
      ...(one.or ? { OR: await inside(one.or) } : {}),
      ...(one.not ? { NOT: await combine(one.not, depth + 1) } : {}),
    };
    return joined as Where;
  };
  return filter ? combine(filter, 0) : ({} as Where);
}

/**
 * A condition on a column that may be empty, so that its opposite holds for the rows where it is: without this a row
 * that does not say would be neither in a filter nor in its `not`.
 */
export const said = <Where>(column: string, condition: unknown): Where =>
  ({ AND: [{ [column]: { not: null } }, { [column]: condition }] }) as Where;

export const DayRange = builder.inputType('DayRange', {
  description:
    'Days from one to another, both counted (*rentang tanggal*); an end left out is open.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'The first day that counts (*dari*).' }),
    to: t.field({ type: 'Date', description: 'The last day that counts (*sampai*).' }),
  }),
});

export const IntRange = builder.inputType('IntRange', {
  description:
    'Whole numbers from one to another, both counted (*rentang angka*); an end left out is open.',
  fields: (t) => ({
    from: t.int({ description: 'The smallest number that counts (*dari*).' }),
    to: t.int({ description: 'The largest number that counts (*sampai*).' }),
  }),
});

type Ends<Value> = { from?: Value | null | undefined; to?: Value | null | undefined };

function checkEnds(name: string, { from, to }: Ends<string | number>): void {
  if (from != null && to != null && from > to) {
    throw badUserInput(`filter.${name}: from is after to / from sesudah to`);
  }
}

/**
 * The condition of a range of days on a column that holds a day.
 * @throws BAD_USER_INPUT where it ends before it begins.
 */
export function daysIn(name: string, range: Ends<string>): { gte?: Date; lte?: Date } {
  checkEnds(name, range);
  return {
    ...(range.from ? { gte: new Date(range.from) } : {}),
    ...(range.to ? { lte: new Date(range.to) } : {}),
  };
}

/**
 * The condition of a range of days of the province (UTC+7) on a column that holds an instant.
 * @throws BAD_USER_INPUT where it ends before it begins.
 */
export function instantsIn(name: string, range: Ends<string>): { gte?: Date; lt?: Date } {
  checkEnds(name, range);
  const startOf = (day: string, later = 0) =>
    new Date(new Date(`${day}T00:00:00+07:00`).getTime() + later * 86_400_000);
  return {
    ...(range.from ? { gte: startOf(range.from) } : {}),
    ...(range.to ? { lt: startOf(range.to, 1) } : {}),
  };
}

/**
 * The condition of a range of whole numbers.
 * @throws BAD_USER_INPUT where it ends before it begins.
 */
export function numbersIn(name: string, range: Ends<number>): { gte?: number; lte?: number } {
  checkEnds(name, range);
  return {
    ...(range.from == null ? {} : { gte: range.from }),
    ...(range.to == null ? {} : { lte: range.to }),
  };
}
