import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { useSearch } from 'wouter';
import type { AnalysisItemFragment } from '../../../graphql/generated/graphql.ts';
import { useSession } from '../../../graphql/session.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { formatAnswerState, parseAnswerState } from '../answer/answer-state.ts';
import type { QuestionText } from '../builder/text-of.ts';
import { CiteDialog } from '../cite/CiteDialog.tsx';
import { HelpDialog } from '../help/HelpDialog.tsx';
import type { Answer } from '../types.ts';
import { ANALYSIS, ARCHIVE, OF_COMMAND } from './analyses-query.ts';
import { useAnalysisWords } from './analysis-words.ts';
import { OpenDialog } from './OpenDialog.tsx';
import { type OpenedAnalysis, openedVersion } from './opened.ts';
import { PublishDialog } from './PublishDialog.tsx';
import { SaveDialog } from './SaveDialog.tsx';
import { ShareDialog } from './ShareDialog.tsx';
import { VersionsDialog } from './VersionsDialog.tsx';
import './keep.css';

interface KeepBarProps {
  question: QuestionText;
  opened: OpenedAnalysis | null;
  /** What is answered just now. */
  answer: Answer | null;
  /** Opens a question in place of what is being written. */
  onOpen(opened: OpenedAnalysis): void;
  /** What lies open was saved; the question stays. */
  onKept(opened: OpenedAnalysis): void;
}

type DialogName = 'open' | 'examples' | 'save' | 'share' | 'publish' | 'versions' | 'cite' | 'help';

/** What lies open, and what can be done with it: open another, save, share, publish, compare, cite, and look things up. */
export function KeepBar({ question, opened, answer, onOpen, onKept }: KeepBarProps) {
  const own = useAnalysisWords();
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const show = formatAnswerState(parseAnswerState(useSearch()));
  const close = () => setDialog(null);
  const kept = (analysis: AnalysisItemFragment) => {
    const [newest] = analysis.newest;
    if (newest) onKept(openedVersion(analysis, newest));
    close();
  };
  const open = (next: OpenedAnalysis) => {
    onOpen(next);
    close();
  };
  const analysis = opened?.analysis ?? null;
  return (
    <section className="keep-bar" aria-label={own.bar}>
      <Name question={question} opened={opened} show={show} />
      <div className="button-row">
        <button type="button" onClick={() => setDialog('open')}>
          {own.open}
        </button>
        <button type="button" onClick={() => setDialog('examples')}>
          {own.examplesTab}
        </button>
        <button type="button" onClick={() => setDialog('save')}>
          {own.save}
        </button>
        {analysis ? <OfAnalysis analysis={analysis} onDialog={setDialog} onKept={kept} /> : null}
        <button
          type="button"
          disabled={!answer || answer.errors.length > 0}
          title={answer ? undefined : own.citeAgain}
          onClick={() => setDialog('cite')}
        >
          {own.cite}
        </button>
        <button type="button" onClick={() => setDialog('help')}>
          {own.help}
        </button>
      </div>
      <Reading opened={opened} />
      {dialog === 'open' || dialog === 'examples' ? (
        <OpenDialog
          first={dialog === 'open' ? 'saved' : 'examples'}
          onOpen={open}
          onClose={close}
        />
      ) : null}
      {dialog === 'save' ? (
        <SaveDialog
          question={{ ...question, show }}
          opened={opened}
          onCancel={close}
          onDone={kept}
        />
      ) : null}
      {analysis && (dialog === 'share' || dialog === 'publish') ? (
        <WithReaders name={dialog} analysis={analysis} onCancel={close} onDone={kept} />
      ) : null}
      {analysis && dialog === 'versions' ? (
        <VersionsDialog analysis={analysis} onOpen={open} onClose={close} />
      ) : null}
      {answer && dialog === 'cite' ? (
        <CiteDialog question={answer.question} onClose={close} />
      ) : null}
      {dialog === 'help' ? <HelpDialog onClose={close} /> : null}
    </section>
  );
}

interface NameProps {
  question: QuestionText;
  opened: OpenedAnalysis | null;
  show: string;
}

function Name({ question, opened, show }: NameProps) {
  const { language } = useWords();
  const own = useAnalysisWords();
  if (!opened) return <p className="hint">{own.unsaved}</p>;
  const { analysis, example, number } = opened;
  const isChanged =
    question.text !== opened.text || (analysis !== null && show !== asWritten(opened.show));
  const facts = [
    ...(example ? [own.example] : []),
    ...(number ? [own.version(number)] : []),
    ...(analysis && !analysis.own ? [own.by(analysis.ownerName)] : []),
    ...(analysis?.publication ? [own.publishedVersion(analysis.publication.number)] : []),
    ...(isChanged ? [own.changed] : []),
  ];
  return (
    <div>
      <h2>{analysis?.name ?? example?.title[language]}</h2>
      <p className="hint">{facts.join(' · ')}</p>
    </div>
  );
}

/** What it is for, or how to read its answer. */
function Reading({ opened }: { opened: OpenedAnalysis | null }) {
  const { language } = useWords();
  const { analysis, example } = opened ?? {};
  const text = example
    ? `${example.read[language]} ${example.isNot[language]}`
    : analysis?.description;
  return text ? <p className="keep-reading">{text}</p> : null;
}

/** The same settings in the order in which the address writes them. */
const asWritten = (show: string): string => formatAnswerState(parseAnswerState(show));

interface OfAnalysisProps {
  analysis: AnalysisItemFragment;
  onDialog(name: DialogName): void;
  onKept(analysis: AnalysisItemFragment): void;
}

/** What only its owner does, and the versions for everybody who reads it. */
function OfAnalysis({ analysis, onDialog, onKept }: OfAnalysisProps) {
  const own = useAnalysisWords();
  const { viewer } = useSession();
  const [, archive] = useMutation(ARCHIVE);
  const { id, version, archived } = analysis;
  const onArchive = async () => {
    const { data } = await archive({ id, version, archived: !archived }, OF_COMMAND);
    const outcome = data?.archiveAnalysis;
    if (outcome?.__typename === 'AnalysisTaken') onKept(outcome.analysis);
  };
  return (
    <>
      <button type="button" onClick={() => onDialog('versions')}>
        {own.versions}
      </button>
      {analysis.own ? (
        <>
          <button type="button" onClick={() => onDialog('share')}>
            {own.share}
          </button>
          {viewer.roles.includes('ANALYST') ? (
            <button type="button" onClick={() => onDialog('publish')}>
              {own.publish}
            </button>
          ) : null}
          <button type="button" onClick={() => void onArchive()}>
            {archived ? own.unarchive : own.archive}
          </button>
        </>
      ) : null}
    </>
  );
}

interface WithReadersProps {
  name: 'share' | 'publish';
  analysis: AnalysisItemFragment;
  onCancel(): void;
  onDone(analysis: AnalysisItemFragment): void;
}

/** Both dialogs begin with whom it is shared with, as the hub has it now. */
function WithReaders({ name, analysis, onCancel, onDone }: WithReadersProps) {
  const [{ data, stale }] = useQuery({
    query: ANALYSIS,
    variables: { id: analysis.id },
    requestPolicy: 'network-only',
  });
  const readers = data?.analysis?.readers;
  if (!data?.analysis || !readers || stale) return null;
  const Dialog = name === 'share' ? ShareDialog : PublishDialog;
  return <Dialog analysis={data.analysis} readers={readers} onCancel={onCancel} onDone={onDone} />;
}
