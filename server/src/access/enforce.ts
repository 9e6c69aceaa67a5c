/**
 * The one place where the policy of fields is enforced: it walks the finished schema, looks every field and argument up
 * in the policy's tables and wraps the resolver of each that not everybody reads. So a resolver knows nothing of roles,
 * and a field or argument that nobody has thought about stops the start instead of leaking.
 */
import {
  defaultFieldResolver,
  type GraphQLField,
  GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import type { FieldAbsenceShape } from '../graphql/absences.ts';
import type { Context } from '../graphql/context.ts';
import { forbidden } from '../graphql/errors.ts';
import { ACTIONS, type Action } from './actions.ts';
import { fieldsReadByArgument, fieldsReadByInput } from './argument-policy.ts';
import type { FieldClass } from './field-classes.ts';
import { classOf, PARTS, WITHOUT_ACTION } from './field-policy.ts';
import { maskOf } from './mask.ts';
import { may, mayReadClass, treatmentFor, treatmentInFile, type Viewer } from './viewer.ts';

type Field = GraphQLField<unknown, Context>;
type Resolver = NonNullable<Field['resolve']>;
type PersonOf = (row: unknown) => string | null;

/** What the policy says of a field, kept in its `extensions.policy` for whoever describes the schema. */
export interface FieldPolicy {
  class: FieldClass | 'open';
  action: Action | null;
}

export const policyOf = (field: { extensions: unknown }): FieldPolicy =>
  (field.extensions as { policy: FieldPolicy }).policy;

/** Gives the schema its policy. @throws where a field or an argument has none; the message names it. */
export function enforcePolicy(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isInputObjectType(type)) describeInput(type);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    type.extensions = { ...type.extensions, ...directive({ action: actionOf(type) }) };
    for (const field of Object.values(type.getFields()) as Field[]) {
      describe(schema, type, field);
      if (isObjectType(type)) enforce(type, field);
    }
  }
  return schema;
}

/** The action that a field or a type asks for. */
function actionOf({ extensions }: { extensions: unknown }): Action | null {
  const { pothosOptions } = extensions as { pothosOptions?: { action?: unknown } };
  const action = pothosOptions?.action;
  return typeof action === 'string' && action in ACTIONS ? (action as Action) : null;
}

function describe(schema: GraphQLSchema, type: GraphQLNamedType, field: Field): void {
  const name = `${type.name}.${field.name}`;
  const fieldClass = classOf(type.name, field.name);
  const own = actionOf(field);
  const isRoot = type === schema.getQueryType() || type === schema.getMutationType();
  if (isRoot && !own && !WITHOUT_ACTION[name]) {
    throw new Error(
      `${name} declares no action: give it one, or say in access/field-policy.ts why it needs none`,
    );
  }
  const policy: FieldPolicy = { class: fieldClass, action: own ?? actionOf(type) };
  field.extensions = {
    ...field.extensions,
    policy,
    ...directive({ action: own, class: fieldClass === 'open' ? null : fieldClass }),
  };
}

/** What the printed schema says of a type or field, where it says something. */
function directive(shown: { action?: string | null; class?: string | null }): object {
  const said = Object.entries(shown).filter(([, value]) => value);
  return said.length === 0 ? {} : { directives: { policy: Object.fromEntries(said) } };
}

function describeInput(input: GraphQLInputObjectType): void {
  for (const field of Object.values(input.getFields())) {
    const [read] = classesRead(fieldsReadByInput(input.name, field.name));
    field.extensions = { ...field.extensions, ...directive({ class: read ?? null }) };
  }
}

/** Classes of the fields that are not open. */
const classesRead = (fields: readonly string[]): FieldClass[] =>
  fields
    .map((field) => classOf(...(field.split('.') as [string, string])))
    .filter((fieldClass) => fieldClass !== 'open');

function enforce(type: GraphQLObjectType, field: Field): void {
  const { class: fieldClass } = policyOf(field);
  const refuses = refusalOf(type, field);
  let resolve: Resolver = field.resolve ?? defaultFieldResolver;
  if (fieldClass !== 'open')
    resolve = treated(`${type.name}.${field.name}`, field, fieldClass, resolve);
  if (getNamedType(field.type).name === 'FieldAbsence') resolve = withPolicyAbsences(type, resolve);
  const actions = [actionOf(type), actionOf(field)].filter((action) => action !== null);
  if (refuses || actions.length > 0) {
    const inner = resolve;
    resolve = (row, args, context, info) => {
      const { viewer } = context;
      for (const action of actions) if (!may(viewer, action)) throw forbidden();
      if (refuses?.(args, viewer)) throw forbidden();
      return inner(row, args, context, info);
    };
  }
  field.resolve = resolve;
}

const isPromised = (value: unknown): value is PromiseLike<unknown> =>
  typeof (value as { then?: unknown } | null | undefined)?.then === 'function';

/**
 * Goes on with a value that is there at once, or when it comes. A promise for each field of each row of a list would
 * cost more than the fields do.
 */
const whenKnown = <Result>(
  value: unknown,
  go: (value: unknown) => Result,
): Result | PromiseLike<Result> => (isPromised(value) ? value.then(go) : go(value));

const treatmentIn = ({ toFile, viewer }: Context, fieldClass: FieldClass) =>
  toFile ? treatmentInFile(viewer, fieldClass) : treatmentFor(viewer, fieldClass);

