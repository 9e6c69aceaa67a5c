/** What the editor knows of a question: completion, documentation and errors, all from the schema that one may ask. */
import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { type Diagnostic, linter } from '@codemirror/lint';
import type { Extension, Text } from '@codemirror/state';
import { hoverTooltip } from '@codemirror/view';
import {
  graphqlLanguage,
  graphqlLanguageSupport,
  offsetToPos,
  Position,
  posToOffset,
} from 'cm6-graphql';
import { type GraphQLSchema, type GraphQLType, getNamedType } from 'graphql';
import {
  getAutocompleteSuggestions,
  getDiagnostics,
  getTokenAtPosition,
  getTypeInfo,
} from 'graphql-language-service';
import type { Masked } from './masked.ts';

/** Words that the editor's hints are written in. */
export interface HintWords {
  masked: string;
}

const nameOf = (type: GraphQLType | null | undefined): string =>
  type ? getNamedType(type).name : '';

/** Names of the language service's own in place of the library's. */
const INTERNAL = /^__/;

const infoAt = (
  schema: GraphQLSchema,
  doc: Text,
  offset: number,
): ReturnType<typeof getTypeInfo> => {
  const token = getTokenAtPosition(doc.toString(), offsetToPos(doc, offset), 1);
  return getTypeInfo(schema, token.state);
};

function completionsIn(schema: GraphQLSchema, masked: Masked, words: HintWords) {
  return (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/[\w$@]*/);
    const before = context.state.sliceDoc(Math.max(0, context.pos - 1), context.pos);
    if (!context.explicit && word?.from === word?.to && !/[{(:,$@\s]/.test(before)) return null;
    if (!context.explicit && /[\s]/.test(before)) return null;
    const { doc } = context.state;
    const position = offsetToPos(doc, context.pos);
    const { parentType } = infoAt(schema, doc, context.pos);
    const from = word?.from ?? context.pos;
    const options = getAutocompleteSuggestions(schema, doc.toString(), position)
      .filter(({ label }) => !INTERNAL.test(label) || label === '__typename')
      .map(({ label, detail, documentation }): Completion => {
        const why = masked.get(`${nameOf(parentType)}.${label}`);
        return {
          label,
          detail: why ? `${detail ?? ''} · ${words.masked}` : (detail ?? ''),
          ...(documentation || why
            ? { info: () => docNode(label, '', plain(documentation), why) }
            : {}),
        };
      });
    return options.length > 0 ? { from, options, validFor: /^[\w$@]*$/ } : null;
  };
}

const plain = (text: string | { value: string } | null | undefined): string | null =>
  typeof text === 'object' ? (text?.value ?? null) : (text ?? null);

/** Documentation as an element: a name with its type, what it is, and why it comes masked. */
function docNode(
  name: string,
  type: string,
  description: string | null | undefined,
  why: string | undefined,
): HTMLElement {
  const node = document.createElement('div');
  node.className = 'doc';
  const head = document.createElement('div');
  head.className = 'doc-name';
  head.textContent = type ? `${name}: ${type}` : name;
  node.append(head);
  for (const [text, className] of [
    [description, ''],
    [why, 'doc-mark'],
  ] as const) {
    if (!text) continue;
    const paragraph = document.createElement('p');
    paragraph.className = className;
    paragraph.textContent = text;
    node.append(paragraph);
  }
  return node;
}

function documentationIn(schema: GraphQLSchema, masked: Masked): Extension {
  return hoverTooltip((view, offset) => {
    const word = view.state.wordAt(offset);
    if (!word) return null;
    const { fieldDef, argDef, inputType, enumValue, type, parentType } = infoAt(
      schema,
      view.state.doc,
      word.from,
    );
    const name = view.state.sliceDoc(word.from, word.to);
    const found = [argDef, fieldDef, enumValue].find((each) => each?.name === name);
    if (!found) return null;
    const own = found === fieldDef ? type : found === argDef ? inputType : null;
    const why = masked.get(`${nameOf(parentType)}.${name}`);
    return {
      pos: word.from,
      end: word.to,
      above: true,
      create: () => ({
        dom: docNode(name, own ? String(own) : '', plain(found.description), why),
      }),
    };
  });
}

function errorsIn(schema: GraphQLSchema): Extension {
  return linter(
    ({ state }): Diagnostic[] => {
      const { doc } = state;
      const text = doc.toString();
      if (text.trim() === '') return [];
      return getDiagnostics(text, schema).map(({ range, message }): Diagnostic => {
        const at = ({ line, character }: { line: number; character: number }) =>
          line >= doc.lines
            ? doc.length
            : Math.min(doc.length, posToOffset(doc, new Position(line, character)));
        const from = Math.min(at(range.start), Math.max(0, doc.length - 1));
        return {
          from,
          to: Math.max(from + 1, at(range.end)),
          severity: 'error',
          message: plain(message) ?? '',
        };
      });
    },
    { delay: 400 },
  );
}

/** The language of questions over a schema. */
export function questionLanguage(
  schema: GraphQLSchema,
  masked: Masked,
  words: HintWords,
): Extension {
  return [
    graphqlLanguageSupport(),
    graphqlLanguage.data.of({ autocomplete: completionsIn(schema, masked, words) }),
    autocompletion({ activateOnTyping: true, icons: false, maxRenderedOptions: 60 }),
    documentationIn(schema, masked),
    errorsIn(schema),
  ];
}
