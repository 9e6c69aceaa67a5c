import type { ReportedCellsFragment } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { absenceOf } from '../../lib/cell.ts';
import { formatNumber } from '../../lib/format.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { useEventReportWords } from './event-report-words.ts';

const QUARTERS_SHOWN = 4;
const YEARS_SHOWN = 2;

type CellShown = ReportedCellsFragment['rows'][number]['cell'];

interface SealedFiguresProps {
  data: Record<
    'caseQuarters' | 'caseYears' | 'incidentQuarters' | 'incidentYears',
    ReportedCellsFragment
  >;
}

/** The last periods of both units, by their labels. */
const newest = (quarters: ReportedCellsFragment, years: ReportedCellsFragment) =>
  new Map(
    [...quarters.rows.slice(-QUARTERS_SHOWN), ...years.rows.slice(-YEARS_SHOWN)].flatMap(
      ({ period, cell }): [string, CellShown][] => (period ? [[period, cell]] : []),
    ),
  );

/** The sealed kinds, as far as anybody sees them: numbers of periods that have ended, of cases and of files' events. */
export function SealedFigures({ data }: SealedFiguresProps) {
  const { words, language } = useWords();
  const own = useEventReportWords();
  const nameOf = (period: string): string => {
    const [year = '', quarter] = period.split('-Q');
    return quarter ? own.quarterName(quarter, year) : own.yearName(year);
  };
  const cases = newest(data.caseQuarters, data.caseYears);
  const incidents = newest(data.incidentQuarters, data.incidentYears);
  const shown = (cell: CellShown | undefined) => {
    const reason = cell && absenceOf(cell);
    if (!reason) return formatNumber(cell?.value ?? 0, language);
    return (
      <span className="absent" title={words.absenceWhy[reason]}>
        {words.absence[reason]}
      </span>
    );
  };
  const periods = [...new Set([...cases.keys(), ...incidents.keys()])];
  return (
    <section>
      <h2>{own.sealed}</h2>
      <p className="hint">{own.sealedNote}</p>
      {periods.length === 0 ? (
        <p className="absent">{own.sealedWithheld}</p>
      ) : (
        <DataTable
          caption={own.sealed}
          rows={periods}
          rowKey={(period) => period}
          columns={[
            { title: own.sealedPeriod, cell: nameOf },
            {
              title: own.sealedCases,
              numeric: true,
              cell: (period) => {
                const cell = cases.get(period);
                // Where none was verified, none is known: not that there was none.
                return cell?.value === 0 ? (
                  <span className="absent">{own.sealedNone}</span>
                ) : (
                  shown(cell)
                );
              },
            },
            {
              title: own.sealedIncidents,
              numeric: true,
              cell: (period) => shown(incidents.get(period)),
            },
          ]}
        />
      )}
    </section>
  );
}
