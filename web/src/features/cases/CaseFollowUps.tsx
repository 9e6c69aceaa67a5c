import { useState } from 'react';
import { useMutation } from 'urql';
import { Link } from 'wouter';
import { FollowUpFields, followUpIn } from '../../graphql/FollowUpFields.tsx';
import { graphql } from '../../graphql/generated/gql.ts';
import type { CaseFollowUpsFragment } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { inLanguage } from '../../lib/language.ts';
import { ModalForm } from '../../ui/ModalForm.tsx';
import { useCaseWords } from './case-words.ts';
import { DueDay } from './DueDay.tsx';

export const CASE_FOLLOW_UPS = graphql(`
  fragment CaseFollowUps on Case {
    id
    followUps { id text dueOn status overdue owner { code name nameEn } }
  }
`);

const ADD = graphql(`
  mutation AddCaseFollowUp($input: AddFollowUpInput!) {
    addFollowUp(input: $input) {
      __typename
      ... on FollowUpTaken { followUp { id } }
      ... on OperationProblem { code field sentence { id en } }
    }
  }
`);
/** Fields of a follow-up that show what stands against them. */
const SHOWN = ['text', 'dueOn'];
const OF_FOLLOW_UPS = { additionalTypenames: ['Case', 'FollowUp'] };

interface CaseFollowUpsProps {
  case: CaseFollowUpsFragment;
  /** The case is to be loaded again. */
  onChanged(): void;
}

/** What agencies are to do after this case, and by when. They are ended where all follow-ups stand. */
export function CaseFollowUps({ case: each, onChanged }: CaseFollowUpsProps) {
  const { language } = useWords();
  const own = useCaseWords();
  const [adding, setAdding] = useState(false);
  return (
    <section className="card" aria-label={own.followUps}>
      <h2>{own.followUps}</h2>
      {each.followUps.length === 0 ? <p className="absent">{own.noFollowUps}</p> : null}
      <ul className="plain-list">
        {each.followUps.map((followUp) => (
          <li key={followUp.id}>
            <p>{followUp.text}</p>
            <p className="hint">
              {inLanguage(language, followUp.owner.name, followUp.owner.nameEn)} ·{' '}
              {own.followUpStatus[followUp.status]} ·{' '}
              <DueDay dueOn={followUp.dueOn} overdue={followUp.overdue} />
            </p>
          </li>
        ))}
      </ul>
      <div className="button-row case-follow-up-row">
        <button type="button" onClick={() => setAdding(true)}>
          {own.addFollowUp}
        </button>
        <Link href="/operasi">{own.toFollowUps}</Link>
      </div>
      {adding ? (
        <AddFollowUp
          caseId={each.id}
          onCancel={() => setAdding(false)}
          onDone={() => {
            setAdding(false);
            onChanged();
          }}
        />
      ) : null}
    </section>
  );
}

interface AddFollowUpProps {
  caseId: string;
  onCancel(): void;
  onDone(): void;
}

function AddFollowUp({ caseId, onCancel, onDone }: AddFollowUpProps) {
  const { language } = useWords();
  const own = useCaseWords();
  const [{ fetching }, add] = useMutation(ADD);
  const [problem, setProblem] = useState<string | null>(null);
  const [field, setField] = useState<string | null>(null);
  const submit = async (values: FormData) => {
    setProblem(null);
    setField(null);
    const { data } = await add({ input: { case: caseId, ...followUpIn(values) } }, OF_FOLLOW_UPS);
    const outcome = data?.addFollowUp;
    if (!outcome) return setProblem(own.failed);
    if (outcome.__typename === 'OperationProblem') {
      setField(SHOWN.find((each) => each === outcome.field) ?? null);
      return setProblem(outcome.sentence[language]);
    }
    onDone();
  };
  return (
    <ModalForm
      title={own.addFollowUp}
      submit={own.saveFollowUp}
      cancel={own.cancel}
      problem={problem}
      problemField={field}
      busy={fetching}
      onSubmit={(values) => void submit(values)}
      onCancel={onCancel}
    >
      <FollowUpFields
        words={{ ...own.followUpFields, textHint: own.textHint, choose: own.choose }}
      />
    </ModalForm>
  );
}
