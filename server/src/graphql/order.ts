/**
 * In which order a list comes. Each list that can grow takes `orderBy`, a list of inputs of which each names one field
 * and its direction: so every field has its own entry in the policy of arguments, and what may not be read cannot be
 * sorted by. The record's key always stands last, so that no two rows are equal; a row that does not say a value comes
 * after those that do, in both directions.
 */
import { builder } from './builder.ts';
import { badUserInput } from './errors.ts';

export const SortDirection = builder.enumType('SortDirection', {
  description: 'Which way a list is sorted (*arah urutan*).',
  values: {
    ASC: { description: 'Smallest, earliest or first in the alphabet at the top (*menaik*).' },
    DESC: { description: 'Largest, latest or last in the alphabet at the top (*menurun*).' },
  },
});

/** A sortable field's column, or its path through relations; `nullable` where a listed row may have none. */
export interface SortColumn {
  column: string;
  nullable?: true;
}

export interface Sort extends SortColumn {
  direction: 'asc' | 'desc';
}

/** What a list may be sorted by, and how it comes where nobody says: `key` is unique among its rows. */
export interface Sortable<Field extends string> {
  fields: Record<Field, SortColumn>;
  otherwise: readonly Sort[];
  key: Sort;
}

type Given<Field extends string> =
  | readonly { readonly [field in Field]?: 'ASC' | 'DESC' | null }[]
  | null
  | undefined;

const MOST_SORTS = 4;

/** The key of most records. */
export const BY_ID: Sort = { column: 'id', direction: 'asc' };

/**
 * The columns by which a list comes, the key last.
 * @param given the argument `orderBy`
 * @throws BAD_USER_INPUT where it names more fields than a list is sorted by, or one twice.
 */
export function sortsOf<Field extends string>(
  given: Given<Field>,
  { fields, otherwise, key }: Sortable<Field>,
): Sort[] {
  if (!given || given.length === 0) return [...otherwise, key];
  if (given.length > MOST_SORTS) {
    throw badUserInput(
      `orderBy: takes at most ${MOST_SORTS} fields / paling banyak ${MOST_SORTS} kolom`,
    );
  }
  const sorts = given.flatMap((entry): Sort[] =>
    (Object.entries(entry) as [Field, 'ASC' | 'DESC'][]).map(([field, direction]) => ({
      ...fields[field],
      direction: direction === 'DESC' ? 'desc' : 'asc',
    })),
  );
  if (new Set(sorts.map(({ column }) => column)).size < sorts.length) {
    throw badUserInput('orderBy: names a field twice / menyebut satu kolom dua kali');
  }
  return [...sorts, key];
}

/** The same as Prisma takes it. */
export const prismaOrder = <OrderBy>(sorts: readonly Sort[]): OrderBy[] =>
  sorts.map(({ column, direction, nullable }) =>
    column
      .split('.')
      .reduceRight<unknown>(
        (inner, name) => ({ [name]: inner }),
        nullable ? { sort: direction, nulls: 'last' } : direction,
      ),
  ) as OrderBy[];
