import { useQuery } from 'urql';
import { Link } from 'wouter';
import { Answer } from '../../graphql/Answer.tsx';
import { graphql } from '../../graphql/generated/gql.ts';
import type { PermitQuery } from '../../graphql/generated/graphql.ts';
import { useSession, useSourceTitle } from '../../graphql/session.tsx';
import { FieldValue } from '../../i18n/FieldValue.tsx';
import { PersonName } from '../../i18n/PersonName.tsx';
import { useWords } from '../../i18n/words.tsx';
import { formatDay } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { recordPath } from '../../lib/record-path.ts';
import { type Fact, Facts } from '../../ui/Facts.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';

const PERMIT = graphql(`
  query Permit($id: ID!) {
    permit(id: $id) {
      id
      kind { id family nameId nameEn }
      code
      number
      holder { id name pseudonym absences { field reason } }
      employer { id name }
      site { id name regency { name } }
      regency { kemendagriCode name }
      position
      issuedOn
      validFrom
      validTo
      status
      absences { field reason }
      provenance { source batch row extractedOn agency { code name nameEn } }
    }
  }
`);

type Permit = NonNullable<PermitQuery['permit']>;

/** One permit: every field, and the cell of the file that says so. */
export default function PermitPage({ id }: { id: string }) {
  const { words } = useWords();
  const [result, ask] = useQuery({ query: PERMIT, variables: { id } });
  usePageTitle(words.pages.permits);
  return (
    <>
      <p>
        <Link href="/izin">← {words.lists.back(words.pages.permits)}</Link>
      </p>
      <Answer
        result={result}
        retry={() => ask({ requestPolicy: 'network-only' })}
        pick={(data) => data.permit}
        byId
        heading={words.pages.permits}
      >
        {(permit) => <PermitDetail permit={permit} />}
      </Answer>
    </>
  );
}

function PermitDetail({ permit }: { permit: Permit }) {
  const { words, language } = useWords();
  const { fields } = words;
  const kind = inLanguage(language, permit.kind.nameId, permit.kind.nameEn);
  const day = (value: string | null | undefined) => (value ? formatDay(value, language) : null);
  const fact = (label: string, field: keyof Permit, value: string | null | undefined): Fact => [
    label,
    <FieldValue key={field} absences={permit.absences} field={field}>
      {value}
    </FieldValue>,
  ];
  return (
    <article className="detail">
      <h1>{kind}</h1>
      <section className="card">
        <Facts
          facts={[
            [fields.kind, `${kind}, ${words.permitFamily[permit.kind.family]}`],
            fact(fields.code, 'code', permit.code),
            fact(fields.number, 'number', permit.number),
            [
              fields.holder,
              <Link key="holder" href={recordPath('/orang-asing', permit.holder.id)}>
                <PersonName person={permit.holder} />
              </Link>,
            ],
            [fields.employer, <EmployerLink key="employer" permit={permit} />],
            fact(fields.site, 'site', permit.site?.name),
            fact(fields.regency, 'regency', permit.regency?.name),
            fact(fields.position, 'position', permit.position),
            fact(fields.issuedOn, 'issuedOn', day(permit.issuedOn)),
            [fields.validFrom, formatDay(permit.validFrom, language)],
            [fields.validTo, formatDay(permit.validTo, language)],
            [fields.status, words.permitStatus[permit.status]],
          ]}
        />
      </section>
      <Origin provenance={permit.provenance} />
    </article>
  );
}

function EmployerLink({ permit }: { permit: Permit }) {
  const { employer } = permit;
  if (!employer) {
    return (
      <FieldValue absences={permit.absences} field="employer">
        {null}
      </FieldValue>
    );
  }
  return <Link href={recordPath('/pemberi-kerja', employer.id)}>{employer.name}</Link>;
}

/** Where all of a permit's fields come from: they stand in one row of one file. */
function Origin({ provenance }: { provenance: Permit['provenance'] }) {
  const { words, language } = useWords();
  const { fields, detail } = words;
  const { viewer } = useSession();
  const titleOf = useSourceTitle();
  const { agency, source, row, extractedOn, batch } = provenance;
  return (
    <section className="card">
      <h2>{detail.provenance}</h2>
      <Facts
        facts={[
          [fields.agency, inLanguage(language, agency.name, agency.nameEn)],
          [fields.source, `${titleOf(source)}, ${detail.rowOf(row)}`],
          [fields.extractedOn, formatDay(extractedOn, language)],
        ]}
      />
      {viewer.roles.some((role) => role === 'CASE_OFFICER' || role === 'OPERATOR') ? (
        <p>
          <Link href={recordPath('/sumber', batch)}>{detail.batch}</Link>
        </p>
      ) : null}
    </section>
  );
}
