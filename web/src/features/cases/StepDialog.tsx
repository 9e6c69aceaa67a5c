import { type ReactNode, useRef, useState } from 'react';
import { graphql } from '../../graphql/generated/gql.ts';
import type {
  CaseNextFragment,
  CaseOutcomeFragment,
  CaseQuestionCode,
  IncidentStatus,
} from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { ModalForm } from '../../ui/ModalForm.tsx';
import { StepList } from './CaseSteps.tsx';
import { useCaseWords } from './case-words.ts';

export const CASE_OUTCOME = graphql(`
  fragment CaseOutcome on CaseResult {
    __typename
    ... on CaseTaken { taken: case { id version status } }
    ... on CaseProblem { code field sentence { id en } }
    ... on CaseQuestion { question: code sentence { id en } }
    ... on CaseChanged {
      sentence { id en }
      case { id version status }
      steps { ...StepTaken }
    }
  }
`);

type Changed = Extract<CaseOutcomeFragment, { __typename: 'CaseChanged' }>;
type Question = Extract<CaseOutcomeFragment, { __typename: 'CaseQuestion' }>;

/** What every dialog of a step is given by the page. */
export interface StepDialogOf {
  case: CaseNextFragment;
  /** Loads the case behind the dialog again. */
  refresh(): void;
  onCancel(): void;
  /** The step was taken: where the case stands now, or null where the own agency has lost sight of it. */
  onDone(status: IncidentStatus | null): void;
}

/** The lists that a step changes, also where its answer names no case. */
export const OF_STEP = { additionalTypenames: ['Case', 'CaseNotice'] };

/** By the field of the command the name of the dialog's field that shows what stands against it. */
const FIELDS: Readonly<Record<string, string>> = {
  text: 'text',
  reason: 'text',
  legalBasis: 'basis',
  dueOn: 'dueOn',
  occurredOn: 'occurredOn',
  regency: 'regency',
  'place.district': 'district',
  'place.village': 'village',
  'place.description': 'description',
  'place.siteName': 'siteName',
  'place.latitude': 'latitude',
};

interface StepDialogProps extends StepDialogOf {
  title: string;
  /** What the button says, where that is not the title. */
  submit?: string;
  /**
   * Sends the step on the version that the officer looked at. A text is what stands against it here already; with null
   * the caller shows the answer itself.
   */
  send(
    values: FormData,
    version: number,
    confirmed: CaseQuestionCode[],
  ): Promise<CaseOutcomeFragment | string | null | undefined>;
  children: ReactNode;
}

/**
 * A form for one step. Whatever the answer is, what was typed stays: a problem is said below it, and where a colleague
 * was quicker the dialog shows what was done, and goes on with the case as it stands after one press.
 */
export function StepDialog(props: StepDialogProps) {
  const { words, language } = useWords();
  const own = useCaseWords();
  // The version that the officer looked at, not the one that arrives behind the dialog.
  const [version, setVersion] = useState(props.case.version);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [field, setField] = useState<string | null>(null);
  const [changed, setChanged] = useState<Changed | null>(null);
  const [reloaded, setReloaded] = useState<string | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  // Answered with yes for what is sent next; whatever is sent otherwise is asked about anew.
  const confirmed = useRef<CaseQuestionCode[]>([]);
  const isYes = useRef(false);

  const submit = async (values: FormData) => {
    confirmed.current = isYes.current && question ? [...confirmed.current, question.question] : [];
    isYes.current = false;
    setQuestion(null);
    setBusy(true);
    setProblem(null);
    setField(null);
    setReloaded(null);
    const outcome = await props.send(values, version, confirmed.current);
    if (outcome === null) return;
    setBusy(false);
    if (typeof outcome === 'string') return setProblem(outcome);
    switch (outcome?.__typename) {
      case 'CaseTaken':
        return props.onDone(outcome.taken?.status ?? null);
      case 'CaseProblem':
        setField(FIELDS[outcome.field ?? ''] ?? null);
        return setProblem(outcome.sentence[language]);
      case 'CaseQuestion':
        return setQuestion(outcome);
      case 'CaseChanged':
        return setChanged(outcome);
      default:
        return setProblem(own.failed);
    }
  };
  const reload = (now: Changed['case']) => {
    // Returned or taken on meanwhile by who may: the own agency has lost sight of it.
    if (!now) return props.onDone(null);
    setVersion(now.version);
    setChanged(null);
    setReloaded(own.reloaded(words.incidentStatus[now.status]));
    props.refresh();
  };

  return (
    <ModalForm
      title={props.title}
      submit={props.submit ?? props.title}
      cancel={own.cancel}
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
      {question ? (
        <section className="case-changed" role="alert">
          <p>{question.sentence[language]}</p>
          <button
            type="submit"
            onClick={() => {
              isYes.current = true;
            }}
          >
            {own.yesStore}
          </button>
        </section>
      ) : null}
      {changed ? (
        <section className="case-changed" role="alert">
          <p>{changed.sentence[language]}</p>
          <h3>{own.changed}</h3>
          <StepList steps={changed.steps} />
          <button type="button" onClick={() => reload(changed.case)}>
            {own.reload}
          </button>
        </section>
      ) : null}
    </ModalForm>
  );
}
