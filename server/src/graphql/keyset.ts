/**
 * Pages of a list whose rows change while somebody turns them. A cursor says after which values the next page begins, not
 * after which row: a row that came in, went, or was given another value meanwhile moves nothing else, so none is seen
 * twice or left out. The values are sealed under a key of the hub: a cursor stands in addresses and logs and may hold a
 * name, and one that nobody was given opens nothing. It belongs to one list and one order.
 */
import type { Context } from './context.ts';
import { badUserInput } from './errors.ts';
import { prismaOrder, type Sort } from './order.ts';

type Value = string | number | boolean | null;
type Condition = Record<string, unknown>;

/** What the connection plug-in hands to a list's resolver, as far as a page is concerned. */
interface PageQuery {
  cursor?: unknown;
  skip?: number | undefined;
  take?: number | undefined;
  select?: unknown;
}

/** Cursors are sealed when they are asked for: most lists show those of their first and last row alone. */
const places = new WeakMap<object, () => string>();

/** The cursor of a row that came with a page, or null where its list has other cursors. */
export const placeOf = (row: unknown): string | null =>
  (typeof row === 'object' && row !== null && places.get(row)?.()) || null;

const foreign = () =>
  badUserInput(
    'after, before: is not a cursor of this list in this order / bukan kursor daftar ini dengan urutan ini',
  );

/** What a cursor has to begin with: the list and its order. */
const mark = (list: string, sorts: readonly Sort[]): string =>
  [list, ...sorts.map(({ column, direction }) => `${column} ${direction}`)].join(', ');

const plainValue = (value: unknown): Value =>
  value instanceof Date ? value.toISOString() : ((value ?? null) as Value);

function openPlace({ database }: Context, cursor: string, begins: string, count: number): Value[] {
  let opened: unknown;
  try {
    opened = JSON.parse(database.sealing.open(cursor));
  } catch {
    throw foreign();
  }
  const [its, ...values] = Array.isArray(opened) ? (opened as Value[]) : [];
  if (its !== begins || values.length !== count) throw foreign();
  return values as Value[];
}

/** Rows that come after a value of one column, or before it; null where there can be none. Absent values come last. */
function beyond({ column, direction, nullable }: Sort, value: Value, back: boolean) {
  if (value === null) return back ? { [column]: { not: null } } : null;
  const ahead = (direction === 'asc') !== back ? 'gt' : 'lt';
  const further = { [column]: { [ahead]: value } };
  return nullable && !back ? { OR: [further, { [column]: null }] } : further;
}

/** Rows beyond a place: the first column in which they differ from it decides. */
function beyondPlace(sorts: readonly Sort[], values: readonly Value[], back: boolean): Condition {
  const ways = sorts.flatMap((sort, at): Condition[] => {
    const further = beyond(sort, values[at] ?? null, back);
    const same = sorts.slice(0, at).map(({ column }, index) => ({ [column]: values[index] }));
    return further ? [{ AND: [...same, further] }] : [];
  });
  const [first] = sorts;
  const value = values[0] ?? null;
  // Follows from the others; an index of the first column can be entered by it.
  const from =
    !first || first.nullable || value === null
      ? {}
      : { [first.column]: { [(first.direction === 'asc') !== back ? 'gte' : 'lte']: value } };
  return { AND: [from, { OR: ways }] };
}

/**
 * One page of a list of records, by values.
 * @param list a name for the list, which its cursors hold
 * @param query what the plug-in asks for: its cursor is the sealed text of `after` or `before`
 * @returns the parts of a Prisma query, and a function through which its rows have to go: they get their cursors there
 * @throws BAD_USER_INPUT where the cursor is none of this list and order.
 */
export function pageOf<Query extends object, Where, OrderBy>(
  context: Context,
  list: string,
  query: Query,
  sorts: readonly Sort[],
): {
  query: Query;
  where: Where;
  orderBy: OrderBy[];
  placed<Row extends object>(rows: Promise<Row[]>): Promise<Row[]>;
} {
  const { cursor, skip, take, select, ...rest } = query as PageQuery;
  const begins = mark(list, sorts);
  const place = (cursor as { id?: string } | undefined)?.id;
  const values = place === undefined ? null : openPlace(context, place, begins, sorts.length);
  const columns = Object.fromEntries(sorts.map(({ column }) => [column, true]));
  return {
    query: {
      ...rest,
      ...(take === undefined ? {} : { take }),
      ...(select ? { select: { ...(select as object), ...columns } } : {}),
    } as Query,
    where: (values ? beyondPlace(sorts, values, (take ?? 0) < 0) : {}) as Where,
    orderBy: prismaOrder<OrderBy>(sorts),
    async placed(rows) {
      const found = await rows;
      for (const row of found) {
        const its = sorts.map(({ column }) => plainValue((row as Record<string, unknown>)[column]));
        places.set(row, () => {
          const sealed = context.database.sealing.seal(JSON.stringify([begins, ...its]));
          return Buffer.from(`GPC:S:${sealed}`).toString('base64');
        });
      }
      return found;
    },
  };
}
