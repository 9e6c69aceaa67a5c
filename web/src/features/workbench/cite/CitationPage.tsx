import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { FailureState } from '../../../graphql/Answer.tsx';
import type { Role } from '../../../graphql/generated/graphql.ts';
import { useSession } from '../../../graphql/session.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { formatDay, formatMoment } from '../../../lib/format.ts';
import { keepDraft } from '../../../lib/tab-draft.ts';
import { type Fact, Facts } from '../../../ui/Facts.tsx';
import { Loading } from '../../../ui/states.tsx';
import { usePageTitle } from '../../../ui/use-page-title.ts';
import { AnswerPane } from '../answer/AnswerPane.tsx';
import { useAnalysisWords } from '../keep/analysis-words.ts';
import { ASKERS } from '../types.ts';
import { CitationChanges } from './CitationChanges.tsx';
import { type Citation, type Cited, openCitation } from './citation.ts';

/** A citation: whether its question is answered with the same figures, or why not, and what it was asked under. */
export function CitationPage({ id }: { id: string }) {
  const { language } = useWords();
  const own = useAnalysisWords();
  const [cited, setCited] = useState<Cited<Citation> | null>(null);
  const [tries, setTries] = useState(0);
  usePageTitle(own.citation);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try asks the same again
  useEffect(() => {
    let isGone = false;
    void openCitation(id).then((came) => {
      if (!isGone) setCited(came);
    });
    return () => {
      isGone = true;
    };
  }, [id, tries]);
  return (
    <div className="detail citation">
      <h1>{own.citation}</h1>
      {cited === null ? <Loading label={own.opening} /> : null}
      {cited?.ok ? <Opened citation={cited.value} /> : null}
      {cited && !cited.ok && cited.status !== 403 && cited.problem ? (
        <p className="note">{cited.problem[language]}</p>
      ) : null}
      {cited && !cited.ok && !cited.problem ? (
        <FailureState
          failure={
            cited.status === 403
              ? { kind: 'forbidden' }
              : cited.status === null
                ? { kind: 'offline' }
                : { kind: 'failed', message: null, reference: null }
          }
          retry={() => {
            setCited(null);
            setTries(tries + 1);
          }}
        />
      ) : null}
    </div>
  );
}

function Opened({ citation }: { citation: Citation }) {
  const { words, language } = useWords();
  const own = useAnalysisWords();
  const { viewer } = useSession();
  const isAsker = viewer.roles.some((role) => ASKERS.includes(role));
  const roles = citation.roles.map((role) => words.role[role as Role] ?? role);
  return (
    <>
      {citation.same ? (
        <p className="citation-same" role="status">
          {citation.knownAt || citation.asOf.length > 0 ? own.same : own.sameRows}
        </p>
      ) : (
        <CitationChanges citation={citation} />
      )}
      <section>
        <Facts
          facts={[
            [own.citedBy, own.citedAs(citation.citedBy, roles.join(', '))],
            [own.citedAt, formatMoment(citation.citedAt, language)],
            ...(citation.asOf.length > 0
              ? [
                  [
                    own.asOf,
                    citation.asOf.map((day) => formatDay(day, language)).join(', '),
                  ] as Fact,
                ]
              : []),
            [
              own.knownAt,
              citation.knownAt ? formatMoment(citation.knownAt, language) : own.presentState,
            ],
            [own.policyVersion, <code key="policy">{citation.policyVersion}</code>],
            [own.dataVersion, <code key="data">{citation.dataVersion}</code>],
            [own.hash, <code key="hash">{citation.hash}</code>],
          ]}
        />
      </section>
      {citation.data ? (
        <section>
          <h2>{own.answerNow}</h2>
          <AnswerPane
            answer={{
              question: { text: citation.fixed, variables: citation.variables, purpose: null },
              data: citation.data,
              errors: [],
              askedAt: new Date(),
              cost: null,
              done: true,
            }}
            running={false}
            onMore={() => {}}
          />
        </section>
      ) : null}
      <section>
        <h2>{own.question}</h2>
        <pre className="answer-text">{citation.text}</pre>
        {citation.variables === '{}' ? null : (
          <pre className="answer-text">{citation.variables}</pre>
        )}
        {isAsker ? (
          <Link
            href="/analisis"
            onClick={() =>
              keepDraft('workbench', viewer.id, {
                text: citation.text,
                variables: citation.variables === '{}' ? '' : citation.variables,
              })
            }
          >
            {own.openInWorkbench}
          </Link>
        ) : null}
      </section>
    </>
  );
}
