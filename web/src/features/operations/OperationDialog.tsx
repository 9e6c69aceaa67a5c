import { type ReactNode, useState } from 'react';
import { graphql } from '../../graphql/generated/gql.ts';
import type {
  FollowUpOutcomeFragment,
  OperationNextFragment,
  OperationOutcomeFragment,
} from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { ModalForm } from '../../ui/ModalForm.tsx';
import { OperationStepList } from './OperationSteps.tsx';
import { useOperationWords } from './operation-words.ts';

export const OPERATION_OUTCOME = graphql(`
  fragment OperationOutcome on OperationResult {
    __typename
    ... on OperationTaken { operation { id version status } }
    ... on OperationProblem { code field sentence { id en } }
    ... on OperationChanged {
      sentence { id en }
      operation { ...OperationNext }
      steps { ...OperationStepTaken }
    }
  }
`);
export const FOLLOW_UP_OUTCOME = graphql(`
  fragment FollowUpOutcome on FollowUpResult {
    __typename
    ... on FollowUpTaken { followUp { id status } }
    ... on OperationProblem { code field sentence { id en } }
  }
`);

type Outcome = OperationOutcomeFragment | FollowUpOutcomeFragment;
type Changed = Extract<OperationOutcomeFragment, { __typename: 'OperationChanged' }>;
type Taken<Any> = Exclude<Any, { __typename: 'OperationProblem' | 'OperationChanged' }>;

/** What the dialogs of the leading agency are given by the page. */
export interface CommandDialogOf {
  operation: OperationNextFragment;
  onCancel(): void;
  /** It was stored; what the page says about it. */
  onDone(said: string): void;
}

/** The lists that a command changes, also where they were empty. */
export const OF_COMMAND = {
  additionalTypenames: ['JointOperation', 'FollowUp', 'OperationNotice'],
};

/** By the field of the command the name of the dialog's field that shows what stands against it. */
const FIELDS: Readonly<Record<string, string>> = {
  title: 'title',
  regency: 'regency',
  plannedOn: 'plannedOn',
  owner: 'owner',
  places: 'places',
  minutes: 'minutes',
  warrantException: 'exception',
  reason: 'text',
  text: 'text',
  dueOn: 'dueOn',
  carriedOutOn: 'carriedOutOn',
  warrant: 'warrant',
};

interface OperationDialogProps<Any extends Outcome> {
  title: string;
  submit: string;
  /** What the button says that leaves everything as it is, where that is not *Batal*. */
  cancel?: string;
  send(values: FormData): Promise<Any | null | undefined>;
  /** Goes on with the operation as it stands now, after a colleague was quicker. @param typed what stands in the form */
  onReload?(now: OperationNextFragment, typed: FormData): void;
  onCancel(): void;
  onDone(taken: Taken<Any>): void;
  children: ReactNode;
}

/**
 * A form for one command. Whatever stands against it is said below what was typed, and that stays; where a colleague was
 * quicker it shows what was done meanwhile, and goes on with the operation as it stands after one press.
 */
export function OperationDialog<Any extends Outcome>(props: OperationDialogProps<Any>) {
  const { language } = useWords();
  const own = useOperationWords();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [field, setField] = useState<string | null>(null);
  const [changed, setChanged] = useState<Changed | null>(null);
  const [reloaded, setReloaded] = useState<string | null>(null);
  const submit = async (values: FormData) => {
    setBusy(true);
    setProblem(null);
    setField(null);
    setReloaded(null);
    const outcome = await props.send(values);
    setBusy(false);
    if (!outcome) return setProblem(own.failed);
    if (outcome.__typename === 'OperationProblem') {
      setField(FIELDS[outcome.field ?? ''] ?? null);
      return setProblem(outcome.sentence[language]);
    }
    if (outcome.__typename === 'OperationChanged') return setChanged(outcome);
    props.onDone(outcome as Taken<Any>);
  };
  const reload = (now: OperationNextFragment, form: HTMLFormElement | null) => {
    props.onReload?.(now, new FormData(form ?? undefined));
    setChanged(null);
    setReloaded(own.reloaded(own.status[now.status]));
  };
  return (
    <ModalForm
      title={props.title}
      submit={props.submit}
      cancel={props.cancel ?? own.cancel}
      problem={problem}
      problemField={field}
      busy={busy || changed !== null}
      onSubmit={(values) => void submit(values)}
      onCancel={props.onCancel}
    >
      {props.children}
      {reloaded ? (
        <p className="note" role="status">
          {reloaded}
        </p>
      ) : null}
      {changed ? (
        <section className="operation-changed" role="alert">
          <p>{changed.sentence[language]}</p>
          <h3>{own.changedMeanwhile}</h3>
          <OperationStepList steps={changed.steps} />
          <button
            type="button"
            onClick={(event) => reload(changed.operation, event.currentTarget.form)}
          >
            {own.reload}
          </button>
        </section>
      ) : null}
    </ModalForm>
  );
}
