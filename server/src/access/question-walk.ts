/**
 * What the policy will make of a question, told before it is asked. It decides nothing: whatever is asked all the same
 * meets the policy itself (enforce.ts), field by field.
 */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { typeOfId } from '../graphql/ids.ts';
import type { Sentence } from '../kernel/result.ts';
import { ACTIONS, type Action } from './actions.ts';
import { fieldsReadByArgument, fieldsReadByInput } from './argument-policy.ts';
import { classesOf } from './askable-schema.ts';
import { policyOf } from './enforce.ts';
import { FIELD_CLASSES, type FieldClass, type Treatment } from './field-classes.ts';
import { NEEDS_PURPOSE } from './purposes.ts';
import { may, mayReadClass, treatmentFor, type Viewer } from './viewer.ts';

/** REFUSED: the answer says FORBIDDEN in its place, or altogether. */
export type Withholding = Exclude<Treatment, 'SHOWN'> | 'REFUSED';

export interface WithheldFieldShape {
  /** Names as the answer will have them, with dots; an argument in brackets. */
  path: string;
  treatment: Withholding;
  why: Sentence;
}

export interface Foreseen {
  withheld: WithheldFieldShape[];
  /** Fields that are shown to the viewer and not to everybody. */
  opens: Map<FieldClass, Set<string>>;
  needsPurpose: boolean;
}

const refusedBecause = (action: Action): Sentence => ({
  id: `Peran Anda tidak mencakup: ${ACTIONS[action].title.id}.`,
  en: `Your role does not include this: ${ACTIONS[action].title.en}.`,
});

const notToAskBy = (fieldClass: FieldClass): Sentence => ({
  id: `Yang tidak ditampilkan kepada Anda tidak dapat menjadi saringan atau urutan. ${FIELD_CLASSES[fieldClass].why.id}`,
  en: `What is not shown to you can be no filter and no order. ${FIELD_CLASSES[fieldClass].why.en}`,
});

const isGiven = (value: unknown): boolean => value !== null && value !== undefined;

/** Looks an operation through that is valid. @param variables as they were coerced */
export function foresee(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
  viewer: Viewer,
): Foreseen {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  const withheld = new Map<string, WithheldFieldShape>();
  const opens = new Map<FieldClass, Set<string>>();
  let needsPurpose = false;

  const withhold = (path: string, treatment: Withholding, why: Sentence): void => {
    if (!withheld.has(path)) withheld.set(path, { path, treatment, why });
  };

  function walk(type: GraphQLNamedType | undefined, set: SelectionSetNode, path: string): void {
    for (const selection of set.selections) {
      const included = getDirectiveValues(GraphQLIncludeDirective, selection, variables);
      const skipped = getDirectiveValues(GraphQLSkipDirective, selection, variables);
      if (included?.['if'] === false || skipped?.['if'] === true) continue;
      if (selection.kind === Kind.FIELD) {
        field(type, selection, path);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      const of = fragment?.typeCondition && schema.getType(fragment.typeCondition.name.value);
      if (fragment) walk(of ?? type, fragment.selectionSet, path);
    }
  }

  function field(type: GraphQLNamedType | undefined, node: FieldNode, above: string): void {
    const name = node.name.value;
    const path = `${above}${node.alias?.value ?? name}`;
    if (name === '__schema' || name === '__type') {
      if (!may(viewer, 'schema.introspect')) {
        withhold(path, 'REFUSED', refusedBecause('schema.introspect'));
      }
      return;
    }
    if (!isObjectType(type) && !isInterfaceType(type)) return;
    const found = type.getFields()[name];
    if (!found) return;
    const { class: fieldClass, action } = policyOf(found);
    if (action && !may(viewer, action)) {
      withhold(path, 'REFUSED', refusedBecause(action));
      return;
    }
    if (fieldClass !== 'open') {
      const treatment = treatmentFor(viewer, fieldClass);
      if (treatment !== 'SHOWN') withhold(path, treatment, FIELD_CLASSES[fieldClass].why);
      else {
        const names = opens.get(fieldClass) ?? new Set();
        opens.set(fieldClass, names.add(`${type.name}.${name}`));
      }
    }
    const given = getArgumentValues(found, node, variables);
    for (const argument of found.args) {
      value(argument.type, given[argument.name], `${path}(${argument.name}`, () =>
        fieldsReadByArgument(`${type.name}.${name}`, argument.name),
      );
    }
    if (NEEDS_PURPOSE.has(`${type.name}.${name}`) && asksForPerson(name, given)) {
      needsPurpose = true;
    }
    if (node.selectionSet) walk(getNamedType(found.type), node.selectionSet, `${path}.`);
  }

  function value(
    type: GraphQLInputType,
    given: unknown,
    path: string,
    fieldsRead: () => string[],
  ): void {
    if (!isGiven(given)) return;
    const named = getNamedType(type);
    if (!isInputObjectType(named)) {
      const refused = classesOf(fieldsRead()).find((each) => !mayReadClass(viewer, each));
      if (refused) withhold(`${path})`, 'REFUSED', notToAskBy(refused));
      return;
    }
    for (const each of Array.isArray(given) ? given : [given]) {
      for (const inner of Object.values(named.getFields())) {
        const own = (each as Record<string, unknown>)[inner.name];
        const read = () => fieldsReadByInput(named.name, inner.name);
        const refused = isGiven(own)
          ? classesOf(read()).find((its) => !mayReadClass(viewer, its))
          : undefined;
        if (refused) withhold(`${path}.${inner.name})`, 'REFUSED', notToAskBy(refused));
        else value(inner.type, own, `${path}.${inner.name}`, read);
      }
    }
  }

  walk(schema.getQueryType() ?? undefined, operation.selectionSet, '');
  return { withheld: [...withheld.values()], opens, needsPurpose };
}

/** Whether a field that opens a person's detail is asked for one; by a global id it may be another record. */
function asksForPerson(field: string, given: Record<string, unknown>): boolean {
  if (field === '_entities') {
    return (given['representations'] as readonly unknown[]).some(
      (each) => (each as Record<string, unknown> | null)?.['__typename'] === 'ForeignNational',
    );
  }
  if (field !== 'node' && field !== 'nodes') return true;
  const ids = (given['ids'] ?? [given['id']]) as readonly unknown[];
  return ids.some((id) => typeOfId(String(id)) === 'ForeignNational');
}
