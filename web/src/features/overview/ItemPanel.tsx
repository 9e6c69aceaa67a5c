import type { ReactNode } from 'react';
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
import type { ChangeView } from '../../lib/use-view-state.ts';
import { Facts } from '../../ui/Facts.tsx';
import { type Employer, EmployerFacts } from './EmployerFacts.tsx';
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
      ... on Employer {
        id
        name
        employerSector: sector { name nameEn }
        absences { field reason }
        sites(first: 10) {
          totalCount
          nodes { id name regency { kemendagriCode name } location { longitude latitude } }
        }
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

interface ItemPanelProps {
  id: string;
  /** Where it stands, below whose levels it is the last. */
  trail(name: string | null): ReactNode;
  change: ChangeView;
  close(): void;
}

const isShown = (found: Item): found is Site | Incident | Employer =>
  ['Site', 'Incident', 'Employer'].includes(found.__typename);

/** The site, incident or employer that was chosen on the map or in the search. */
export function ItemPanel({ id, trail, change, close }: ItemPanelProps) {
  const { words, language } = useWords();
  const [result, ask] = useQuery({ query: MAP_ITEM, variables: { id } });
  const node = result.data?.node;
  const kinds: Record<string, string> = {
    Incident: words.overview.incidentTitle,
    Employer: words.fields.employer,
  };
  const title = kinds[node?.__typename ?? ''] ?? words.overview.siteTitle;
  const name =
    node?.__typename === 'Incident'
      ? inLanguage(language, node.category.nameId, node.category.nameEn)
      : node?.__typename === 'Site' || node?.__typename === 'Employer'
        ? node.name
        : null;
  return (
    <Panel key={title} title={title} label={title} trail={trail(name)} close={close}>
      <Answer
        result={result}
        byId
        retry={() => ask({ requestPolicy: 'network-only' })}
        pick={({ node: found }) => (found && isShown(found) ? found : null)}
      >
        {(item) =>
          item.__typename === 'Site' ? (
            <SiteFacts site={item} />
          ) : item.__typename === 'Incident' ? (
            <IncidentFacts incident={item} />
          ) : (
            <EmployerFacts employer={item} change={change} />
          )
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
