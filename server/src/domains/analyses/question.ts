/** What may be kept as a question: one valid query whose literals name nobody, and the variables that fit it. */
import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parse,
  TokenKind,
  typeFromAST,
  validate,
  visit,
} from 'graphql';
import type { ClientBase, Pool } from 'pg';
import { namesHeldPerson, type Writer } from '../../access/held-names.ts';
import { DOCUMENT_LIMITS, refusalOfDocument } from '../../graphql/document-limits.ts';
import { variablesIn } from '../../graphql/variables-text.ts';
import { findContentProblem } from '../../kernel/free-text.ts';
import type { AnalysisProblem } from './problems.ts';

export const PARAMETER_KINDS = ['DAY', 'REGENCY', 'SECTOR', 'NUMBER', 'TEXT'] as const;
export type ParameterKind = (typeof PARAMETER_KINDS)[number];

/** A variable of a question that its reader fills in; its default is the variable's own value. */
export interface Parameter {
  variable: string;
  kind: ParameterKind;
  label: string;
}

/** Types of variables by the kind of field that fills them in. */
const TYPES: Record<ParameterKind, readonly string[]> = {
  DAY: ['Date'],
  REGENCY: ['RegencyCodeInput'],
  SECTOR: ['ID'],
  NUMBER: ['Int', 'Float'],
  TEXT: ['String', 'ID'],
};

export interface KeptQuestion {
  text: string;
  /** JSON; empty for none. */
  variables: string;
  parameters: readonly Parameter[];
}

export interface ReadQuestion {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
}

function documentIn(schema: GraphQLSchema, text: string): DocumentNode | null {
  try {
    const document = parse(text, { maxTokens: DOCUMENT_LIMITS.tokens });
    if (refusalOfDocument(text, document)) return null;
    return validate(schema, document).length === 0 ? document : null;
  } catch {
    return null;
  }
}

/** Reads a question as the schema takes it, or says what is wrong with it. */
export function readQuestion(
  schema: GraphQLSchema,
  { text, variables: written, parameters }: KeptQuestion,
): ReadQuestion | AnalysisProblem['code'] {
  const document = documentIn(schema, text);
  const [operation, ...more] = (document?.definitions ?? []).filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  if (!document || operation?.operation !== 'query' || more.length > 0) return 'QUESTION_INVALID';
  const variables = variablesIn(written);
  const declared = operation.variableDefinitions ?? [];
  if (!variables) return 'VARIABLES_INVALID';
  // A parameter may be without a value until it is asked.
  const needed = declared.filter(
    ({ variable }) =>
      variable.name.value in variables ||
      !parameters.some((parameter) => parameter.variable === variable.name.value),
  );
  if ('errors' in getVariableValues(schema, needed, variables)) return 'VARIABLES_INVALID';
  const names = declared.map(({ variable }) => variable.name.value);
  if (Object.keys(variables).some((name) => !names.includes(name))) return 'VARIABLES_INVALID';
  const fits = parameters.every((parameter) => {
    const definition = declared.find(({ variable }) => variable.name.value === parameter.variable);
    const type = definition && typeFromAST(schema, definition.type);
    return type && TYPES[parameter.kind].includes(getNamedType(type).name);
  });
  const isOnce = new Set(parameters.map(({ variable }) => variable)).size === parameters.length;
  return fits && isOnce ? { document, operation, variables } : 'PARAMETER_INVALID';
}

/** All texts that somebody wrote into a question: literals, names that are not the schema's, comments, values. */
function writtenTexts({ document, variables }: ReadQuestion): string[] {
  const found: string[] = [];
  visit(document, {
    StringValue: ({ value }) => void found.push(value),
    IntValue: ({ value }) => void found.push(value),
    OperationDefinition: ({ name }) => void (name && found.push(name.value)),
    FragmentDefinition: ({ name }) => void found.push(name.value),
    Variable: ({ name }) => void found.push(name.value),
    Field: ({ alias }) => void (alias && found.push(alias.value)),
  });
  for (let token = document.loc?.startToken.next; token; token = token.next)
    if (token.kind === TokenKind.COMMENT) found.push(token.value);
  const left: unknown[] = [variables];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === 'string' || typeof next === 'number') found.push(String(next));
    // Keys of a free JSON value are written by somebody too.
    if (typeof next === 'object' && next !== null) left.push(...Object.values(next));
  }
  return found;
}

/** What stands against the texts of a question; null where nothing does. Each is looked at by itself and with the others. */
export async function findLiteralProblem(
  connection: ClientBase | Pool,
  writer: Writer,
  question: ReadQuestion,
): Promise<'LITERAL_HOLDS_NUMBER' | 'LITERAL_NAMES_PERSON' | null> {
  const texts = writtenTexts(question);
  for (const text of texts) {
    const problem = findContentProblem(text);
    if (problem === 'TEXT_HOLDS_NUMBER') return 'LITERAL_HOLDS_NUMBER';
    if (problem) return 'LITERAL_NAMES_PERSON';
  }
  // Separated by a word that is in no name, so that two texts do not make a name between them.
  const all = texts.join(' 0 ').replaceAll('_', ' ');
  return (await namesHeldPerson(connection, writer, 'question', all))
    ? 'LITERAL_NAMES_PERSON'
    : null;
}
