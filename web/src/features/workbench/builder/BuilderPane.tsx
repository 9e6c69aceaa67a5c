import type { GraphQLSchema } from 'graphql';
import { useState } from 'react';
import { Segments } from '../../../ui/Segments.tsx';
import type { Marks } from '../editor/masked.ts';
import { useWorkbenchWords } from '../workbench-words.ts';
import { countsIn, inputOfArgument, listsIn } from './askable.ts';
import { CountForm } from './CountForm.tsx';
import type { Choices } from './choices.ts';
import { firstList } from './defaults.ts';
import { ListForm } from './ListForm.tsx';
import { type QuestionText, textOf } from './text-of.ts';
import type { BuilderValue } from './value.ts';
import { builderOf, type Read } from './value-of.ts';
import { withoutEmpty } from './without-empty.ts';
import './builder.css';

interface BuilderPaneProps {
  question: QuestionText;
  schema: GraphQLSchema;
  choices: Choices;
  marks: Marks;
  onChange(question: QuestionText): void;
  /** Goes to the text, which says what this cannot. */
  onText(): void;
}

interface Shown {
  read: Read;
  /** The question that `read` stands for. */
  of: QuestionText;
}

/** A question without its syntax. What is begun and not filled in is kept here and is not yet part of the question. */
export function BuilderPane(props: BuilderPaneProps) {
  const { question, schema, choices, marks, onChange, onText } = props;
  const { builder: words } = useWorkbenchWords();
  const read = (): Shown => ({
    read: builderOf(question.text, question.variables, schema),
    of: question,
  });
  const [kept, setKept] = useState(read);
  const isSame = kept.of.text === question.text && kept.of.variables === question.variables;
  const shown = isSame ? kept : read();
  const change = (value: BuilderValue) => {
    const root = value.kind === 'count' ? 'rollup' : value.root;
    const input = inputOfArgument(schema, root, 'filter');
    const next = textOf(withoutEmpty(value, input), schema);
    setKept({ read: { value }, of: next });
    onChange(next);
  };
  if ('cannotSay' in shown.read) {
    return (
      <div className="builder">
        {shown.read.cannotSay.map((part) => (
          <p key={part.code} className="note" role="status">
            {words.cannotSay[part.code](part.name)} {words.cannotSayHint}
          </p>
        ))}
        <pre className="question-text">{question.text}</pre>
        <button type="button" onClick={onText}>
          {words.toText}
        </button>
      </div>
    );
  }
  const { value } = shown.read;
  const [root] = listsIn(schema);
  return (
    <div className="builder">
      {countsIn(schema) && root ? (
        <Segments
          label={words.kind}
          value={value.kind}
          options={[
            { value: 'count', label: words.count },
            { value: 'list', label: words.rows },
          ]}
          onChange={(kind) =>
            change(
              kind === 'list'
                ? firstList(schema, root, marks)
                : {
                    kind: 'count',
                    indicator: choices['indicators']?.[0]?.value ?? '',
                    by: ['REGENCY'],
                    filter: {},
                    asOf: null,
                    knownAt: null,
                  },
            )
          }
        />
      ) : null}
      {value.kind === 'count' ? (
        <CountForm value={value} schema={schema} choices={choices} onChange={change} />
      ) : (
        <ListForm value={value} schema={schema} choices={choices} marks={marks} onChange={change} />
      )}
    </div>
  );
}
