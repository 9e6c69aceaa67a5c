import { useQuery } from 'urql';
import { Link } from 'wouter';
import { Answer } from '../../graphql/Answer.tsx';
import { graphql } from '../../graphql/generated/gql.ts';
import type { EmployerQuery } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session.tsx';
import { FieldValue } from '../../i18n/FieldValue.tsx';
import { useWords } from '../../i18n/words.tsx';
import { formatNumber } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { type Fact, Facts } from '../../ui/Facts.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';

const EMPLOYER = graphql(`
  query Employer($id: ID!, $withPermits: Boolean!) {
    employer(id: $id) {
      id
      name
      nib
      sector { kbli code name nameEn }
      absences { field reason }
      sites(first: 200) {
        totalCount
        nodes {
          id
          name
          regency { kemendagriCode name }
          location { longitude latitude }
          absences { field reason }
        }
      }
      permits(first: 0) @include(if: $withPermits) { totalCount }
    }
  }
`);

type Employer = NonNullable<EmployerQuery['employer']>;

/** One employer and its places of work. */
export default function EmployerPage({ id }: { id: string }) {
  const { words } = useWords();
  const { viewer } = useSession();
  const withPermits = viewer.roles.some((role) => role === 'ANALYST' || role === 'CASE_OFFICER');
  const [result, ask] = useQuery({ query: EMPLOYER, variables: { id, withPermits } });
  usePageTitle(words.pages.employers);
  return (
    <>
      <p>
        <Link href="/pemberi-kerja">← {words.lists.back(words.pages.employers)}</Link>
      </p>
      <Answer
        result={result}
        retry={() => ask({ requestPolicy: 'network-only' })}
        pick={(data) => data.employer}
        byId
        heading={words.pages.employers}
      >
        {(employer) => <EmployerDetail employer={employer} />}
      </Answer>
    </>
  );
}

function EmployerDetail({ employer }: { employer: Employer }) {
  const { words, language } = useWords();
  const { fields, detail } = words;
  const { sector, permits } = employer;
  const fact = (label: string, field: keyof Employer, value: string | null | undefined): Fact => [
    label,
    <FieldValue key={label} absences={employer.absences} field={field}>
      {value}
    </FieldValue>,
  ];
  return (
    <article className="detail">
      <h1>{employer.name}</h1>
      <section className="card">
        <Facts
          facts={[
            [fields.name, employer.name],
            fact(fields.nib, 'nib', employer.nib),
            fact(fields.kbli, 'sector', sector.kbli),
            fact(
              fields.sector,
              'sector',
              inLanguage(language, sector.name ?? '', sector.nameEn ?? ''),
            ),
          ]}
        />
        {permits ? (
          <p>
            <Link href={`/izin?employer=${encodeURIComponent(employer.id)}`}>
              {words.pages.permits}: {formatNumber(permits.totalCount, language)}
            </Link>
          </p>
        ) : null}
      </section>
      <section>
        <h2>{detail.sites}</h2>
        <Sites employer={employer} />
      </section>
    </article>
  );
}

function Sites({ employer: { sites } }: { employer: Employer }) {
  const { words, language } = useWords();
  const { fields, detail } = words;
  const degrees = (value: number) => formatNumber(value, language, 4);
  return (
    <>
      {sites.totalCount > sites.nodes.length ? (
        <p className="hint">{detail.more(sites.nodes.length, sites.totalCount)}</p>
      ) : null}
      <DataTable
        caption={detail.sites}
        rows={sites.nodes}
        rowKey={(site) => site.id}
        columns={[
          {
            title: fields.site,
            cell: ({ id, name, location }) =>
              location ? <Link href={mapOf(id, location)}>{name}</Link> : name,
          },
          { title: fields.regency, cell: ({ regency }) => regency.name },
          {
            title: fields.location,
            cell: ({ absences, location }) => (
              <FieldValue absences={absences} field="location">
                {location ? `${degrees(location.latitude)}; ${degrees(location.longitude)}` : null}
              </FieldValue>
            ),
          },
        ]}
      />
    </>
  );
}

/** The overview with this site in the middle of the map and its panel open. */
function mapOf(id: string, { longitude, latitude }: { longitude: number; latitude: number }) {
  const camera = `${longitude.toFixed(4)},${latitude.toFixed(4)},11`;
  return `/?item=${encodeURIComponent(id)}&camera=${camera}`;
}
