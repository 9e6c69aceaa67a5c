import { useState } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../../graphql/Answer.tsx';
import type {
  AnalysisItemFragment,
  AnalysisQuestionFragment,
} from '../../../graphql/generated/graphql.ts';
import { useWords } from '../../../i18n/words.tsx';
import { formatMoment } from '../../../lib/format.ts';
import { SelectField } from '../../../ui/Fields.tsx';
import { ANALYSIS_VERSIONS } from './analyses-query.ts';
import { useAnalysisWords } from './analysis-words.ts';
import { diffLines } from './diff.ts';
import { Modal } from './Modal.tsx';
import { type OpenedAnalysis, openedVersion } from './opened.ts';

interface VersionsDialogProps {
  analysis: AnalysisItemFragment;
  onOpen(opened: OpenedAnalysis): void;
  onClose(): void;
}

/** The versions of an analysis, and what is different between two of them. */
export function VersionsDialog({ analysis, onOpen, onClose }: VersionsDialogProps) {
  const own = useAnalysisWords();
  const [result, ask] = useQuery({
    query: ANALYSIS_VERSIONS,
    variables: { id: analysis.id },
    requestPolicy: 'network-only',
  });
  return (
    <Modal title={own.versionsTitle(analysis.name)} onClose={onClose}>
      <Answer
        result={result}
        retry={() => ask({ requestPolicy: 'network-only' })}
        pick={(data) => data.analysis?.versions}
      >
        {(versions) => (
          <Versions
            versions={versions}
            onOpen={(version) => onOpen(openedVersion(analysis, version))}
          />
        )}
      </Answer>
    </Modal>
  );
}

interface VersionsProps {
  versions: readonly AnalysisQuestionFragment[];
  onOpen(version: AnalysisQuestionFragment): void;
}

function Versions({ versions, onOpen }: VersionsProps) {
  const { language } = useWords();
  const own = useAnalysisWords();
  const [newest, second] = versions;
  const [after, setAfter] = useState(newest?.number ?? 1);
  const [before, setBefore] = useState(second?.number ?? newest?.number ?? 1);
  const options = versions.map(({ number }) => ({
    value: String(number),
    label: own.version(number),
  }));
  const find = (number: number) => versions.find((each) => each.number === number);
  const [from, to] = [find(before), find(after)];
  return (
    <>
      <ul className="plain-list">
        {versions.map((version) => (
          <li key={version.number} className="keep-item">
            <p>
              <strong>{own.version(version.number)}</strong>
              {version.note ? `: ${version.note}` : null}
            </p>
            <p className="hint">
              {version.author}, {formatMoment(version.savedAt, language)}{' '}
              <button type="button" className="link" onClick={() => onOpen(version)}>
                {own.openVersion}
              </button>
            </p>
          </li>
        ))}
      </ul>
      {versions.length > 1 && from && to ? (
        <section aria-label={own.compare}>
          <div className="keep-compare">
            <SelectField
              label={own.compare}
              value={String(before)}
              options={options}
              onChange={(value) => setBefore(Number(value))}
            />
            <SelectField
              label={own.with}
              value={String(after)}
              options={options}
              onChange={(value) => setAfter(Number(value))}
            />
          </div>
          <Difference from={from} to={to} />
        </section>
      ) : null}
    </>
  );
}

function Difference({ from, to }: Record<'from' | 'to', AnalysisQuestionFragment>) {
  const own = useAnalysisWords();
  const settings = ({ parameters }: AnalysisQuestionFragment) =>
    parameters.map(({ variable, kind, label }) => `$${variable} ${kind} ${label}`).join('\n');
  const shown = ({ show }: AnalysisQuestionFragment) => show.replaceAll('&', '\n');
  const parts = [
    [own.partText, from.text, to.text],
    [own.partVariables, from.variables, to.variables],
    [own.partParameters, settings(from), settings(to)],
    [own.partShow, shown(from), shown(to)],
  ] as const;
  const changed = parts.filter(([, before, after]) => before !== after);
  if (changed.length === 0) return <p className="note">{own.sameText}</p>;
  return changed.map(([title, before, after]) => (
    <section key={title}>
      <h3>{title}</h3>
      <pre className="diff">
        {diffLines(before, after).map(({ kind, text }, index) => {
          const key = index;
          if (kind === 'same') return <span key={key}>{`  ${text}\n`}</span>;
          const Mark = kind === 'added' ? 'ins' : 'del';
          return (
            <Mark key={key}>
              <span className="unseen">{own[kind]}: </span>
              {`${kind === 'added' ? '+' : '−'} ${text}\n`}
            </Mark>
          );
        })}
      </pre>
    </section>
  ));
}
