/** What readers of a question will be refused and what they will not get in it, told by the policy before they ask. */
import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  TypeInfo,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { fieldsReadByArgument, fieldsReadByInput } from '../../access/argument-policy.ts';
import { policyOf } from '../../access/enforce.ts';
import { classOf } from '../../access/field-policy.ts';
import type { Role } from '../../access/roles.ts';
import { may, treatmentFor, type Viewer } from '../../access/viewer.ts';
import type { ReadQuestion } from './question.ts';

/** Fields and arguments of a question as the policy sees them for somebody. */
export interface Reading {
  /** What makes the hub refuse the question or a part of it: `Type.field`, or `Type.field(argument)`. */
  refused: string[];
  /** What is masked or left out. */
  withheld: string[];
}

/** Fields of records that a value tells about, by an argument or the fields of an input. */
function toldBy(type: GraphQLInputType, value: unknown, own: readonly string[]): string[] {
  if (value === null || value === undefined) return [];
  if (isNonNullType(type)) return toldBy(type.ofType, value, own);
  if (isListType(type)) {
    const values = Array.isArray(value) ? value : [value];
    return values.flatMap((each) => toldBy(type.ofType, each, own));
  }
  if (!isInputObjectType(type)) return [...own];
  return Object.values(type.getFields()).flatMap((field) =>
    toldBy(
      field.type,
      (value as Record<string, unknown>)[field.name],
      fieldsReadByInput(type.name, field.name),
    ),
  );
}

const classesOf = (fields: readonly string[]) =>
  fields
    .map((field) => classOf(...(field.split('.') as [string, string])))
    .filter((fieldClass) => fieldClass !== 'open');

/** What the holders of some roles may not ask or do not get of a question. */
export function readingOf(
  schema: GraphQLSchema,
  { document, variables }: ReadQuestion,
  roles: readonly Role[],
): Reading {
  const viewer = { roles, scopes: null } as unknown as Viewer;
  const refused = new Set<string>();
  const withheld = new Set<string>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field() {
        const parent = types.getParentType();
        const field = types.getFieldDef();
        if (!parent || !field || field.name.startsWith('__')) return;
        const name = `${parent.name}.${field.name}`;
        const { action, class: fieldClass } = policyOf(field);
        if (action && !may(viewer, action)) refused.add(name);
        else if (fieldClass !== 'open' && treatmentFor(viewer, fieldClass) !== 'SHOWN')
          withheld.add(name);
      },
      Argument(node) {
        const parent = types.getParentType();
        const field = types.getFieldDef();
        const argument = types.getArgument();
        if (!parent || !field || !argument) return;
        const name = `${parent.name}.${field.name}`;
        const value = valueFromASTUntyped(node.value, variables as never);
        const own = isInputObjectType(getNamedType(argument.type))
          ? []
          : fieldsReadByArgument(name, argument.name);
        const classes = classesOf(toldBy(argument.type, value, own));
        if (classes.some((each) => treatmentFor(viewer, each) !== 'SHOWN'))
          refused.add(`${name}(${argument.name})`);
      },
    }),
  );
  return { refused: [...refused].sort(), withheld: [...withheld].sort() };
}
