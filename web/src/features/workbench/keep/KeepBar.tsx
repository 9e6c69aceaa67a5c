import { useState } from 'react';
import { useMutation } from 'urql';
import { useSearch } from 'wouter';
import { FailureState } from '../../../graphql/Answer.tsx';
import type { AnalysisItemFragment } from '../../../graphql/generated/graphql.ts';
import { useSession } from '../../../graphql/session.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { formatAnswerState, parseAnswerState } from '../answer/answer-state.ts';
import type { QuestionText } from '../builder/text-of.ts';
import { CiteDialog } from '../cite/CiteDialog.tsx';
import { HelpDialog } from '../help/HelpDialog.tsx';
import type { Answer } from '../types.ts';
import { ARCHIVE, OF_COMMAND } from './analyses-query.ts';
import { useAnalysisWords } from './analysis-words.ts';
import { OpenDialog } from './OpenDialog.tsx';
import { type OpenedAnalysis, openedVersion } from './opened.ts';
import { SaveDialog } from './SaveDialog.tsx';
import type { Unopened } from './use-opened.ts';
import { VersionsDialog } from './VersionsDialog.tsx';
import { WithReaders } from './WithReaders.tsx';
import './keep.css';

interface KeepBarProps {
  question: QuestionText;
  opened: OpenedAnalysis | null;
  /** Why what the address names does not lie open. */
  unopened: Unopened | null;
  /** What is answered just now. */
  answer: Answer | null;
  /** Opens a question in place of what is being written. */
  onOpen(opened: OpenedAnalysis): void;
  /** What lies open was saved; the question stays. */
  onKept(opened: OpenedAnalysis): void;
}

type DialogName = 'open' | 'examples' | 'save' | 'share' | 'publish' | 'versions' | 'cite' | 'help';

/** What lies open, and what can be done with it: open another, save, share, publish, compare, cite, and look things up. */
export function KeepBar(props: KeepBarProps) {
  const { question, opened, unopened, answer, onOpen, onKept } = props;
  const own = useAnalysisWords();
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const show = formatAnswerState(parseAnswerState(useSearch()));
  const [problem, setProblem] = useState<string | null>(null);
  const close = () => {
    setProblem(null);
    setDialog(null);
  };
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
      {unopened ? (
        <NotOpened unopened={unopened} onList={() => setDialog('open')} />
      ) : (
        <Name question={question} opened={opened} show={show} />
      )}
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
        {analysis ? (
          <OfAnalysis
            key={analysis.id}
            analysis={analysis}
            onDialog={setDialog}
            onKept={kept}
            onProblem={setProblem}
          />
        ) : null}
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
      {problem ? (
        <p className="problem keep-reading" role="alert">
          {problem}
        </p>
      ) : null}
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

/** Says that what the address names is not there, or did not come, with a way on. */
function NotOpened({ unopened, onList }: { unopened: Unopened; onList(): void }) {
  const own = useAnalysisWords();
  const { failure, retry } = unopened;
  if (failure.kind !== 'missing') return <FailureState failure={failure} retry={retry} />;
  return (
    <div className="note" role="alert">
      <p>
        <strong>{own.missingTitle}</strong> {own.missingHint}{' '}
        <button type="button" className="link" onClick={onList}>
          {own.missingList}
        </button>
      </p>
    </div>
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
  /** A command was refused, or did not reach the hub. */
  onProblem(sentence: string): void;
}

/** What only its owner does, and the versions for everybody who reads it. */
function OfAnalysis({ analysis, onDialog, onKept, onProblem }: OfAnalysisProps) {
  const { language } = useWords();
  const own = useAnalysisWords();
  const { viewer } = useSession();
  const [, archive] = useMutation(ARCHIVE);
  const { id, version, archived } = analysis;
  const onArchive = async () => {
    const { data } = await archive({ id, version, archived: !archived }, OF_COMMAND);
    const outcome = data?.archiveAnalysis;
    if (outcome?.__typename === 'AnalysisTaken') return onKept(outcome.analysis);
    onProblem(outcome ? outcome.sentence[language] : own.failed);
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