/**
 * A resolver that shows, masks or leaves out what the inner one gives, and notes whose name the viewer reads here, or
 * takes away masked in a file.
 */
function treated(name: string, field: Field, fieldClass: FieldClass, inner: Resolver): Resolver {
  if (field.type.toString().endsWith('!')) {
    throw new Error(`${name} is of the class ${fieldClass} and has to be nullable`);
  }
  const { personOf } = field.extensions as { personOf?: PersonOf };
  if (fieldClass === 'identity' && !personOf) {
    throw new Error(`${name} is of the class identity and has to say whose it is: ofPerson`);
  }
  return (row, args, context, info) => {
    const treatment = treatmentIn(context, fieldClass);
    if (treatment === 'ABSENT') return null;
    return whenKnown(inner(row, args, context, info), (value) => {
      if (mayReadClass(context.viewer, fieldClass)) {
        const person = value === null || value === undefined ? null : personOf?.(row);
        if (person) context.namedPersons.add(person);
      }
      return treatment === 'MASKED' ? maskOf(value) : value;
    });
  };
}

/** Classed fields of a record and of its parts, as its `absences` names them. */
function classedFields(type: GraphQLObjectType): [field: string, fieldClass: FieldClass][] {
  return Object.values(type.getFields()).flatMap((field) => {
    const fieldClass = classOf(type.name, field.name);
    const part = PARTS[type.name]?.[field.name];
    const own: [string, FieldClass][] = fieldClass === 'open' ? [] : [[field.name, fieldClass]];
    const partType = getNamedType(field.type);
    if (!part || !isObjectType(partType)) return own;
    return [
      ...own,
      ...classedFields(partType).map(([name, its]): [string, FieldClass] => [
        `${field.name}.${name}`,
        its,
      ]),
    ];
  });
}

/** A record's absences with those of the policy; of a withheld field it is not told whether it was reported. */
function withPolicyAbsences(type: GraphQLObjectType, inner: Resolver): Resolver {
  const classed = classedFields(type);
  return (row, args, context, info) => {
    const withheld = classed
      .filter(([, fieldClass]) => treatmentIn(context, fieldClass) !== 'SHOWN')
      .map(([name]) => name);
    return whenKnown(inner(row, args, context, info), (others): FieldAbsenceShape[] => [
      ...withheld.map((field) => ({ field, reason: 'POLICY' as const })),
      ...(others as FieldAbsenceShape[]).filter(({ field }) => !withheld.includes(field)),
    ]);
  };
}

type Refusal = (args: Record<string, unknown>, viewer: Viewer) => boolean;

const isGiven = (value: unknown): boolean => value !== null && value !== undefined;

/** Whether a caller may not use one of the arguments that it gives; null where everybody may use all. */
function refusalOf(type: GraphQLObjectType, field: Field): Refusal | null {
  const refusals = field.args.flatMap((argument): Refusal[] => {
    const input = getNamedType(argument.type);
    const refuses =
      input instanceof GraphQLInputObjectType
        ? refusalOfInput(input)
        : refusalOfValue(fieldsReadByArgument(`${type.name}.${field.name}`, argument.name));
    return refuses ? [(args, viewer) => refuses(args[argument.name], viewer)] : [];
  });
  if (refusals.length === 0) return null;
  return (args, viewer) => refusals.some((refuses) => refuses(args, viewer));
}

type ValueRefusal = (value: unknown, viewer: Viewer) => boolean;

function refusalOfValue(fields: readonly string[]): ValueRefusal | null {
  const classes = classesRead(fields);
  if (classes.length === 0) return null;
  return (value, viewer) =>
    isGiven(value) && classes.some((fieldClass) => !mayReadClass(viewer, fieldClass));
}

/** Refusals of inputs by their type: a filter holds filters of its own kind, so one may be asked for before it is made. */
const refusalsOfInputs = new Map<GraphQLInputObjectType, ValueRefusal | null>();

function refusalOfInput(input: GraphQLInputObjectType): ValueRefusal | null {
  const made = refusalsOfInputs.get(input);
  if (made !== undefined) return made;
  // Stands for the input within itself until it is made.
  refusalsOfInputs.set(
    input,
    (value, viewer) => refusalsOfInputs.get(input)?.(value, viewer) ?? false,
  );
  const refusal = makeRefusalOfInput(input);
  refusalsOfInputs.set(input, refusal);
  return refusal;
}

function makeRefusalOfInput(input: GraphQLInputObjectType): ValueRefusal | null {
  const refusals = Object.values(input.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    const own = refusalOfValue(fieldsReadByInput(input.name, field.name));
    const nested = inner instanceof GraphQLInputObjectType ? refusalOfInput(inner) : null;
    return [own, nested].flatMap((refuses) => (refuses ? [{ name: field.name, refuses }] : []));
  });
  if (refusals.length === 0) return null;
  const refusesOne: ValueRefusal = (value, viewer) =>
    isGiven(value) &&
    refusals.some(({ name, refuses }) => refuses((value as Record<string, unknown>)[name], viewer));
  return (value, viewer) =>
    Array.isArray(value)
      ? value.some((each) => refusesOne(each, viewer))
      : refusesOne(value, viewer);
}
