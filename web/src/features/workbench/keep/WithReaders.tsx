import { useQuery } from 'urql';
import { FailureState } from '../../../graphql/Answer.tsx';
import { failureOf } from '../../../graphql/failure.ts';
import type { AnalysisItemFragment } from '../../../graphql/generated/graphql.ts';
import { ANALYSIS } from './analyses-query.ts';
import { useAnalysisWords } from './analysis-words.ts';
import { Modal } from './Modal.tsx';
import { PublishDialog } from './PublishDialog.tsx';
import { ShareDialog } from './ShareDialog.tsx';

interface WithReadersProps {
  name: 'share' | 'publish';
  analysis: AnalysisItemFragment;
  onCancel(): void;
  onDone(analysis: AnalysisItemFragment): void;
}

/** Both dialogs begin with whom it is shared with, as the hub has it now; where that does not come, it is said. */
export function WithReaders({ name, analysis, onCancel, onDone }: WithReadersProps) {
  const own = useAnalysisWords();
  const [{ data, error, fetching, stale }, ask] = useQuery({
    query: ANALYSIS,
    variables: { id: analysis.id },
    requestPolicy: 'network-only',
  });
  if (fetching || stale) return null;
  const readers = data?.analysis?.readers;
  if (data?.analysis && readers && !error) {
    const Dialog = name === 'share' ? ShareDialog : PublishDialog;
    return (
      <Dialog analysis={data.analysis} readers={readers} onCancel={onCancel} onDone={onDone} />
    );
  }
  const title = name === 'share' ? own.shareTitle(analysis.name) : own.publishTitle(analysis.name);
  return (
    <Modal title={title} onClose={onCancel}>
      <FailureState
        failure={failureOf(error) ?? { kind: 'missing' }}
        retry={() => ask({ requestPolicy: 'network-only' })}
      />
    </Modal>
  );
}
