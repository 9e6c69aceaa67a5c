import { useState } from 'react';
import { useMutation } from 'urql';
import { CorrectionFields, correctionIn } from '../../graphql/CorrectionFields.tsx';
import { graphql } from '../../graphql/generated/gql.ts';
import type { PersonCorrectionsFragment } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { formatMoment } from '../../lib/format.ts';
import { ModalForm } from '../../ui/ModalForm.tsx';

export const PERSON_CORRECTIONS = graphql(`
  fragment PersonCorrections on ForeignNational {
    id
    travelDocuments { number country { alpha3 } }
    corrections { field decidedAt }
  }
`);

const CORRECT = graphql(`
  mutation CorrectForeignNational($id: ID!, $correction: CorrectionInput!) {
    correctForeignNational(id: $id, correction: $correction) {
      __typename
      ... on RightsProblem { sentence { id en } }
    }
  }
`);

interface PersonCorrectionsProps {
  person: PersonCorrectionsFragment;
  onChange(): void;
}

/** What was corrected about this person, and the way to correct something for those who may. */
export function PersonCorrections({ person, onChange }: PersonCorrectionsProps) {
  const { words, language } = useWords();
  const { corrections } = words;
  const { viewer } = useSession();
  const [open, setOpen] = useState(false);
  return (
    <>
      {person.corrections.map(({ field, decidedAt }) => (
        <p key={`${field}${decidedAt}`} className="note">
          {corrections.mark(corrections.fieldName[field], formatMoment(decidedAt, language))}
        </p>
      ))}
      {viewer.roles.includes('CASE_OFFICER') ? (
        <p>
          <button type="button" onClick={() => setOpen(true)}>
            {corrections.open}
          </button>
        </p>
      ) : null}
      {open ? (
        <CorrectionDialog
          person={person}
          onClose={(changed) => {
            setOpen(false);
            if (changed) onChange();
          }}
        />
      ) : null}
    </>
  );
}

function CorrectionDialog(props: {
  person: PersonCorrectionsFragment;
  onClose(changed: boolean): void;
}) {
  const { person, onClose } = props;
  const { words, language } = useWords();
  const { corrections } = words;
  const [problem, setProblem] = useState<string | null>(null);
  const [{ fetching }, correct] = useMutation(CORRECT);
  const submit = async (values: FormData) => {
    const answer = await correct({ id: person.id, correction: correctionIn(values) });
    const result = answer.data?.correctForeignNational;
    if (result?.__typename === 'Correction') onClose(true);
    else setProblem(result?.sentence[language] ?? corrections.failed);
  };
  return (
    <ModalForm
      title={corrections.title}
      submit={corrections.save}
      cancel={corrections.cancel}
      problem={problem}
      busy={fetching}
      onSubmit={submit}
      onCancel={() => onClose(false)}
    >
      <p className="hint">{corrections.what}</p>
      <CorrectionFields
        documents={person.travelDocuments.flatMap(({ number, country }) =>
          number ? [{ number, country: country.alpha3 }] : [],
        )}
      />
    </ModalForm>
  );
}
