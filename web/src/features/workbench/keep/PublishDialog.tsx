import { useMutation } from 'urql';
import type { AnalysisItemFragment } from '../../../graphql/generated/graphql.ts';
import { AnalysisDialog } from './AnalysisDialog.tsx';
import { OF_COMMAND, PUBLISH, WITHDRAW } from './analyses-query.ts';
import { useAnalysisWords } from './analysis-words.ts';
import { type ReaderOf, Readers } from './Readers.tsx';

interface PublishDialogProps {
  analysis: AnalysisItemFragment;
  readers: readonly ReaderOf[];
  onCancel(): void;
  onDone(analysis: AnalysisItemFragment): void;
}

const WITHDRAWING = 'withdraw';

/** Publishes the newest version for its readers, or withdraws what is published, whichever version that is. */
export function PublishDialog({ analysis, readers, onCancel, onDone }: PublishDialogProps) {
  const own = useAnalysisWords();
  const [, publish] = useMutation(PUBLISH);
  const [, withdraw] = useMutation(WITHDRAW);
  const { id, version, publication, newest } = analysis;
  const number = newest[0]?.number ?? 1;
  const isNewest = publication?.number === number;
  const send = async (values: FormData) => {
    if (isNewest || values.has(WITHDRAWING)) {
      return (await withdraw({ id, version }, OF_COMMAND)).data?.withdrawAnalysis;
    }
    return (await publish({ id, version, number }, OF_COMMAND)).data?.publishAnalysis;
  };
  return (
    <AnalysisDialog
      title={own.publishTitle(analysis.name)}
      submit={
        isNewest
          ? own.withdraw
          : publication
            ? own.submitPublishInstead(number)
            : own.submitPublish(number)
      }
      other={publication && !isNewest ? { label: own.withdraw, name: WITHDRAWING } : undefined}
      send={send}
      onCancel={onCancel}
      onDone={onDone}
    >
      <p className="hint">{own.publishHint}</p>
      {publication ? <p className="note">{own.publishedNow(publication.number)}</p> : null}
      <Readers readers={readers} />
    </AnalysisDialog>
  );
}
