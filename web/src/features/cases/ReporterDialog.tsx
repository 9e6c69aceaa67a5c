import { useId, useLayoutEffect, useRef, useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../../graphql/generated/gql.ts';
import { Facts } from '../../ui/Facts.tsx';
import { LongTextField } from '../../ui/LongTextField.tsx';
import { useCaseWords } from './case-words.ts';
import { OF_STEP, StepDialog, type StepDialogOf } from './StepDialog.tsx';

const OPEN_REPORTER = graphql(`
  mutation OpenReporter($case: ID!, $version: Int!, $reason: String!) {
    openReporter(case: $case, version: $version, reason: $reason) {
      __typename
      ... on CaseReporter { name contact }
      ... on CaseProblem { code field sentence { id en } }
      ... on CaseChanged {
        sentence { id en }
        case { id version status }
        steps { ...StepTaken }
      }
    }
  }
`);

interface Reporter {
  name?: string | null;
  contact?: string | null;
}

/**
 * Break-glass: who reported. The answer lives in this dialog and is gone with it; neither the client's cache nor an
 * address ever holds it.
 */
export function ReporterDialog(dialog: StepDialogOf) {
  const { reporter: words, openReporter } = useCaseWords();
  const [reporter, setReporter] = useState<Reporter | null>(null);
  const [, open] = useMutation(OPEN_REPORTER);
  const send = async (values: FormData, version: number) => {
    const reason = String(values.get('text'));
    const answer = await open({ case: dialog.case.id, version, reason }, OF_STEP);
    const result = answer.data?.openReporter;
    if (result?.__typename !== 'CaseReporter') return result;
    setReporter(result);
    return null;
  };
  if (reporter) return <Shown reporter={reporter} onClose={dialog.onCancel} />;
  return (
    <StepDialog {...dialog} title={openReporter} submit={words.open} send={send}>
      <p>{words.what}</p>
      <LongTextField label={words.reason} hint={words.once} rows={3} maxLength={500} />
    </StepDialog>
  );
}

interface ShownProps {
  reporter: Reporter;
  onClose(): void;
}

/** Who reported, until the dialog is closed. */
function Shown({ reporter, onClose }: ShownProps) {
  const { reporter: words, openReporter, close } = useCaseWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby={title} onCancel={onClose}>
      <div className="modal-form">
        <h2 id={title}>{openReporter}</h2>
        <Facts
          facts={[
            [words.name, reporter.name],
            [words.contact, reporter.contact ?? words.noContact],
          ]}
        />
        <p className="note">{words.once}</p>
        <div className="button-row">
          <button type="button" onClick={onClose}>
            {close}
          </button>
        </div>
      </div>
    </dialog>
  );
}
