import { useQuery } from 'urql';
import { Answer } from '../../graphql/Answer.tsx';
import { graphql } from '../../graphql/generated/gql.ts';
import type { ReferenceQuery } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { inLanguage } from '../../lib/language.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { Agencies, Boundaries, Regencies, Sectors } from './ReferenceTables.tsx';

const REFERENCE = graphql(`
  query Reference {
    regencies { id kemendagriCode bpsCode name kind capital areaKm2 population }
    sectors { id code nameId nameEn }
    indicators {
      id name nameEn definition definitionEn numerator numeratorEn isNot isNotEn unit unitEn
    }
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
      heading={words.pages.reference}
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
            title: words.reference.numerator,
            cell: (each) => inLanguage(language, each.numerator, each.numeratorEn),
          },
          {
            title: words.reference.isNot,
            cell: (each) => inLanguage(language, each.isNot, each.isNotEn),
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
