import { useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import { FailureState } from '../../graphql/Answer.tsx';
import { failureOf } from '../../graphql/failure.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatNumber } from '../../lib/format.ts';
import { type ProgressSample, progressRate } from '../../lib/progress-rate.ts';

const PROGRESS = graphql(`
  query BatchProgress($id: ID!) {
    batch(id: $id) {
      id
      status
      progress { stage done total }
    }
  }
`);

const EVERY_MS = 700;

/** How far a running import is, with its speed and the time left. It asks again until it has ended. */
export function BatchProgress({ id, onEnd }: { id: string; onEnd(): void }) {
  const { words, language } = useWords();
  const [result, ask] = useQuery({
    query: PROGRESS,
    variables: { id },
    requestPolicy: 'network-only',
  });
  const samples = useRef<ProgressSample[]>([]);
  const ended = useRef(onEnd);
  ended.current = onEnd;
  const { data, fetching } = result;
  const progress = data?.batch?.progress;
  const running = data?.batch?.status === 'RUNNING';

  useEffect(() => {
    if (fetching || !data?.batch) return;
    if (!running) return ended.current();
    const again = setTimeout(() => ask({ requestPolicy: 'network-only' }), EVERY_MS);
    return () => clearTimeout(again);
  }, [fetching, data, running, ask]);

  const newest = samples.current.at(-1);
  if (progress && (newest?.stage !== progress.stage || newest.done !== progress.done))
    samples.current = [...samples.current, { ...progress, at: Date.now() }];

  const failure = failureOf(result.error);
  if (failure && !data?.batch) {
    return <FailureState failure={failure} retry={() => ask({ requestPolicy: 'network-only' })} />;
  }
  const { perSecond, secondsLeft } = progressRate(samples.current);
  const number = (value: number) => formatNumber(value, language, 0);
  return (
    <section className="card progress" aria-label={words.sources.progress}>
      <p role="status">
        <strong>{progress ? words.batchStage[progress.stage] : words.batchStatus.RUNNING}</strong>
      </p>
      <progress
        aria-label={words.sources.progress}
        {...(progress && progress.total > 0 ? { value: progress.done, max: progress.total } : {})}
      />
      <p className="hint">
        {progress ? words.sources.done(number(progress.done), number(progress.total)) : null}
        {perSecond === null ? null : ` · ${words.sources.rate(number(perSecond))}`}
        {secondsLeft === null ? null : ` · ${words.sources.left(number(Math.ceil(secondsLeft)))}`}
      </p>
      <p className="hint">{words.sources.leave}</p>
    </section>
  );
}
