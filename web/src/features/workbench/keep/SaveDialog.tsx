import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import type { AnalysisItemFragment } from '../../../graphql/generated/graphql.ts';
import { useWords } from '../../../i18n/words.tsx';
import { AnalysisDialog } from './AnalysisDialog.tsx';
import { ANALYSES, OF_COMMAND, SAVE } from './analyses-query.ts';
import { useAnalysisWords } from './analysis-words.ts';
import type { Opened, OpenedAnalysis } from './opened.ts';
import { fillableIn } from './parameters.ts';

interface SaveDialogProps {
  question: Opened;
  opened: OpenedAnalysis | null;
  onCancel(): void;
  onDone(analysis: AnalysisItemFragment): void;
}

/** Saves the question with a name: as a new version of what lies open, where that is one's own, or as a new analysis. */
export function SaveDialog({ question, opened, onCancel, onDone }: SaveDialogProps) {
  const own = useAnalysisWords();
  const [, save] = useMutation(SAVE);
  const before = opened?.analysis?.own ? opened.analysis : null;
  const [isNew, setNew] = useState(before === null);
  const [{ data }] = useQuery({ query: ANALYSES, variables: { filter: { own: true } } });
  const folders = [...new Set(data?.analyses.nodes.map(({ folder }) => folder).filter(Boolean))];
  const fillable = fillableIn(question.text);
  const send = async (values: FormData) => {
    const text = (name: string) => String(values.get(name) ?? '').trim();
    const answer = await save(
      {
        input: {
          ...(isNew || !before ? {} : { analysis: before.id, version: before.version }),
          name: text('name'),
          description: text('description'),
          folder: text('folder'),
          note: text('note'),
          text: question.text,
          variables: question.variables,
          show: question.show,
          parameters: fillable
            .filter(({ variable }) => values.has(`fill-${variable}`))
            .map(({ variable, kind }) => ({
              variable,
              kind,
              label: text(`label-${variable}`) || variable,
            })),
        },
      },
      OF_COMMAND,
    );
    return answer.data?.saveAnalysis;
  };
  return (
    <AnalysisDialog
      title={own.saveTitle}
      submit={own.submitSave}
      send={send}
      onCancel={onCancel}
      onDone={onDone}
    >
      {before ? (
        <fieldset className="plain">
          <legend>{own.saveAs}</legend>
          <label className="choice">
            <input type="radio" name="as" checked={!isNew} onChange={() => setNew(false)} />
            {own.asVersion(before.name)}
          </label>
          <label className="choice">
            <input type="radio" name="as" checked={isNew} onChange={() => setNew(true)} />
            {own.asNew}
          </label>
        </fieldset>
      ) : null}
      <Words opened={opened} folders={folders} />
      <fieldset className="plain">
        <legend>{own.chooseParameters}</legend>
        <p className="hint">{fillable.length > 0 ? own.chooseParametersHint : own.noVariables}</p>
        {fillable.map(({ variable, kind }) => {
          const known = opened?.parameters.find((each) => each.variable === variable);
          return (
            <div key={variable} className="parameter-choice">
              <label className="choice">
                <input type="checkbox" name={`fill-${variable}`} defaultChecked={Boolean(known)} />
                <code>${variable}</code> {own.kinds[kind]}
              </label>
              <input
                name={`label-${variable}`}
                aria-label={own.label(variable)}
                defaultValue={known?.label ?? variable}
                maxLength={60}
                autoComplete="off"
              />
            </div>
          );
        })}
      </fieldset>
    </AnalysisDialog>
  );
}

function Words({ opened, folders }: { opened: OpenedAnalysis | null; folders: string[] }) {
  const own = useAnalysisWords();
  const { language } = useWords();
  const { analysis, example } = opened ?? {};
  const reading = example && `${example.read[language]} ${example.isNot[language]}`;
  return (
    <>
      <label className="field">
        <span>{own.name}</span>
        <input
          name="name"
          defaultValue={(analysis?.name ?? example?.title[language] ?? '').slice(0, 100)}
          minLength={3}
          maxLength={100}
          autoComplete="off"
          required
        />
      </label>
      <label className="field">
        <span>{own.description}</span>
        <textarea
          name="description"
          rows={2}
          maxLength={1000}
          defaultValue={analysis?.description ?? reading ?? ''}
        />
        <span className="hint">{own.descriptionHint}</span>
      </label>
      <label className="field">
        <span>{own.folder}</span>
        <input
          name="folder"
          list="analysis-folders"
          defaultValue={analysis?.folder ?? ''}
          maxLength={60}
          autoComplete="off"
        />
        <datalist id="analysis-folders">
          {folders.map((folder) => (
            <option key={folder} value={folder} />
          ))}
        </datalist>
      </label>
      <label className="field">
        <span>{own.note}</span>
        <input name="note" maxLength={300} autoComplete="off" />
      </label>
    </>
  );
}
