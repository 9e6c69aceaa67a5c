import { type ReactNode, useState } from 'react';
import type {
  AnalysisItemFragment,
  AnalysisOutcomeFragment,
} from '../../../graphql/generated/graphql.ts';
import { useWords } from '../../../i18n/words.tsx';
import { ModalForm } from '../../../ui/ModalForm.tsx';
import { useAnalysisWords } from './analysis-words.ts';

interface AnalysisDialogProps {
  title: string;
  submit: string;
  /** Another command of the same dialog, as `ModalForm` has it. */
  other?: { label: string; name: string } | undefined;
  send(values: FormData): Promise<AnalysisOutcomeFragment | null | undefined>;
  onCancel(): void;
  onDone(analysis: AnalysisItemFragment): void;
  children: ReactNode;
}

/** A form for one command. Whatever stands against it is said below what was typed, and that stays. */
export function AnalysisDialog(props: AnalysisDialogProps) {
  const { language } = useWords();
  const own = useAnalysisWords();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (values: FormData) => {
    setBusy(true);
    setProblem(null);
    const outcome = await props.send(values);
    setBusy(false);
    if (!outcome) return setProblem(own.failed);
    if (outcome.__typename === 'AnalysisProblem') return setProblem(outcome.sentence[language]);
    props.onDone(outcome.analysis);
  };
  return (
    <ModalForm
      title={props.title}
      submit={props.submit}
      cancel={own.cancel}
      other={props.other}
      problem={problem}
      busy={busy}
      onSubmit={(values) => void submit(values)}
      onCancel={props.onCancel}
    >
      {props.children}
    </ModalForm>
  );
}
