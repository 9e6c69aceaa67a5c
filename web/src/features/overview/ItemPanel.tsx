import { useQuery } from 'urql';
import { Link } from 'wouter';
import { Answer } from '../../graphql/Answer.tsx';
import { graphql } from '../../graphql/generated/gql.ts';
import type { MapItemQuery } from '../../graphql/generated/graphql.ts';
import { FieldValue } from '../../i18n/FieldValue.tsx';
import { useWords } from '../../i18n/words.tsx';
import { formatDay } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { recordPath } from '../../lib/record-path.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Panel } from './Panel.tsx';

const MAP_ITEM = graphql(`
  query MapItem($id: ID!) {
    node(id: $id) {
      __typename
      ... on Site {
        id
        name
        employer { id name absences { field reason } }
        regency { kemendagriCode name }
        sector { code name nameEn }
      }
      ... on Incident {
        id
        category { nameId nameEn }
        severity
        status
        occurredOn
        regency { kemendagriCode name }
      }
    }
  }
`);

type Item = NonNullable<MapItemQuery['node']>;
type Site = Extract<Item, { __typename: 'Site' }>;
type Incident = Extract<Item, { __typename: 'Incident' }>;

/** The site or incident that was chosen on the map. */
export function ItemPanel({ id, close }: { id: string; close(): void }) {
  const { words } = useWords();
  const [result, ask] = useQuery({ query: MAP_ITEM, variables: { id } });
  const node = result.data?.node;
  const title =
    node?.__typename === 'Incident' ? words.overview.incidentTitle : words.overview.siteTitle;
  return (
    <Panel key={title} title={title} label={title} close={close}>
      <Answer
        result={result}
        byId
        retry={() => ask({ requestPolicy: 'network-only' })}
        pick={({ node: found }) =>
          found?.__typename === 'Site' || found?.__typename === 'Incident' ? found : null
        }
      >
        {(item) =>
          item.__typename === 'Site' ? <SiteFacts site={item} /> : <IncidentFacts incident={item} />
        }
      </Answer>
    </Panel>
  );
}

function SiteFacts({ site }: { site: Site }) {
  const { words, language } = useWords();
  const { sector } = site;
  return (
    <Facts
      facts={[
        [words.fields.name, site.name],
        [
          words.fields.employer,
          <Link key="employer" href={recordPath('/pemberi-kerja', site.employer.id)}>
            {site.employer.name}
          </Link>,
        ],
        [
          words.fields.sector,
          <FieldValue key="sector" absences={site.employer.absences} field="sector">
            {inLanguage(language, sector?.name ?? '', sector?.nameEn ?? '')}
          </FieldValue>,
        ],
        [words.fields.regency, site.regency.name],
      ]}
    />
  );
}

function IncidentFacts({ incident }: { incident: Incident }) {
  const { words, language } = useWords();
  return (
    <>
      <p className="note">{words.detail.alleged}</p>
      <Facts
        facts={[
          [
            words.fields.category,
            inLanguage(language, incident.category.nameId, incident.category.nameEn),
          ],
          [words.fields.status, words.incidentStatus[incident.status]],
          [words.fields.severity, words.severityName[incident.severity] ?? incident.severity],
          [words.fields.occurredOn, formatDay(incident.occurredOn, language)],
          [words.fields.regency, incident.regency.name],
        ]}
      />
      <p>
        <Link href={recordPath('/insiden', incident.id)}>{words.overview.details}</Link>
      </p>
    </>
  );
}
