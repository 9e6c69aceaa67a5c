import type { EventReportsQuery } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatNumber } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { useMedia } from '../../lib/use-media.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { useEventReportWords } from './event-report-words.ts';
import { type RegencyRow, regencyRows } from './regency-rows.ts';

/** On a telephone those without reports stand in the sentence alone. */
const NARROW = '(max-width: 600px)';

interface RegencyReportsProps {
  data: EventReportsQuery;
  since: string;
  until: string;
}

/** Reports by regency beside its population, and by whom. In the order of the codes: no regency is ranked. */
export function RegencyReports({ data, since, until }: RegencyReportsProps) {
  const { words, language } = useWords();
  const own = useEventReportWords();
  const rows = regencyRows(data);
  const isNarrow = useMedia(NARROW);
  const silent = rows.filter(({ reports }) => reports === null);
  const number = (value: number) => formatNumber(value, language);
  const absent = (
    <span className="absent nowrap" title={words.absenceWhy.NOT_REPORTED}>
      {own.silentRegency}
    </span>
  );
  const named = (code: string): string => {
    const agency = data.agencies.find((each) => each.code === code);
    return agency ? inLanguage(language, agency.name, agency.nameEn) : code;
  };
  return (
    <section>
      <p>
        {own.sum(
          data.byRegency.total.value ?? 0,
          rows.length - silent.length,
          rows.length,
          since,
          until,
        )}{' '}
        {silent.length > 0 && silent.length < rows.length
          ? own.silent(silent.map(({ name }) => name).join(', '))
          : null}
      </p>
      <DataTable<RegencyRow>
        caption={own.table}
        rows={isNarrow ? rows.filter(({ reports }) => reports !== null) : rows}
        rowKey={({ code }) => code}
        columns={[
          { title: words.fields.regency, nowrap: true, cell: ({ name }) => name },
          {
            title: own.reports,
            numeric: true,
            cell: ({ reports }) => (reports === null ? absent : number(reports)),
          },
          { title: own.population, numeric: true, cell: ({ population }) => number(population) },
          {
            title: own.rate,
            numeric: true,
            cell: ({ rate }) => (rate === null ? '—' : number(rate)),
          },
          {
            title: own.agencies,
            cell: ({ agencies }) =>
              agencies.length === 0 ? (
                <span className="absent">{own.none}</span>
              ) : (
                agencies.map(({ code, count }) => `${named(code)} (${number(count)})`).join('; ')
              ),
          },
          { title: own.substantiated, cell: (row) => <Share row={row} /> },
          {
            title: own.late,
            numeric: true,
            cell: ({ late }) =>
              late ? <strong className="event-report-late">{number(late)}</strong> : (late ?? '—'),
          },
        ]}
      />
      <p className="hint">
        {own.grounds(data.regencies[0]?.populationSource ?? '')} {own.lateTotal}
      </p>
    </section>
  );
}

/** Of few reports the numbers say more than a share. */
function Share({ row }: { row: RegencyRow }) {
  const { language } = useWords();
  const own = useEventReportWords();
  if (row.reports === null) return '—';
  if (row.lookedInto === 0) return <span className="absent">{own.noneLookedInto}</span>;
  return row.percent === null
    ? own.fewLookedInto(row.substantiated, row.lookedInto)
    : own.substantiatedOf(formatNumber(row.percent, language), row.lookedInto);
}
