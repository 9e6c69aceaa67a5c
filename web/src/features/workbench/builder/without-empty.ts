import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
} from 'graphql';
import { isRequired } from './askable.ts';
import {
  type BuilderValue,
  type Conditions,
  EMPTY_GROUP,
  type FilterJson,
  type Group,
  isEmpty,
} from './value.ts';

function isFilled(value: FilterJson, type: GraphQLInputType): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'string') return value.trim() !== '';
  const named = getNamedType(type);
  if (typeof value !== 'object' || !isInputObjectType(named)) return true;
  const lacks = Object.values(named.getFields()).some(
    (field) => isRequired(field.type) && value[field.name] === undefined,
  );
  return !lacks && Object.keys(value).length > 0;
}

const filled = (conditions: Conditions, input: GraphQLInputObjectType): Conditions =>
  Object.fromEntries(
    Object.entries(conditions).filter(([name, value]) => {
      const field = input.getFields()[name];
      return field !== undefined && isFilled(value, field.type);
    }),
  );

function groupWithout(group: Group, input: GraphQLInputObjectType): Group {
  const inner = (groups: readonly Group[]) =>
    groups.map((each) => groupWithout(each, input)).filter((each) => !isEmpty(each));
  const not = group.not ? groupWithout(group.not, input) : null;
  return {
    conditions: filled(group.conditions, input),
    and: inner(group.and),
    or: inner(group.or),
    not: not && !isEmpty(not) ? not : null,
  };
}

/** What was built without the conditions that were begun and not filled in: they are on the screen and not yet said. */
export function withoutEmpty(
  value: BuilderValue,
  input: GraphQLInputObjectType | null,
): BuilderValue {
  if (value.kind === 'count') {
    return { ...value, filter: input ? filled(value.filter, input) : {} };
  }
  return { ...value, filter: input ? groupWithout(value.filter, input) : EMPTY_GROUP };
}
