import { type FormEvent, useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../../graphql/generated/gql.ts';
import type { AccountsQuery, AddAgreementMutation } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { formatDay } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { today as todayInProvince } from '../../lib/province-day.ts';
import { DataTable } from '../../ui/DataTable.tsx';

const ADD = graphql(`
  mutation AddAgreement($agreement: AgreementInput!) {
    addAgreement(agreement: $agreement) { ... on AgreementProblem { sentence { id en } } }
  }
`);
const END = graphql(`
  mutation EndAgreement($owner: String!, $reader: String!, $validFrom: Date!, $on: Date!) {
    endAgreement(owner: $owner, reader: $reader, validFrom: $validFrom, on: $on) {
      ... on AgreementProblem { sentence { id en } }
    }
  }
`);

type Agreement = AccountsQuery['agreements'][number];

interface AgreementsProps {
  agreements: readonly Agreement[];
  mayChange: boolean;
  onChange(): void;
}

/** Which agency may handle whose records, on which basis and for how long. */
export function Agreements({ agreements, mayChange, onChange }: AgreementsProps) {
  const { words, language } = useWords();
  const { agencies } = useSession();
  const [, add] = useMutation(ADD);
  const [, end] = useMutation(END);
  const [problem, setProblem] = useState<string | null>(null);
  const { accounts } = words;
  const today = todayInProvince();
  const nameOf = ({ name, nameEn }: { name: string; nameEn: string }) =>
    inLanguage(language, name, nameEn);

  const show = (result: AddAgreementMutation['addAgreement'] | undefined) =>
    setProblem(
      result?.__typename === 'AgencyAgreement'
        ? null
        : (result?.sentence[language] ?? words.states.failedTitle),
    );
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const element = event.currentTarget;
    const form = new FormData(element);
    const { data } = await add({
      agreement: {
        owner: String(form.get('owner')),
        reader: String(form.get('reader')),
        basis: String(form.get('basis')),
        validFrom: String(form.get('from')),
        validTo: String(form.get('to')) || null,
      },
    });
    show(data?.addAgreement);
    if (data?.addAgreement.__typename === 'AgencyAgreement') element.reset();
    onChange();
  };
  const endToday = async ({ owner, reader, validFrom }: Agreement) => {
    const { data } = await end({ owner: owner.code, reader: reader.code, validFrom, on: today });
    show(data?.endAgreement);
    onChange();
  };
  const agencyField = (name: string, label: string) => (
    <label className="field">
      <span>{label}</span>
      <select name={name} required>
        {agencies.map((agency) => (
          <option key={agency.code} value={agency.code}>
            {nameOf(agency)}
          </option>
        ))}
      </select>
    </label>
  );

  return (
    <section className="agreements">
      <h2>{accounts.agreements}</h2>
      <DataTable
        caption={accounts.agreements}
        rows={agreements}
        rowKey={({ owner, reader, validFrom }) => `${owner.code} ${reader.code} ${validFrom}`}
        columns={[
          { title: accounts.owner, cell: ({ owner }) => nameOf(owner) },
          { title: accounts.reader, cell: ({ reader }) => nameOf(reader) },
          { title: accounts.basis, cell: ({ basis }) => basis },
          {
            title: accounts.from,
            nowrap: true,
            cell: ({ validFrom }) => formatDay(validFrom, language),
          },
          {
            title: accounts.to,
            nowrap: true,
            cell: (agreement) =>
              agreement.validTo ? (
                formatDay(agreement.validTo, language)
              ) : mayChange ? (
                <button className="link" type="button" onClick={() => void endToday(agreement)}>
                  {accounts.endToday}
                </button>
              ) : (
                '—'
              ),
          },
        ]}
      />
      {mayChange ? (
        <details>
          <summary>{accounts.addAgreement}</summary>
          <form className="agreement-form" onSubmit={(event) => void submit(event)}>
            {agencyField('owner', accounts.owner)}
            {agencyField('reader', accounts.reader)}
            <label className="field">
              <span>{accounts.basis}</span>
              <input name="basis" maxLength={200} autoComplete="off" required />
            </label>
            <label className="field">
              <span>{accounts.from}</span>
              <input name="from" type="date" defaultValue={today} required />
            </label>
            <label className="field">
              <span>{accounts.to}</span>
              <input name="to" type="date" />
            </label>
            {problem ? (
              <p className="problem" role="alert">
                {problem}
              </p>
            ) : null}
            <button type="submit">{accounts.addAgreement}</button>
          </form>
        </details>
      ) : null}
    </section>
  );
}
