import type { ReportedCellsFragment } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { absenceOf } from '../../lib/cell.ts';
import { formatNumber } from '../../lib/format.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { useEventReportWords } from './event-report-words.ts';

const QUARTERS_SHOWN = 4;
const YEARS_SHOWN = 2;

interface SealedCasesProps {
  quarters: ReportedCellsFragment;
  years: ReportedCellsFragment;
}

/** The sealed kinds, as far as anybody sees them: numbers of periods that have ended. */
export function SealedCases({ quarters, years }: SealedCasesProps) {
  const { words, language } = useWords();
  const own = useEventReportWords();
  const nameOf = (period: string): string => {
    const [year = '', quarter] = period.split('-Q');
    return quarter ? own.quarterName(quarter, year) : own.yearName(year);
  };
  const rows = [...quarters.rows.slice(-QUARTERS_SHOWN), ...years.rows.slice(-YEARS_SHOWN)].flatMap(
    ({ period, cell }) => (period ? [{ period, cell }] : []),
  );
  return (
    <section>
      <h2>{own.sealed}</h2>
      <p className="hint">{own.sealedNote}</p>
      {rows.length === 0 ? (
        <p className="absent">{own.sealedWithheld}</p>
      ) : (
        <DataTable
          caption={own.sealed}
          rows={rows}
          rowKey={({ period }) => period}
          columns={[
            { title: own.sealedPeriod, cell: ({ period }) => nameOf(period) },
            {
              title: own.sealedCount,
              numeric: true,
              cell: ({ cell }) => {
                const reason = absenceOf(cell);
                // Where none was verified, none is known: not that there was none.
                if (cell.value === 0) return <span className="absent">{own.sealedNone}</span>;
                if (!reason) return formatNumber(cell.value ?? 0, language);
                return (
                  <span className="absent" title={words.absenceWhy[reason]}>
                    {words.absence[reason]}
                  </span>
                );
              },
            },
          ]}
        />
      )}
    </section>
  );
}
