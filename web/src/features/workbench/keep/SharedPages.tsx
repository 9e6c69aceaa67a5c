import { useState } from 'react';
import { useQuery } from 'urql';
import { Link, useLocation, useSearch } from 'wouter';
import { Answer } from '../../../graphql/Answer.tsx';
import type { AnalysisItemFragment } from '../../../graphql/generated/graphql.ts';
import { useWords } from '../../../i18n/words.tsx';
import { AnswerPane } from '../answer/AnswerPane.tsx';
import { Progress } from '../before/Progress.tsx';
import { RunButtons } from '../before/RunButtons.tsx';
import { CiteDialog } from '../cite/CiteDialog.tsx';
import { useRun } from '../question/use-run.ts';
import { useWorkbenchWords } from '../workbench-words.ts';
import { AnalysisList } from './AnalysisList.tsx';
import { ANALYSIS } from './analyses-query.ts';
import { useAnalysisWords } from './analysis-words.ts';
import { openedVersion, openIn, pathOf } from './opened.ts';
import { ParametersForm } from './ParametersForm.tsx';
import '../before/before.css';
import './keep.css';

/** For who asks nothing in own words: the analyses that others share, and one of them with its answer. */
export function SharedPages() {
  const own = useAnalysisWords();
  const [path, navigate] = useLocation();
  const { saved } = openIn(path);
  if (saved) return <SharedAnalysis key={saved} id={saved} />;
  return (
    <div className="detail">
      <h1>{own.sharedTitle}</h1>
      <AnalysisList
        withArchive={false}
        heading="h2"
        none={own.sharedNone}
        onOpen={(analysis) => {
          const shown = shownOf(analysis);
          if (shown) navigate(`${pathOf(shown)}${shown.show ? `?${shown.show}` : ''}`);
        }}
      />
    </div>
  );
}

/** The version that readers run: the published one, else the newest. */
function shownOf(analysis: AnalysisItemFragment) {
  const version = analysis.publication?.question ?? analysis.newest[0];
  return version ? openedVersion(analysis, version) : null;
}

function SharedAnalysis({ id }: { id: string }) {
  const [result, ask] = useQuery({ query: ANALYSIS, variables: { id } });
  return (
    <Answer
      result={result}
      retry={() => ask({ requestPolicy: 'network-only' })}
      pick={({ analysis }) => analysis}
      byId
    >
      {(analysis) => <Run analysis={analysis} />}
    </Answer>
  );
}

function Run({ analysis }: { analysis: AnalysisItemFragment }) {
  const { words } = useWords();
  const own = useAnalysisWords();
  const [path, navigate] = useLocation();
  const search = useSearch();
  const shown = shownOf(analysis);
  const [variables, setVariables] = useState(shown?.variables ?? '');
  const [isCiting, setCiting] = useState(false);
  const { answer, running, reading, cancelled, run, more, cancel } = useRun();
  const { before } = useWorkbenchWords();
  if (!shown) return null;
  const onRun = () => {
    if (!search && shown.show) navigate(`${path}?${shown.show}`, { replace: true });
    const hash = analysis.publication?.hash ?? null;
    void run({ text: shown.text, variables, purpose: null, hash });
  };
  return (
    <div className="shared-run">
      <Link href="/analisis">{own.backToList}</Link>
      <h1>{analysis.name}</h1>
      {analysis.description ? <p>{analysis.description}</p> : null}
      <p className="hint">{own.by(analysis.ownerName)}</p>
      {analysis.publication ? null : <p className="note">{own.notPublished}</p>}
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
        <AnswerPane answer={answer} running={running} onMore={() => void more()} />
      </section>
      {answer && isCiting ? (
        <CiteDialog question={answer.question} onClose={() => setCiting(false)} />
      ) : null}
    </div>
  );
}
