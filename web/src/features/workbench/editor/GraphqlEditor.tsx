import { openSearchPanel } from '@codemirror/search';
import type { EditorView } from '@codemirror/view';
import type { GraphQLSchema } from 'graphql';
import { useMemo, useRef } from 'react';
import { useWords } from '../../../i18n/words.tsx';
import { useWorkbenchWords } from '../workbench-words.ts';
import { CodeField } from './CodeField.tsx';
import { questionLanguage } from './graphql-language.ts';
import { type MaskedFields, maskedBy } from './masked.ts';
import { prettify } from './prettify.ts';
import { variablesIn, variablesLanguage } from './variables-language.ts';
import './editor.css';

interface GraphqlEditorProps {
  text: string;
  variables: string;
  schema: GraphQLSchema;
  masked: MaskedFields;
  onText(text: string): void;
  onVariables(variables: string): void;
  onRun(): void;
}

/** A question as its text and its variables. */
export default function GraphqlEditor(props: GraphqlEditorProps) {
  const { text, variables, schema, masked, onText, onVariables, onRun } = props;
  const { language } = useWords();
  const { editor: words } = useWorkbenchWords();
  const view = useRef<EditorView | null>(null);
  const question = useMemo(
    () => questionLanguage(schema, maskedBy(masked, language), words),
    [schema, masked, language, words],
  );
  const declared = JSON.stringify(variablesIn(text), (key, value) =>
    key === 'loc' ? undefined : value,
  );
  const ofVariables = useMemo(
    () => variablesLanguage(schema, JSON.parse(declared)),
    [schema, declared],
  );
  return (
    <div className="graphql-editor">
      <div className="button-row">
        <button type="button" onClick={() => view.current && prettify(view.current)}>
          {words.prettify}
        </button>
        <button type="button" onClick={() => view.current && openSearchPanel(view.current)}>
          {words.find}
        </button>
      </div>
      <div className="code-frame code-question">
        <CodeField
          label={words.question}
          value={text}
          onChange={onText}
          onRun={onRun}
          language={question}
          phrases={words.phrases}
          onView={(own) => {
            view.current = own;
          }}
        />
      </div>
      <h2 className="variables-title">{words.variables}</h2>
      <div className="code-frame code-variables">
        <CodeField
          label={words.variablesLabel}
          value={variables}
          onChange={onVariables}
          onRun={onRun}
          language={ofVariables}
          phrases={words.phrases}
        />
      </div>
      <p className="hint">{words.keys}</p>
    </div>
  );
}
