import { Link } from 'wouter';
import { graphql } from '../../graphql/generated/gql.ts';
import type { PersonDetailFragment } from '../../graphql/generated/graphql.ts';
import { FieldValue } from '../../i18n/FieldValue.tsx';
import { nameToShow } from '../../i18n/PersonName.tsx';
import { useWords } from '../../i18n/words.tsx';
import { formatDay } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { recordPath } from '../../lib/record-path.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { PersonCorrections } from './PersonCorrections.tsx';
import { PersonRecords } from './PersonRecords.tsx';

export const PERSON_DETAIL = graphql(`
  fragment PersonDetail on ForeignNational {
    id
    name
    pseudonym
    nationality { alpha3 name nameEn }
    birthDate
    birthYear
    sex
    absences { field reason }
    travelDocuments { number expiresOn country { alpha3 name nameEn } }
    permits(first: 200) {
      totalCount
      nodes {
        id
        kind { nameId nameEn }
        employer { id name }
        regency { name }
        validFrom
        validTo
        status
        absences { field reason }
      }
    }
    opening { id expiresAt }
    ...PersonCorrections
    ...PersonRecords
  }
`);

/** Everything that the hub holds about one person, and where it comes from. */
export function PersonDetail({
  person,
  onChange,
}: {
  person: PersonDetailFragment;
  onChange(): void;
}) {
  const { words, language } = useWords();
  const { fields, detail } = words;
  const field = (name: string, value: string | null) => (
    <FieldValue absences={person.absences} field={name}>
      {value}
    </FieldValue>
  );
  return (
    <article className="detail">
      <h1>{nameToShow(person) ?? detail.withoutName}</h1>
      <PersonCorrections person={person} onChange={onChange} />
      <section className="card">
        <Facts
          facts={[
            [fields.name, field('name', person.name ?? null)],
            [fields.pseudonym, person.pseudonym],
            [
              fields.nationality,
              inLanguage(language, person.nationality.name, person.nationality.nameEn),
            ],
            [fields.sex, field('sex', person.sex ? words.sexName[person.sex] : null)],
            [
              fields.birthDate,
              field(
                'birthDate',
                person.birthDate
                  ? formatDay(person.birthDate, language)
                  : (person.birthYear?.toString() ?? null),
              ),
            ],
          ]}
        />
      </section>
      <section>
        <h2>{detail.documents}</h2>
        <DataTable
          caption={detail.documents}
          rows={person.travelDocuments}
          rowKey={(document) => `${document.country.alpha3}${document.number}${document.expiresOn}`}
          columns={[
            {
              title: fields.document,
              cell: ({ number }) => field('travelDocuments.number', number ?? null),
            },
            {
              title: fields.country,
              cell: ({ country }) => inLanguage(language, country.name, country.nameEn),
            },
            {
              title: fields.expiresOn,
              cell: ({ expiresOn }) => (expiresOn ? formatDay(expiresOn, language) : '—'),
            },
          ]}
        />
      </section>
      <section>
        <h2>{detail.permits}</h2>
        {/* What is opened for an hour is this record alone: its permits lead nowhere. */}
        <PersonPermits permits={person.permits} linked={!person.opening} />
      </section>
      <PersonRecords person={person} />
    </article>
  );
}

interface PersonPermitsProps {
  permits: PersonDetailFragment['permits'];
  linked: boolean;
}

function PersonPermits({ permits, linked }: PersonPermitsProps) {
  const { words, language } = useWords();
  const { fields, detail } = words;
  return (
    <>
      {permits.totalCount > permits.nodes.length ? (
        <p className="hint">{detail.more(permits.nodes.length, permits.totalCount)}</p>
      ) : null}
      <DataTable
        caption={detail.permits}
        rows={permits.nodes}
        rowKey={(permit) => permit.id}
        columns={[
          {
            title: fields.kind,
            cell: ({ id, kind }) => {
              const name = inLanguage(language, kind.nameId, kind.nameEn);
              return linked ? <Link href={recordPath('/izin', id)}>{name}</Link> : name;
            },
          },
          {
            title: fields.employer,
            cell: ({ absences, employer }) => (
              <FieldValue absences={absences} field="employer">
                {employer?.name}
              </FieldValue>
            ),
          },
          {
            title: fields.regency,
            cell: ({ absences, regency }) => (
              <FieldValue absences={absences} field="regency">
                {regency?.name}
              </FieldValue>
            ),
          },
          {
            title: fields.validFrom,
            nowrap: true,
            cell: ({ validFrom }) => formatDay(validFrom, language),
          },
          {
            title: fields.validTo,
            nowrap: true,
            cell: ({ validTo }) => formatDay(validTo, language),
          },
          { title: fields.status, cell: ({ status }) => words.permitStatus[status] },
        ]}
      />
    </>
  );
}
