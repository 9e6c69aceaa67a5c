/** Reads a question that somebody is still writing: what is wrong with it is said with its place, and is no failure. */
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { DOCUMENT_LIMITS, refusalOfDocument } from '../graphql/document-limits.ts';
import { checkPages } from '../graphql/limits.ts';
import { variablesIn } from '../graphql/variables-text.ts';
import type { Sentence } from '../kernel/result.ts';

/** What can be wrong with a question. */
export const QUESTION_PROBLEMS = {
  SYNTAX: {
    id: 'Teks ini bukan kueri: perbaiki di tempat yang ditunjuk.',
    en: 'The text is no query: mend it at the place that is shown.',
  },
  TOO_LARGE: {
    id: 'Kueri ini terlalu besar: bagilah menjadi beberapa kueri.',
    en: 'The query is too large: ask in several.',
  },
  NO_OPERATION: {
    id: 'Belum ada yang ditanyakan: tulis satu kueri.',
    en: 'Nothing is asked yet: write a query.',
  },
  WHICH_OPERATION: {
    id: 'Teks ini memuat beberapa kueri: sisakan satu, atau sebutkan namanya.',
    en: 'The text holds several queries: leave one, or say its name.',
  },
  NOT_A_QUESTION: {
    id: 'Ini mengubah data: di sini hanya dapat bertanya.',
    en: 'This changes data: here one can only ask.',
  },
  INVALID: {
    id: 'Kueri ini tidak sesuai dengan skema.',
    en: 'The query does not fit the schema.',
  },
  VARIABLES_TEXT: {
    id: 'Variabel harus berupa objek JSON.',
    en: 'The variables have to be a JSON object.',
  },
  VARIABLES: {
    id: 'Sebuah variabel tidak sesuai dengan jenisnya dalam kueri.',
    en: 'A variable does not fit its type in the query.',
  },
  PAGE: {
    id: 'Ukuran halaman atau penunjuk barisnya tidak sah.',
    en: 'A size of a page or a cursor is not one that lists take.',
  },
} as const satisfies Record<string, Sentence>;
export type QuestionProblemCode = keyof typeof QUESTION_PROBLEMS;

export interface QuestionProblemShape {
  code: QuestionProblemCode;
  /** What the parser or the validation says, in English. */
  detail: string | null;
  line: number | null;
  column: number | null;
}

/** A question as far as it can be read; `operation` and `variables` are there only where all of it can. */
export interface ReadQuestion {
  problems: QuestionProblemShape[];
  asked: {
    document: DocumentNode;
    operation: OperationDefinitionNode;
    raw: Record<string, unknown>;
    variables: Record<string, unknown>;
  } | null;
}

const MOST_PROBLEMS = 20;

/** What validation suggests names of the whole schema with. */
const SUGGESTION = / Did you mean .*$/s;

const at = (code: QuestionProblemCode, error?: GraphQLError): QuestionProblemShape => ({
  code,
  detail: error ? error.message.replace(SUGGESTION, '') : null,
  line: error?.locations?.[0]?.line ?? null,
  column: error?.locations?.[0]?.column ?? null,
});

const unread = (...problems: QuestionProblemShape[]): ReadQuestion => ({
  problems: problems.slice(0, MOST_PROBLEMS),
  asked: null,
});

/** The error that something threw, where it is one that a caller can mend. */
function errorOf(work: () => void): GraphQLError | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

/** Reads a question's text and variables against the schema. */
export function readQuestion(
  schema: GraphQLSchema,
  text: string,
  variablesText: string,
  operationName: string | null,
): ReadQuestion {
  if (text.trim() === '') return unread(at('NO_OPERATION'));
  let document: DocumentNode | null = null;
  const syntax = errorOf(() => {
    document = parse(text, { maxTokens: DOCUMENT_LIMITS.tokens });
  });
  if (!document || syntax) return unread(at('SYNTAX', syntax ?? undefined));
  const tooLarge = refusalOfDocument(text, document);
  if (tooLarge) return unread(at('TOO_LARGE', tooLarge));
  const operation = operationIn(document, operationName);
  if (typeof operation === 'string') return unread(at(operation));
  const invalid = validate(schema, document, undefined, { maxErrors: MOST_PROBLEMS });
  if (invalid.length > 0) return unread(...invalid.map((error) => at('INVALID', error)));
  const raw = variablesIn(variablesText);
  if (!raw) return unread(at('VARIABLES_TEXT'));
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], raw);
  if (!coerced) return unread(...(errors ?? []).map((error) => at('VARIABLES', error)));
  const page = errorOf(() => checkPages(schema, document as unknown as DocumentNode, raw));
  if (page) return unread(at('PAGE', page));
  return { problems: [], asked: { document, operation, raw, variables: coerced } };
}

function operationIn(
  { definitions }: DocumentNode,
  name: string | null,
): OperationDefinitionNode | QuestionProblemCode {
  const all = definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const named = name ? all.filter((each) => each.name?.value === name) : all;
  const [first] = named;
  if (!first) return 'NO_OPERATION';
  if (named.length > 1) return 'WHICH_OPERATION';
  return first.operation === 'query' ? first : 'NOT_A_QUESTION';
}
