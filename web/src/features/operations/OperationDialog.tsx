import { type ReactNode, useState } from 'react';
import { graphql } from '../../graphql/generated/gql.ts';
import type {
  FollowUpOutcomeFragment,
  OperationOutcomeFragment,
} from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { ModalForm } from '../../ui/ModalForm.tsx';
import { useOperationWords } from './operation-words.ts';

export const OPERATION_OUTCOME = graphql(`
  fragment OperationOutcome on OperationResult {
    __typename
    ... on OperationTaken { operation { id version status } }
    ... on OperationProblem { code field sentence { id en } }
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
type Taken<Any> = Exclude<Any, { __typename: 'OperationProblem' }>;

/** The lists that a command changes, also where they were empty. */
export const OF_COMMAND = { additionalTypenames: ['JointOperation', 'FollowUp'] };

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
  onCancel(): void;
  onDone(taken: Taken<Any>): void;
  children: ReactNode;
}

/** A form for one command. Whatever stands against it is said below what was typed, and that stays. */
export function OperationDialog<Any extends Outcome>(props: OperationDialogProps<Any>) {
  const { language } = useWords();
  const own = useOperationWords();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [field, setField] = useState<string | null>(null);
  const submit = async (values: FormData) => {
    setBusy(true);
    setProblem(null);
    setField(null);
    const outcome = await props.send(values);
    setBusy(false);
    if (!outcome) return setProblem(own.failed);
    if (outcome.__typename === 'OperationProblem') {
      setField(FIELDS[outcome.field ?? ''] ?? null);
      return setProblem(outcome.sentence[language]);
    }
    props.onDone(outcome as Taken<Any>);
  };
  return (
    <ModalForm
      title={props.title}
      submit={props.submit}
      cancel={props.cancel ?? own.cancel}
      problem={problem}
      problemField={field}
      busy={busy}
      onSubmit={(values) => void submit(values)}
      onCancel={props.onCancel}
    >
      {props.children}
    </ModalForm>
  );
}
