import { graphql } from '../../graphql/generated/gql.ts';
import type { PersonRecordsFragment } from '../../graphql/generated/graphql.ts';
import { useSourceTitle } from '../../graphql/session.tsx';
import { FieldValue } from '../../i18n/FieldValue.tsx';
import { useWords } from '../../i18n/words.tsx';
import { formatDay, formatMoment, formatNumber, formatShare } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { DataTable } from '../../ui/DataTable.tsx';

export const PERSON_RECORDS = graphql(`
  fragment PersonRecords on ForeignNational {
    absences { field reason }
    records {
      source
      row
      nameAsWritten
      extractedOn
      agency { code name nameEn }
    }
    links {
      probability
      decidedBy
      decidedAt
      evidence { field weight agreement }
    }
  }
`);

/** The rows of agency files that speak of this person, and why they are held to be one person. */
export function PersonRecords({ person }: { person: PersonRecordsFragment }) {
  const { words, language } = useWords();
  const { fields, detail } = words;
  const titleOf = useSourceTitle();
  const links = person.links.map((link, index) => ({ ...link, index }));
  return (
    <>
      <section>
        <h2>{detail.records}</h2>
        <DataTable
          caption={detail.records}
          rows={person.records}
          rowKey={(record) =>
            `${record.source}-${record.agency.code}-${record.extractedOn}-${record.row}`
          }
          columns={[
            {
              title: fields.agency,
              cell: ({ agency }) => inLanguage(language, agency.name, agency.nameEn),
            },
            { title: fields.source, cell: ({ source }) => titleOf(source) },
            { title: fields.row, cell: ({ row }) => formatNumber(row, language), numeric: true },
            {
              title: fields.nameAsWritten,
              cell: ({ nameAsWritten }) => (
                <FieldValue absences={person.absences} field="records.nameAsWritten">
                  {nameAsWritten}
                </FieldValue>
              ),
            },
            {
              title: fields.extractedOn,
              nowrap: true,
              cell: ({ extractedOn }) => formatDay(extractedOn, language),
            },
          ]}
        />
      </section>
      <section>
        <h2>{detail.links}</h2>
        {links.length === 0 ? (
          <p className="hint">{detail.noLinks}</p>
        ) : (
          <DataTable
            caption={detail.links}
            rows={links}
            rowKey={(link) => link.index}
            columns={[
              {
                title: detail.decidedBy,
                cell: ({ decidedBy }) => (decidedBy === 'exact-key' ? detail.exactKey : decidedBy),
              },
              {
                title: detail.decidedAt,
                nowrap: true,
                cell: (link) => formatMoment(link.decidedAt, language),
              },
              {
                title: detail.probability,
                cell: ({ probability }) =>
                  typeof probability === 'number' ? formatShare(probability, language) : '—',
              },
              {
                title: detail.evidence,
                cell: ({ evidence }) =>
                  evidence
                    .map(
                      ({ field, agreement }) =>
                        `${words.evidenceField[field] ?? field}: ${words.agreement[agreement] ?? agreement}`,
                    )
                    .join('; '),
              },
            ]}
          />
        )}
      </section>
    </>
  );
}
