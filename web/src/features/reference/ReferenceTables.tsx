import type { ReferenceQuery } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatDay, formatNumber } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { DataTable } from '../../ui/DataTable.tsx';

/** The regencies with the codes of both systems and the official figures. */
export function Regencies({ regencies }: Pick<ReferenceQuery, 'regencies'>) {
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

/** The sectors that employers are grouped by. */
export function Sectors({ sectors }: Pick<ReferenceQuery, 'sectors'>) {
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

/** The agencies that report or read. */
export function Agencies({ agencies }: Pick<ReferenceQuery, 'agencies'>) {
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

/** The sets of shapes that the map can be drawn with. */
export function Boundaries({ editions }: { editions: ReferenceQuery['boundaryEditions'] }) {
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
