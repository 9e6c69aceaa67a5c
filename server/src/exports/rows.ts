/** Rows of an answer as a table has them. */
import type { PlacedColumn, Shape } from './columns.ts';
import type { Column, Row, Value } from './contract.ts';

const ABSENCES: Column = { title: 'absences', kind: 'TEXT' };
const BETWEEN = '; ';
/** Stands after the last value of a nested list that goes on. */
const GOES_ON = '…';

/** What columns are called for those who read the file, by their dotted names, in the order of the table. */
export type Titles = Readonly<Record<string, string>>;

/** A shape with its columns in the order of their titles; those without one come last, as they were asked. */
export function inOrder(shape: Shape, titles: Titles): Shape {
  const names = Object.keys(titles);
  const place = ({ title }: Column): number => {
    const found = names.indexOf(title);
    return found < 0 ? names.length : found;
  };
  return { ...shape, columns: shape.columns.toSorted((one, other) => place(one) - place(other)) };
}

const titled = (titles: Titles, name: string): string => titles[name] ?? name;

/** The columns of a table; the last one says why values are absent, where records can tell. */
export const columnsFor = ({ columns, absences }: Shape, titles: Titles): Column[] =>
  [...columns, ...(absences.length > 0 ? [ABSENCES] : [])].map(({ title, kind }) => ({
    title: titled(titles, title),
    kind,
  }));

/** Everything that stands at a path, through the lists on the way. */
function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((each) => valuesAt(each, path));
  const [key, ...rest] = path;
  if (key === undefined || value === null || value === undefined) return [value ?? null];
  return valuesAt((value as Record<string, unknown>)[key], rest);
}

function plain(value: unknown): Value {
  if (typeof value !== 'object' || value === null) return (value ?? null) as Value;
  // A figure, or why there is none.
  const cell = value as { value: number | null; absence: string | null };
  return cell.value ?? cell.absence;
}

function valueIn(record: unknown, { path, many, lists }: PlacedColumn): Value {
  const values = valuesAt(record, path).map(plain);
  if (!many) return values[0] ?? null;
  const more = lists.some((list) =>
    valuesAt(record, [...list, 'pageInfo', 'hasNextPage']).includes(true),
  );
  // An absent value keeps its place, so that the columns of a nested list still fit each other.
  return [...values.map((value) => String(value ?? '')), ...(more ? [GOES_ON] : [])].join(BETWEEN);
}

function absencesIn(record: unknown, { absences }: Shape, titles: Titles): string {
  const told = absences.flatMap(({ path, names }) =>
    valuesAt(record, path).flatMap((entry) => {
      const absence = entry as { field: string; reason: string } | null;
      const [field = '', ...part] = absence?.field.split('.') ?? [];
      const name = names.get(field);
      if (!absence || !name) return [];
      return [`${titled(titles, [name, ...part].join('.'))}: ${absence.reason}`];
    }),
  );
  return [...new Set(told)].join(BETWEEN);
}

/** The rows of a page, under the root field of its answer. */
export function rowsOf(shape: Shape, root: unknown, titles: Titles): Row[] {
  return valuesAt(root, shape.rows).flatMap((found) => {
    if (!found) return [];
    const record = found as Record<string, unknown>;
    const values = shape.columns.map((column) => valueIn(record, column));
    return [
      {
        record,
        values: shape.absences.length > 0 ? [...values, absencesIn(record, shape, titles)] : values,
        point: shape.point ? (valuesAt(record, shape.point)[0] as Row['point']) : null,
      },
    ];
  });
}
