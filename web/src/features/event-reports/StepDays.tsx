import { graphql } from '../../graphql/generated/gql.ts';
import type { StepDaysFragment } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatNumber } from '../../lib/format.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { useEventReportWords } from './event-report-words.ts';

export const STEP_DAYS = graphql(`
  fragment StepDays on CaseFigures { standings { status medianDays cases } }
`);

const IN_ORDER = ['REPORTED', 'VERIFIED', 'HANDED_OVER', 'HANDLED', 'DECIDED'];

/** How long cases stood at each step before they went on. */
export function StepDays({ figures }: { figures: StepDaysFragment }) {
  const { words, language } = useWords();
  const own = useEventReportWords();
  const rows = figures.standings.toSorted(
    (one, other) => IN_ORDER.indexOf(one.status) - IN_ORDER.indexOf(other.status),
  );
  return (
    <section>
      <h2>{own.steps}</h2>
      <p className="hint">{own.stepsNote}</p>
      {rows.length === 0 ? (
        <p className="absent">{own.noSteps}</p>
      ) : (
        <DataTable
          caption={own.steps}
          rows={rows}
          rowKey={({ status }) => status}
          columns={[
            { title: own.step, cell: ({ status }) => words.incidentStatus[status] },
            {
              title: own.medianDays,
              numeric: true,
              cell: ({ medianDays }) => formatNumber(medianDays, language),
            },
            { title: own.moved, numeric: true, cell: ({ cases }) => formatNumber(cases, language) },
          ]}
        />
      )}
    </section>
  );
}
