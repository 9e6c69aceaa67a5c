import { graphql } from '../../graphql/generated/gql.ts';
import type { OperationResultsFragment } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatMoment, formatNumber } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { useOperationWords } from './operation-words.ts';

export const OPERATION_RESULTS = graphql(`
  fragment OperationResults on JointOperation {
    status
    lead { code name nameEn }
    findings { category { id nameId nameEn } found }
    outcomes { measure taken }
    minutes
    steps { version kind at }
  }
`);

interface Counted {
  key: string;
  name: string;
  count: number;
}

/** What an operation found and what came of it: counts and minutes, and nobody's name. */
export function OperationResult({ operation }: { operation: OperationResultsFragment }) {
  const { language } = useWords();
  const own = useOperationWords();
  const { status, lead, findings, outcomes } = operation;
  const corrected = operation.steps.findLast(({ kind }) => kind === 'CORRECTED');
  return (
    <section className="card" aria-label={own.result}>
      <h2>{own.result}</h2>
      {status === 'PLANNED' ? (
        <p className="absent">{own.resultToCome(inLanguage(language, lead.name, lead.nameEn))}</p>
      ) : null}
      {status === 'CANCELLED' ? <p className="absent">{own.resultNone}</p> : null}
      {status === 'CARRIED_OUT' ? (
        <>
          {corrected ? (
            <p className="note">{own.corrected(formatMoment(corrected.at, language))}</p>
          ) : null}
          <div className="operation-counts">
            <Counts
              title={own.findings}
              what={own.finding}
              none={own.noFindings}
              rows={findings.map(({ category, found }) => ({
                key: category.id,
                name: inLanguage(language, category.nameId, category.nameEn),
                count: found,
              }))}
            />
            <Counts
              title={own.outcomes}
              what={own.outcome}
              none={own.noOutcomes}
              rows={outcomes.map(({ measure, taken }) => ({
                key: measure,
                name: own.measureName[measure],
                count: taken,
              }))}
            />
          </div>
          <h3>{own.minutes}</h3>
          <p className="operation-text">{operation.minutes}</p>
        </>
      ) : null}
    </section>
  );
}

interface CountsProps {
  title: string;
  what: string;
  none: string;
  rows: readonly Counted[];
}

function Counts({ title, what, none, rows }: CountsProps) {
  const { language } = useWords();
  const own = useOperationWords();
  const columns: Column<Counted>[] = [
    { title: what, cell: ({ name }) => name },
    { title: own.count, numeric: true, cell: ({ count }) => formatNumber(count, language) },
  ];
  return (
    <div>
      <h3>{title}</h3>
      {rows.length > 0 ? (
        <DataTable caption={title} columns={columns} rows={rows} rowKey={({ key }) => key} />
      ) : (
        <p className="absent">{none}</p>
      )}
    </div>
  );
}
