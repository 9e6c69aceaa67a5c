/** What the editor knows of a question: completion, documentation and errors, all from the schema that one may ask. */
import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { type Diagnostic, linter } from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import {
  graphqlLanguage,
  graphqlLanguageSupport,
  offsetToPos,
  Position,
  posToOffset,
} from 'cm6-graphql';
import type { GraphQLSchema } from 'graphql';
import { getAutocompleteSuggestions, getDiagnostics } from 'graphql-language-service';
import { docNode, documentationIn, infoAt, nameOf, plain } from './documentation.ts';
import type { Masked } from './masked.ts';

/** Words that the editor's hints are written in. */
export interface HintWords {
  masked: string;
  noDocumentation: string;
}

/** Names of the language service's own in place of the library's. */
const INTERNAL = /^__/;

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
    documentationIn(schema, masked, words.noDocumentation),
    errorsIn(schema),
  ];
}
