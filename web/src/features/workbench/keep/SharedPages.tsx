import exampleHashes from 'virtual:example-hashes';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Link, useLocation, useSearch } from 'wouter';
import { Answer } from '../../../graphql/Answer.tsx';
import type { AnalysisItemFragment } from '../../../graphql/generated/graphql.ts';
import { useSession } from '../../../graphql/session.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { today } from '../../../lib/province-day.ts';
import { Empty } from '../../../ui/states.tsx';
import { AnswerPane } from '../answer/AnswerPane.tsx';
import { Progress } from '../before/Progress.tsx';
import { RunButtons } from '../before/RunButtons.tsx';
import { CiteDialog } from '../cite/CiteDialog.tsx';
import { EXAMPLES } from '../examples/all.ts';
import { ExamplesList } from '../examples/ExamplesList.tsx';
import type { Example } from '../examples/example.ts';
import { useRun } from '../question/use-run.ts';
import { useWorkbenchWords } from '../workbench-words.ts';
import { AnalysisList } from './AnalysisList.tsx';
import { ANALYSIS } from './analyses-query.ts';
import { useAnalysisWords } from './analysis-words.ts';
import {
  type OpenedAnalysis,
  openedExample,
  openedVersion,
  openIn,
  pathOf,
  versionAsked,
} from './opened.ts';
import { ParametersForm } from './ParametersForm.tsx';
import '../before/before.css';
import './keep.css';

/** For who asks nothing in own words: the analyses that others share, the hub's ready questions, and one of them answered. */
export function SharedPages() {
  const { language } = useWords();
  const own = useAnalysisWords();
  const [path, navigate] = useLocation();
  const { saved, example: name } = openIn(path);
  const ready = useReadyQuestions();
  if (saved) return <SharedAnalysis key={saved} id={saved} />;
  if (name) return <ReadyQuestion key={name} example={ready.find(({ id }) => id === name)} />;
  const open = (shown: OpenedAnalysis | null) => {
    if (shown) navigate(`${pathOf(shown)}${shown.show ? `?${shown.show}` : ''}`);
  };
  return (
    <div className="detail">
      <h1>{own.sharedTitle}</h1>
      <AnalysisList
        withArchive={false}
        heading="h2"
        none={own.sharedNone}
        onOpen={(analysis) => open(shownOf(analysis))}
      />
      {ready.length > 0 ? (
        <section>
          <h2>{own.readyTitle}</h2>
          <p className="hint">{own.readyHint}</p>
          <ExamplesList
            examples={ready}
            withRoles={false}
            onOpen={(example) => open(openedExample(example, today(), language))}
          />
        </section>
      ) : null}
    </div>
  );
}

/** The ready questions that the viewer's roles get an answer to. */
function useReadyQuestions(): Example[] {
  const { viewer } = useSession();
  return EXAMPLES.filter(({ also }) => also.some((role) => viewer.roles.includes(role)));
}

function ReadyQuestion({ example }: { example: Example | undefined }) {
  const { words, language } = useWords();
  const own = useAnalysisWords();
  // Its days are those of the day on which it was opened.
  const [shown] = useState(() => example && openedExample(example, today(), language));
  if (!example || !shown)
    return (
      <>
        <Link href="/analisis">{own.backToList}</Link>
        <Empty title={own.missingTitle} hint={words.states.missingHint} />
      </>
    );
  return (
    <Run
      shown={shown}
      hash={exampleHashes[example.id] ?? null}
      name={example.title[language]}
      description={`${example.read[language]} ${example.isNot[language]}`}
      by={own.byHub}
    />
  );
}

/** The version that readers run: the published one, else the newest. */
function shownOf(analysis: AnalysisItemFragment) {
  const version = analysis.publication?.question ?? analysis.newest[0];
  return version ? openedVersion(analysis, version) : null;
}

function SharedAnalysis({ id }: { id: string }) {
  const own = useAnalysisWords();
  const [result, ask] = useQuery({ query: ANALYSIS, variables: { id } });
  return (
    <Answer
      result={result}
      retry={() => ask({ requestPolicy: 'network-only' })}
      pick={({ analysis }) => analysis}
      byId
    >
      {(analysis) => {
        const shown = shownOf(analysis);
        return shown ? (
          <Run
            shown={shown}
            hash={analysis.publication?.hash ?? null}
            name={analysis.name}
            description={analysis.description}
            by={own.by(analysis.ownerName)}
          />
        ) : null;
      }}
    </Answer>
  );
}

interface RunProps {
  shown: OpenedAnalysis;
  /** What is sent in place of its text; null where it is not published. */
  hash: string | null;
  name: string;
  description: string;
  /** Whose it is. */
  by: string;
}

function Run({ shown, hash, name, description, by }: RunProps) {
  const { words } = useWords();
  const own = useAnalysisWords();
  const [path, navigate] = useLocation();
  const search = useSearch();
  const [variables, setVariables] = useState(shown.variables);
  const [isCiting, setCiting] = useState(false);
  const { answer, running, reading, cancelled, run, more, cancel } = useRun();
  const { before } = useWorkbenchWords();
  const onRun = () => {
    if (!search && shown.show) navigate(`${path}?${shown.show}`, { replace: true });
    void run({ text: shown.text, variables, purpose: null, hash });
  };
  return (
    <div className="shared-run">
      <Link href="/analisis">{own.backToList}</Link>
      <h1>{name}</h1>
      {description ? <p>{description}</p> : null}
      <p className="hint">{by}</p>
      {hash ? null : <p className="note">{own.notPublished}</p>}
      <ParametersForm
        text={shown.text}
        variables={variables}
        parameters={shown.parameters}
        onVariables={setVariables}
      />
      <div className="button-row">
        <RunButtons running={running} onRun={onRun} onCancel={cancel} />
        <button
          type="button"
          disabled={!answer || answer.errors.length > 0}
          onClick={() => setCiting(true)}
        >
          {own.cite}
        </button>
      </div>
      <div role="status" className="before-sum">
        {running ? <Progress reading={reading} /> : cancelled ? <p>{before.cancelled}</p> : null}
      </div>
      <section aria-label={words.pages.workbench}>
        <AnswerPane
          answer={answer}
          running={running}
          from={versionAsked(shown, answer?.question.text)}
          onMore={() => void more()}
        />
      </section>
      {answer && isCiting ? (
        <CiteDialog question={answer.question} onClose={() => setCiting(false)} />
      ) : null}
    </div>
  );
}
