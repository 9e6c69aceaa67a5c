import { useQuery } from 'urql';
import { Answer } from '../../graphql/Answer.tsx';
import { graphql } from '../../graphql/generated/gql.ts';
import type { ReferenceQuery } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatDay, formatNumber } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';

const REFERENCE = graphql(`
  query Reference {
    regencies { id kemendagriCode bpsCode name kind capital areaKm2 population }
    sectors { id code nameId nameEn }
    indicators { id name nameEn definition definitionEn unit unitEn }
    agencies { id code name nameEn kind }
    boundaryEditions { id name source licence validFrom current }
  }
`);

/** The lists and definitions that every figure rests on. Everyone may read them. */
export default function ReferencePage() {
  const { words } = useWords();
  const [result, ask] = useQuery({ query: REFERENCE });
  usePageTitle(words.pages.reference);
  return (
    <Answer
      result={result}
      retry={() => ask({ requestPolicy: 'network-only' })}
      pick={(data) => data}
    >
      {(data) => (
        <div className="detail">
          <h1>{words.pages.reference}</h1>
          <Indicators indicators={data.indicators} />
          <Regencies regencies={data.regencies} />
          <Sectors sectors={data.sectors} />
          <Agencies agencies={data.agencies} />
          <Boundaries editions={data.boundaryEditions} />
        </div>
      )}
    </Answer>
  );
}

function Indicators({ indicators }: Pick<ReferenceQuery, 'indicators'>) {
  const { words, language } = useWords();
  return (
    <section>
      <h2>{words.reference.indicators}</h2>
      <DataTable
        caption={words.reference.indicators}
        rows={indicators}
        rowKey={({ id }) => id}
        columns={[
          {
            title: words.fields.name,
            cell: (each) => inLanguage(language, each.name, each.nameEn),
          },
          {
            title: words.reference.definition,
            cell: (each) => inLanguage(language, each.definition, each.definitionEn),
          },
          {
            title: words.reference.unit,
            cell: (each) => inLanguage(language, each.unit, each.unitEn),
          },
        ]}
      />
    </section>
  );
}

function Regencies({ regencies }: Pick<ReferenceQuery, 'regencies'>) {
  const { words, language } = useWords();
  const { reference } = words;
  return (
    <section>
      <h2>{reference.regencies}</h2>
      <DataTable
        caption={reference.regencies}
        rows={regencies}
        rowKey={({ id }) => id}
        columns={[
          { title: words.fields.name, cell: ({ name }) => name },
          { title: reference.kind, cell: ({ kind }) => words.regencyKind[kind] },
          { title: reference.kemendagri, cell: ({ kemendagriCode }) => kemendagriCode },
          { title: reference.bps, cell: ({ bpsCode }) => bpsCode },
          { title: reference.capital, cell: ({ capital }) => capital },
          {
            title: reference.area,
            cell: ({ areaKm2 }) => formatNumber(areaKm2, language),
            numeric: true,
          },
          {
            title: reference.population,
            cell: ({ population }) => formatNumber(population, language),
            numeric: true,
          },
        ]}
      />
    </section>
  );
}

function Sectors({ sectors }: Pick<ReferenceQuery, 'sectors'>) {
  const { words, language } = useWords();
  return (
    <section>
      <h2>{words.reference.sectors}</h2>
      <DataTable
        caption={words.reference.sectors}
        rows={sectors}
        rowKey={({ id }) => id}
        columns={[
          {
            title: words.fields.name,
            cell: (each) => inLanguage(language, each.nameId, each.nameEn),
          },
          { title: words.fields.code, cell: ({ code }) => code },
        ]}
      />
    </section>
  );
}

function Agencies({ agencies }: Pick<ReferenceQuery, 'agencies'>) {
  const { words, language } = useWords();
  return (
    <section>
      <h2>{words.reference.agencies}</h2>
      <DataTable
        caption={words.reference.agencies}
        rows={agencies}
        rowKey={({ id }) => id}
        columns={[
          {
            title: words.fields.name,
            cell: (each) => inLanguage(language, each.name, each.nameEn),
          },
          { title: words.fields.code, cell: ({ code }) => code },
          {
            title: words.reference.kind,
            cell: ({ kind }) => words.publisherName[kind] ?? kind,
          },
        ]}
      />
    </section>
  );
}

function Boundaries({ editions }: { editions: ReferenceQuery['boundaryEditions'] }) {
  const { words, language } = useWords();
  const { reference } = words;
  return (
    <section>
      <h2>{reference.boundaries}</h2>
      <DataTable
        caption={reference.boundaries}
        rows={editions}
        rowKey={({ id }) => id}
        columns={[
          {
            title: words.fields.name,
            cell: ({ name, current }) => (current ? `${name} (${reference.current})` : name),
          },
          { title: words.fields.source, cell: ({ source }) => source },
          { title: reference.licence, cell: ({ licence }) => licence },
          { title: reference.validFrom, cell: ({ validFrom }) => formatDay(validFrom, language) },
        ]}
      />
    </section>
  );
}
