import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { graphql } from '../../graphql/generated/gql.ts';
import type { RightsRequestKind, RightsRequestWay } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { inLanguage } from '../../lib/language.ts';
import { ModalForm } from '../../ui/ModalForm.tsx';

const RECEIVE = graphql(`
  mutation ReceiveRightsRequest($input: ReceiveRightsRequestInput!) {
    receiveRightsRequest(input: $input) {
      __typename
      ... on RightsProblem { sentence { id en } }
    }
  }
`);

const COUNTRIES = graphql(`
  query IssuingCountries {
    countries { alpha3 name nameEn }
  }
`);

const KINDS: readonly RightsRequestKind[] = ['ACCESS', 'CORRECTION', 'ERASURE'];
const WAYS: readonly RightsRequestWay[] = ['COUNTER', 'LETTER', 'EMAIL', 'REPRESENTATIVE'];

/** Writes a request down by the document that the applicant shows. */
export function ReceiveDialog({ onClose }: { onClose(changed: boolean): void }) {
  const { words, language } = useWords();
  const { rights } = words;
  const [problem, setProblem] = useState<string | null>(null);
  const [{ data }] = useQuery({ query: COUNTRIES });
  const [{ fetching }, receive] = useMutation(RECEIVE);

  const submit = async (values: FormData) => {
    const text = (name: string) => String(values.get(name) ?? '').trim();
    const answer = await receive({
      input: {
        kind: text('kind') as RightsRequestKind,
        way: text('way') as RightsRequestWay,
        receivedOn: text('receivedOn'),
        note: text('note') || null,
        document: {
          number: text('number'),
          country: text('country'),
          birthDate: text('birthDate'),
        },
      },
    });
    const result = answer.data?.receiveRightsRequest;
    if (result?.__typename === 'RightsRequest') onClose(true);
    else setProblem(result?.sentence[language] ?? rights.failed);
  };

  return (
    <ModalForm
      title={rights.receive}
      submit={rights.save}
      cancel={rights.cancel}
      problem={problem}
      busy={fetching}
      onSubmit={submit}
      onCancel={() => onClose(false)}
    >
      <label className="field">
        <span>{rights.kind}</span>
        <select name="kind">
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {rights.kindName[kind]}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{rights.way}</span>
        <select name="way">
          {WAYS.map((way) => (
            <option key={way} value={way}>
              {rights.wayName[way]}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{rights.received}</span>
        <input name="receivedOn" type="date" required />
      </label>
      <p className="hint">{rights.documentWhy}</p>
      <label className="field">
        <span>{rights.documentNumber}</span>
        <input name="number" required maxLength={30} autoComplete="off" />
      </label>
      <label className="field">
        <span>{rights.documentCountry}</span>
        <select name="country" required defaultValue="">
          <option value="">—</option>
          {(data?.countries ?? []).map(({ alpha3, name, nameEn }) => (
            <option key={alpha3} value={alpha3}>
              {inLanguage(language, name, nameEn)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{rights.birthDate}</span>
        <input name="birthDate" type="date" required autoComplete="off" />
      </label>
      <label className="field">
        <span>{rights.noteHint}</span>
        <input name="note" maxLength={500} autoComplete="off" />
      </label>
    </ModalForm>
  );
}
