/**
 * A question as it may be told to others: a value that was compared with a field which not everybody reads (a name that
 * was searched for) is replaced. Which arguments do that stands in access/argument-policy.ts; nothing is named here.
 */
import {
  type ASTNode,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInputType,
  Kind,
  type NamedTypeNode,
  print,
  TypeInfo,
  typeFromAST,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { fieldsReadByArgument, fieldsReadByInput } from '../access/argument-policy.ts';
import { classOf } from '../access/field-policy.ts';

/** Stands in the place of a value that is not told. */
const UNTOLD = '…';

const isClassed = (fields: readonly string[]): boolean =>
  fields.some((field) => classOf(...(field.split('.') as [string, string])) !== 'open');

/** A value of an input type without what its classed fields hold. */
function told(value: unknown, type: GraphQLInputType): unknown {
  const input = getNamedType(type);
  if (Array.isArray(value)) return value.map((each) => told(each, type));
  if (!isInputObjectType(input) || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => {
      const field = input.getFields()[name];
      const hidden = !field || isClassed(fieldsReadByInput(input.name, name));
      return [name, hidden && held !== null ? UNTOLD : field ? told(held, field.type) : held];
    }),
  );
}

/** Variables that stand, in a value, where something classed is compared. */
function variablesIn(node: ASTNode): string[] {
  const names: string[] = [];
  visit(node, { Variable: ({ name }) => void names.push(name.value) });
  return names;
}

/** The text of an operation and its variables, as they may be told. */
export function toldQuestion(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Record<string, unknown>,
): { query: string; variables: Record<string, unknown> } {
  const types = new TypeInfo(schema);
  const untold = new Set<string>();
  const replaced = (value: ValueNode): ValueNode => {
    for (const name of variablesIn(value)) untold.add(name);
    if (value.kind === Kind.VARIABLE || value.kind === Kind.NULL) return value;
    return { kind: Kind.STRING, value: UNTOLD };
  };
  const shown = visit(
    document,
    visitWithTypeInfo(types, {
      Argument(node) {
        const [type, field, argument] = [
          types.getParentType(),
          types.getFieldDef(),
          types.getArgument(),
        ];
        if (!type || !field || !argument || isInputObjectType(getNamedType(argument.type))) return;
        const classed = isClassed(
          fieldsReadByArgument(`${type.name}.${field.name}`, argument.name),
        );
        return classed ? { ...node, value: replaced(node.value) } : undefined;
      },
      ObjectField(node) {
        const input = getNamedType(types.getParentInputType() ?? undefined);
        if (!input || !isInputObjectType(input)) return;
        const classed = isClassed(fieldsReadByInput(input.name, node.name.value));
        return classed ? { ...node, value: replaced(node.value) } : undefined;
      },
    }),
  );
  const given: Record<string, unknown> = {};
  const query = visit(shown, {
    VariableDefinition(node) {
      const name = node.variable.name.value;
      const value = variables[name];
      const input = typeFromAST(schema, node.type as NamedTypeNode);
      const hidden = untold.has(name) || !isInputType(input);
      if (value !== undefined)
        given[name] = hidden && value !== null ? UNTOLD : told(value, input as GraphQLInputType);
      return hidden && node.defaultValue
        ? { ...node, defaultValue: { kind: Kind.STRING, value: UNTOLD } }
        : undefined;
    },
  });
  return { query: print(query), variables: given };
}
