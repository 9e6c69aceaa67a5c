import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { useWords } from '../i18n/words.tsx';
import { useNetworkBack } from '../lib/connection.ts';
import { Empty, Failed, Forbidden, Loading, Stale } from '../ui/states.tsx';
import { type Failure, failureOf, leftOut } from './failure.ts';

interface AnswerProps<Data, Part> {
  result: { data?: Data | undefined; error?: CombinedError | undefined; fetching: boolean };
  retry(): void;
  /** The part of the answer that the page is about; nothing there means that it does not exist. */
  pick(data: Data): Part | null | undefined;
  /** The page's name, where its heading comes with the data and there are none. */
  heading?: string;
  /** The record stands in the address by its id: an id that is none is a record that does not exist. */
  byId?: boolean;
  /** What narrows the data down; whoever may not see them is not offered it. */
  filters?: ReactNode;
  children(part: Part): ReactNode;
}

/**
 * Shows what became of a query: still loading, forbidden, missing, failed, or its data. Data that
 * are there stay in sight while newer ones are fetched, so that a changed filter does not blank the
 * page; `aria-busy` tells what the eye sees by the paler colour. What a gateway left out of them is
 * said above them: an empty place there is no zero.
 */
export function Answer<Data, Part>(props: AnswerProps<Data, Part>) {
  const { result, retry, pick, heading, byId, filters, children } = props;
  const { words } = useWords();
  const part = result.data === undefined || result.data === null ? null : pick(result.data);
  if (part !== null && part !== undefined) {
    return (
      <>
        {filters}
        {leftOut(result.error) ? (
          <Stale
            label={words.absence.STALE}
            hint={words.states.staleHint}
            action={{ label: words.states.retry, onPress: retry }}
          />
        ) : null}
        <div className="answer" aria-busy={result.fetching}>
          {children(part)}
        </div>
      </>
    );
  }
  if (result.fetching) return <Loading label={words.states.loading} />;
  const found = failureOf(result.error) ?? { kind: 'missing' };
  const misread = byId && found.kind === 'failed' && found.message !== null;
  const failure: Failure = misread ? { kind: 'missing' } : found;
  return (
    <>
      {failure.kind === 'forbidden' ? null : filters}
      {heading ? <h1>{heading}</h1> : null}
      <FailureState failure={failure} retry={retry} />
    </>
  );
}

/** One of the states in which there is nothing to show, in words. */
export function FailureState({ failure, retry }: { failure: Failure; retry(): void }) {
  const { words } = useWords();
  const { states } = words;
  const again = { label: states.retry, onPress: retry };
  switch (failure.kind) {
    case 'unauthenticated':
      return <Loading label={states.loading} />;
    case 'forbidden':
      return <Forbidden title={states.forbiddenTitle} hint={states.forbiddenHint} />;
    case 'missing':
      return <Empty title={states.missingTitle} hint={states.missingHint} />;
    case 'offline':
      return <Unreachable retry={retry} />;
    case 'outdated':
      return (
        <Failed
          title={states.outdatedTitle}
          hint={states.outdatedHint}
          action={{ label: states.reload, onPress: () => location.reload() }}
        />
      );
    case 'stale':
      return <Failed title={states.failedTitle} hint={states.silentHint} action={again} />;
    case 'failed':
      return (
        <Failed
          title={states.failedTitle}
          hint={failure.message ?? states.failedHint}
          reference={failure.reference ? `${states.reference}: ${failure.reference}` : null}
          action={again}
        />
      );
  }
}

/** Tries again by itself when the network is back. */
function Unreachable({ retry }: { retry(): void }) {
  const { states } = useWords().words;
  useNetworkBack(retry);
  return (
    <Failed
      title={states.failedTitle}
      hint={states.offlineHint}
      action={{ label: states.retry, onPress: retry }}
    />
  );
}
