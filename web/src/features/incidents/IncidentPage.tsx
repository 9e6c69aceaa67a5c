import { useQuery } from 'urql';
import { Link } from 'wouter';
import { Answer } from '../../graphql/Answer.tsx';
import { graphql } from '../../graphql/generated/gql.ts';
import type { IncidentQuery } from '../../graphql/generated/graphql.ts';
import { FieldValue } from '../../i18n/FieldValue.tsx';
import { useWords } from '../../i18n/words.tsx';
import { formatDay, formatNumber } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { type Fact, Facts } from '../../ui/Facts.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';

const INCIDENT = graphql(`
  query Incident($id: ID!) {
    incident(id: $id) {
      id
      category { id nameId nameEn }
      severity
      status
      occurredOn
      reportedOn
      regency { kemendagriCode name }
      site { id name employer { id name } }
      place
      location { longitude latitude }
      summary
      reference
      reportedBy { code name nameEn }
      absences { field reason }
    }
  }
`);

type Incident = NonNullable<IncidentQuery['incident']>;

/** One reported incident. */
export default function IncidentPage({ id }: { id: string }) {
  const { words } = useWords();
  const [result, ask] = useQuery({ query: INCIDENT, variables: { id } });
  usePageTitle(words.pages.incidents);
  return (
    <>
      <p>
        <Link href="/insiden">← {words.lists.back(words.pages.incidents)}</Link>
      </p>
      <Answer
        result={result}
        retry={() => ask({ requestPolicy: 'network-only' })}
        pick={(data) => data.incident}
        byId
        heading={words.pages.incidents}
      >
        {(incident) => <IncidentDetail incident={incident} />}
      </Answer>
    </>
  );
}

const DECIDED: readonly Incident['status'][] = ['DECIDED', 'CLOSED', 'UNSUBSTANTIATED'];

function IncidentDetail({ incident }: { incident: Incident }) {
  const { words, language } = useWords();
  const { fields, detail } = words;
  const { location, reportedBy } = incident;
  const degrees = (value: number) => formatNumber(value, language, 4);
  const fact = (label: string, field: keyof Incident, value: string | null | undefined): Fact => [
    label,
    <FieldValue key={field} absences={incident.absences} field={field}>
      {value}
    </FieldValue>,
  ];
  return (
    <article className="detail">
      <h1>{inLanguage(language, incident.category.nameId, incident.category.nameEn)}</h1>
      {DECIDED.includes(incident.status) ? null : <p className="note">{detail.alleged}</p>}
      <section className="card">
        <Facts
          facts={[
            [fields.status, words.incidentStatus[incident.status]],
            [fields.severity, words.severityName[incident.severity] ?? incident.severity],
            [fields.occurredOn, formatDay(incident.occurredOn, language)],
            [fields.reportedOn, formatDay(incident.reportedOn, language)],
            [fields.regency, incident.regency.name],
            fact(fields.site, 'site', incident.site?.name),
            fact(fields.place, 'place', incident.place),
            fact(
              fields.location,
              'location',
              location ? `${degrees(location.latitude)}; ${degrees(location.longitude)}` : null,
            ),
            fact(fields.summary, 'summary', incident.summary),
            fact(fields.reference, 'reference', incident.reference),
          ]}
        />
        <p className="hint">{detail.severityNote}</p>
      </section>
      <section className="card">
        <h2>{detail.provenance}</h2>
        <Facts
          facts={[[fields.reportedBy, inLanguage(language, reportedBy.name, reportedBy.nameEn)]]}
        />
      </section>
    </article>
  );
}
