/**
 * The schema as one caller may ask it: roots, fields, arguments and filters that the policy refuses to it are left out,
 * and so is what only they lead to. Whatever suggests something to a person who writes a question suggests it from here.
 */
import { MapperKind, mapSchema, pruneSchema } from '@graphql-tools/utils';
import {
  type GraphQLFieldConfig,
  GraphQLSchema,
  getNamedType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
  specifiedDirectives,
} from 'graphql';
import { fieldsReadByArgument, fieldsReadByInput } from './argument-policy.ts';
import { policyOf } from './enforce.ts';
import type { FieldClass } from './field-classes.ts';
import { classOf } from './field-policy.ts';
import { may, mayReadClass, treatmentFor, type Viewer } from './viewer.ts';

/** A field that the caller gets masked. */
export interface MaskedFieldShape {
  type: string;
  field: string;
  class: FieldClass;
}

export interface AskableSchema {
  sdl: string;
  masked: MaskedFieldShape[];
  /** Fields, as `Type.field`, that are shown to the caller and not to everybody. */
  opens: string[];
}

/** What only a gateway asks. */
const OF_GATEWAYS = ['_entities', '_service'];

/** Classes of the fields that an argument or a field of an input tells about. */
export const classesOf = (fields: readonly string[]): FieldClass[] =>
  fields
    .map((field) => classOf(...(field.split('.') as [string, string])))
    .filter((fieldClass) => fieldClass !== 'open');

const mayUse = (viewer: Viewer, fields: readonly string[]): boolean =>
  classesOf(fields).every((fieldClass) => mayReadClass(viewer, fieldClass));

function isShown(viewer: Viewer, field: { extensions?: unknown }): boolean {
  const { class: fieldClass, action } = policyOf(field as { extensions: unknown });
  if (action && !may(viewer, action)) return false;
  return fieldClass === 'open' || treatmentFor(viewer, fieldClass) !== 'ABSENT';
}

function leftFor(schema: GraphQLSchema, viewer: Viewer): GraphQLSchema {
  const mapped = mapSchema(schema, {
    [MapperKind.MUTATION]: () => null,
    [MapperKind.OBJECT_FIELD]: (field, name, type) =>
      !OF_GATEWAYS.includes(name) && isShown(viewer, field)
        ? argumentsLeft(field, type, name)
        : null,
    [MapperKind.INTERFACE_FIELD]: (field) => (isShown(viewer, field) ? undefined : null),
    [MapperKind.INPUT_OBJECT_FIELD]: (_field, name, input) =>
      mayUse(viewer, fieldsReadByInput(input, name)) ? undefined : null,
  });
  const { directives: _own, ...config } = mapped.toConfig();
  return pruneSchema(new GraphQLSchema({ ...config, directives: specifiedDirectives }));

  function argumentsLeft<Config extends GraphQLFieldConfig<unknown, unknown>>(
    field: Config,
    type: string,
    name: string,
  ): Config {
    const args = Object.entries(field.args ?? {}).filter(
      ([argument, { type: of }]) =>
        // An input says for each of its fields what it tells about.
        'getFields' in getNamedType(of) ||
        mayUse(viewer, fieldsReadByArgument(`${type}.${name}`, argument)),
    );
    return { ...field, args: Object.fromEntries(args) };
  }
}

/** Fields of the schema that are there and belong to a class: who gets one as it is, and who gets it masked. */
function classedIn(
  whole: GraphQLSchema,
  left: GraphQLSchema,
  viewer: Viewer,
): Pick<AskableSchema, 'masked' | 'opens'> {
  const masked: MaskedFieldShape[] = [];
  const opens: string[] = [];
  for (const type of Object.values(left.getTypeMap())) {
    const original = whole.getType(type.name);
    if (!isObjectType(type) || !isObjectType(original) || type.name.startsWith('__')) continue;
    for (const field of Object.keys(type.getFields())) {
      const found = original.getFields()[field];
      const fieldClass = found && policyOf(found).class;
      if (!fieldClass || fieldClass === 'open') continue;
      if (mayReadClass(viewer, fieldClass)) opens.push(`${type.name}.${field}`);
      else masked.push({ type: type.name, field, class: fieldClass });
    }
  }
  return { masked, opens };
}

const made = new WeakMap<GraphQLSchema, Map<string, AskableSchema>>();

/** The schema that a caller may ask, as text. It is the same for all who have the same roles, and made once for them. */
export function askableSchema(schema: GraphQLSchema, viewer: Viewer): AskableSchema {
  const byRoles = made.get(schema) ?? new Map<string, AskableSchema>();
  made.set(schema, byRoles);
  const key = JSON.stringify([
    [...viewer.roles].sort(),
    viewer.scopes && [...viewer.scopes].sort(),
  ]);
  const known = byRoles.get(key);
  if (known) return known;
  const left = lexicographicSortSchema(leftFor(schema, viewer));
  const askable = { sdl: printSchema(left), ...classedIn(schema, left, viewer) };
  // Scopes are of tokens, and anybody can make as many as there are sets of actions.
  if (viewer.scopes === null) byRoles.set(key, askable);
  return askable;
}
