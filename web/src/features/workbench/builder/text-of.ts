import { type GraphQLObjectType, type GraphQLSchema, isNonNullType, parse, print } from 'graphql';
import { inputOfArgument, recordOf, saysAbsences, targetOf } from './askable.ts';
import {
  type BuilderValue,
  type Column,
  type CountValue,
  inputOf,
  isEmpty,
  type ListValue,
} from './value.ts';

/** A question's text and its variables, as they are sent. */
export interface QuestionText {
  text: string;
  variables: string;
}

/** Writes what was built as a question. Values that a person gave stand in the variables and never in the text. */
export function textOf(value: BuilderValue, schema: GraphQLSchema): QuestionText {
  const { text, variables } = value.kind === 'count' ? countText(value) : listText(value, schema);
  return {
    text: `${print(parse(text))}\n`,
    variables: Object.keys(variables).length > 0 ? JSON.stringify(variables, null, 2) : '',
  };
}

interface Parts {
  text: string;
  variables: Record<string, unknown>;
}

/** What a roll-up is asked for: the figures, what they mean and where they are from. */
const ROLLUP_SELECTION = `
  indicator { id name nameEn definition definitionEn unit unitEn dimensions }
  asOf knownAt
  sources { source agency { code name nameEn } extractedAt }
  total { value absence }
  unplaced { value absence }`;

/** Records that the keys of a row stand for. */
const KEY_RECORDS: Record<string, string> = {
  REGENCY: 'regency { name kemendagriCode bpsCode }',
  SECTOR: 'sector { code nameId nameEn }',
  NATIONALITY: 'nationality { alpha3 name nameEn }',
};

/** The selection of a roll-up by these dimensions. */
export const rollupSelection = (by: readonly string[]): string => `${ROLLUP_SELECTION}
  rows {
    keys { dimension value }
    ${by.some((each) => ['MONTH', 'QUARTER', 'YEAR'].includes(each)) ? 'period' : ''}
    ${by.flatMap((each) => KEY_RECORDS[each] ?? []).join('\n')}
    cell { value absence }
  }`;

function countText({ indicator, by, filter, asOf, knownAt }: CountValue): Parts {
  const variables = {
    ...(Object.keys(filter).length > 0 ? { filter } : {}),
    ...(asOf ? { asOf } : {}),
    ...(knownAt ? { knownAt } : {}),
  };
  const types = { filter: 'RollupFilter', asOf: 'Date', knownAt: 'DateTime' };
  const given = Object.keys(variables) as (keyof typeof types)[];
  const declared = given.map((name) => `$${name}: ${types[name]}`).join(', ');
  const passed = given.map((name) => `, ${name}: $${name}`).join('');
  return {
    text: `query Count${declared ? `(${declared})` : ''} {
      rollup(indicator: ${JSON.stringify(indicator)}, by: [${by.join(', ')}]${passed}) { ${rollupSelection(by)} }
    }`,
    variables,
  };
}

function listText(value: ListValue, schema: GraphQLSchema): Parts {
  const { root, columns, filter, order, pageSize } = value;
  const record = recordOf(schema, root);
  const input = inputOfArgument(schema, root, 'filter')?.name;
  const filtered = !isEmpty(filter) && input;
  const orderBy = order.map(
    ({ field, descending }) => `{ ${field}: ${descending ? 'DESC' : 'ASC'} }`,
  );
  const passed = [
    `first: ${pageSize}`,
    ...(filtered ? ['filter: $filter'] : []),
    ...(order.length > 0 ? [`orderBy: [${orderBy.join(', ')}]`] : []),
  ];
  const name = root.charAt(0).toUpperCase() + root.slice(1);
  return {
    text: `query ${name}${filtered ? `($filter: ${input})` : ''} {
      ${root}(${passed.join(', ')}) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { ${record && columns.length > 0 ? selectionOf(columns, record) : '__typename'} }
      }
    }`,
    variables: filtered ? { filter: inputOf(filter) } : {},
  };
}

/** The fields of a record, and why those are absent that may be. */
function selectionOf(columns: readonly Column[], type: GraphQLObjectType): string {
  const fields = columns.map(({ field, columns: below }) => {
    const target = below.length > 0 ? targetOf(type, field) : null;
    return target ? `${field} { ${selectionOf(below, target)} }` : field;
  });
  const mayBeNull = columns.some(({ field }) => !isNonNullType(type.getFields()[field]?.type));
  if (mayBeNull && saysAbsences(type)) fields.push('absences { field reason }');
  return fields.join('\n');
}
