import { type GraphQLObjectType, type GraphQLSchema, isNonNullType } from 'graphql';
import { isMarked, type Marks } from '../editor/masked.ts';
import { columnKind, columnsOf, countsIn, listsIn, recordOf, targetOf } from './askable.ts';
import {
  type BuilderValue,
  type Column,
  EMPTY_GROUP,
  type ListValue,
  USUAL_PAGE,
} from './value.ts';

/** What a record is called by, where it always has it. */
const NAMES = ['name', 'nameId'];

/** What a list is shown with at first: its own fields, and the names of what they lead to. */
function firstColumns(record: GraphQLObjectType, marks: Marks | null): Column[] {
  return columnsOf(record, 1).flatMap((field): Column[] => {
    if (columnKind(field, 1) === 'own') {
      const isLeftOut =
        field.name === 'id' || (marks !== null && isMarked(marks, `${record.name}.${field.name}`));
      return isLeftOut ? [] : [{ field: field.name, columns: [] }];
    }
    const target = targetOf(record, field.name);
    const name = NAMES.find((each) => isNonNullType(target?.getFields()[each]?.type));
    return name ? [{ field: field.name, columns: [{ field: name, columns: [] }] }] : [];
  });
}

/** A list as one begins with it. @param marks the fields of a class: they are there to be chosen */
export function firstList(
  schema: GraphQLSchema,
  root: string,
  marks: Marks | null = null,
): ListValue {
  const record = recordOf(schema, root);
  return {
    kind: 'list',
    root,
    columns: record ? firstColumns(record, marks) : [],
    filter: EMPTY_GROUP,
    order: [],
    pageSize: USUAL_PAGE,
  };
}

/** What the builder begins with; null where there is nothing that it could ask. */
export function firstValue(schema: GraphQLSchema, indicator: string): BuilderValue | null {
  if (countsIn(schema)) {
    return { kind: 'count', indicator, by: ['REGENCY'], filter: {}, asOf: null, knownAt: null };
  }
  const [root] = listsIn(schema);
  return root ? firstList(schema, root) : null;
}
