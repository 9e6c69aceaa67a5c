/** What the builder can say: a count, or the rows of one list. It is a value; the question's text is made from it. */

/** JSON, as a filter holds it. */
export type FilterJson = string | number | boolean | FilterJson[] | { [name: string]: FilterJson };

/** Conditions of a filter, all of which have to hold. */
export type Conditions = Readonly<Record<string, FilterJson>>;

/** A filter of a list: its own conditions, groups beside them, and one that must not hold. */
export interface Group {
  conditions: Conditions;
  and: readonly Group[];
  or: readonly Group[];
  not: Group | null;
}

/** A field of a row, or of the one record that a field leads to. A field of its own has no columns below it. */
export interface Column {
  field: string;
  columns: readonly Column[];
}

export interface Order {
  field: string;
  descending: boolean;
}

export interface ListValue {
  kind: 'list';
  /** The connection at the root of the graph. */
  root: string;
  columns: readonly Column[];
  filter: Group;
  order: readonly Order[];
  pageSize: number;
}

export interface CountValue {
  kind: 'count';
  indicator: string;
  by: readonly string[];
  filter: Conditions;
  asOf: string | null;
  knownAt: string | null;
}

export type BuilderValue = ListValue | CountValue;

export const EMPTY_GROUP: Group = { conditions: {}, and: [], or: [], not: null };

export const MOST_DIMENSIONS = 3;
export const LARGEST_PAGE = 200;
export const USUAL_PAGE = 50;

export const isEmpty = ({ conditions, and, or, not }: Group): boolean =>
  Object.keys(conditions).length === 0 && and.length === 0 && or.length === 0 && not === null;

/** A group as the graph's filter inputs have it. */
export function inputOf({ conditions, and, or, not }: Group): Record<string, FilterJson> {
  return {
    ...conditions,
    ...(and.length > 0 ? { and: and.map(inputOf) } : {}),
    ...(or.length > 0 ? { or: or.map(inputOf) } : {}),
    ...(not ? { not: inputOf(not) } : {}),
  };
}
