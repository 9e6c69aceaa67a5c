import type { EventReportsQuery } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatNumber } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { useEventReportWords } from './event-report-words.ts';
import { type KindRow, kindRows, STANDINGS } from './kind-rows.ts';

/** Reports by their kind, with where they stand now. In the order of the list of kinds: none is ranked. */
export function KindReports({ data }: { data: EventReportsQuery }) {
  const { words, language } = useWords();
  const own = useEventReportWords();
  const number = (value: number) => formatNumber(value, language);
  const rows = kindRows(data);
  return (
    <section>
      <h2>{own.kinds}</h2>
      {rows.length === 0 ? (
        <p className="absent">{own.noReports}</p>
      ) : (
        <DataTable<KindRow>
          caption={own.kinds}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              title: words.fields.category,
              cell: ({ nameId, nameEn }) => inLanguage(language, nameId, nameEn),
            },
            { title: own.reports, numeric: true, cell: ({ reports }) => number(reports) },
            ...STANDINGS.map((standing) => ({
              title: own.standing[standing],
              numeric: true,
              cell: ({ standings }: KindRow) => number(standings[standing]),
            })),
          ]}
        />
      )}
    </section>
  );
}
