/** The editor of variables: their names and values are suggested and checked by the types that the question gives them. */
import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { json, jsonLanguage, jsonParseLinter } from '@codemirror/lang-json';
import { type Diagnostic, linter } from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getVariableValues,
  isEnumType,
  isInputObjectType,
  isInputType,
  Kind,
  parse,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import { jsonPlace } from './json-place.ts';

/** The variables of a question, as far as its text can be read. */
export function variablesIn(text: string): readonly VariableDefinitionNode[] {
  try {
    return parse(text).definitions.flatMap((each) =>
      each.kind === Kind.OPERATION_DEFINITION ? (each.variableDefinitions ?? []) : [],
    );
  } catch {
    return [];
  }
}

interface Suggested {
  name: string;
  type: string;
  description: string;
}

function typeBelow(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  keys: readonly string[],
): GraphQLInputType | null {
  const [variable, ...inner] = keys;
  const definition = definitions.find((each) => each.variable.name.value === variable);
  const declared = definition && typeFromAST(schema, definition.type);
  let type: GraphQLInputType | null = isInputType(declared) ? declared : null;
  for (const key of inner) {
    const named = getNamedType(type);
    type = isInputObjectType(named) ? (named.getFields()[key]?.type ?? null) : null;
  }
  return type;
}

/** Names that an object takes at a place. */
function keysAt(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  keys: readonly string[],
): Suggested[] {
  if (keys.length === 0) {
    return definitions.map(({ variable, type }) => {
      const declared = typeFromAST(schema, type);
      return { name: variable.name.value, type: String(declared ?? ''), description: '' };
    });
  }
  const named = getNamedType(typeBelow(schema, definitions, keys));
  if (!isInputObjectType(named)) return [];
  return Object.values(named.getFields()).map(({ name, type, description }) => ({
    name,
    type: String(type),
    description: description ?? '',
  }));
}

function suggestIn(schema: GraphQLSchema, definitions: readonly VariableDefinitionNode[]) {
  return (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/"?\w*/);
    if (!word || (word.from === word.to && !context.explicit)) return null;
    const { keys, expects } = jsonPlace(context.state.sliceDoc(0, word.from));
    const closing = context.state.sliceDoc(context.pos, context.pos + 1) === '"' ? 1 : 0;
    const options =
      expects === 'key'
        ? keysAt(schema, definitions, keys).map(
            ({ name, type, description }): Completion => ({
              label: `"${name}"`,
              detail: type,
              info: description,
              apply: `"${name}": `,
            }),
          )
        : valuesAt(typeBelow(schema, definitions, keys));
    if (options.length === 0) return null;
    return { from: word.from, to: context.pos + closing, options, filter: true };
  };
}

function valuesAt(type: GraphQLInputType | null): Completion[] {
  const named = getNamedType(type ?? undefined);
  if (isEnumType(named)) {
    return named.getValues().map(({ name, description }) => ({
      label: `"${name}"`,
      info: description ?? '',
    }));
  }
  return named?.name === 'Boolean' ? [{ label: 'true' }, { label: 'false' }] : [];
}

function checked(schema: GraphQLSchema, definitions: readonly VariableDefinitionNode[]): Extension {
  const syntax = jsonParseLinter();
  return linter((view): Diagnostic[] => {
    const text = view.state.doc.toString();
    if (text.trim() === '') return [];
    const wrong = syntax(view);
    if (wrong.length > 0) return wrong;
    const { errors = [] } = getVariableValues(schema, definitions, JSON.parse(text));
    return errors.map(({ message }): Diagnostic => {
      const [, name = ''] = /"\$(\w+)"/.exec(message) ?? [];
      const from = Math.max(0, text.indexOf(`"${name}"`));
      const to = Math.min(text.length, from + name.length + 2);
      return { from, to, severity: 'error', message };
    });
  });
}

/** The language of the variables that a question declares. */
export function variablesLanguage(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
): Extension {
  return [
    json(),
    jsonLanguage.data.of({ autocomplete: suggestIn(schema, definitions) }),
    autocompletion({ icons: false }),
    checked(schema, definitions),
  ];
}
