import { graphql } from '../../graphql/generated/gql.ts';
import type { BatchResultFragment } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatDay, formatMoment, formatNumber } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { Facts } from '../../ui/Facts.tsx';

export const BATCH_RESULT = graphql(`
  fragment BatchResult on Batch {
    id
    fileName
    status
    source { id title { id en } }
    agency { code name nameEn }
    periodFrom
    periodTo
    extractedOn
    receivedAt
    publishedAt
    rowCount
    acceptedCount
    rejectedCount
    conflictCount
    contentErasedAt
    contentErasedWhy
    problem { code sentence { id en } }
  }
`);

/** What became of a file: how many rows were taken, or the one sentence that says why none was. */
export function BatchResult({ batch }: { batch: BatchResultFragment }) {
  const { words, language } = useWords();
  const { sources, fields } = words;
  const day = (value: string | null | undefined) => (value ? formatDay(value, language) : '—');
  const counts = [
    [sources.rows, batch.rowCount],
    [sources.accepted, batch.acceptedCount],
    [sources.rejected, batch.rejectedCount],
    [sources.conflicts, batch.conflictCount],
  ] as const;
  return (
    <>
      {batch.problem ? (
        <div className="state state-failed" role="alert">
          <p className="state-title">{words.batchStatus[batch.status]}</p>
          <p>{batch.problem.sentence[language]}</p>
        </div>
      ) : null}
      {batch.contentErasedAt && batch.contentErasedWhy ? (
        <p className="note">
          {words.rights.fileErased[batch.contentErasedWhy](
            formatDay(batch.contentErasedAt, language),
          )}
        </p>
      ) : null}
      {batch.rowCount > 0 ? (
        <ul className="headlines-row plain-list">
          {counts.map(([name, count]) => (
            <li key={name} className="card">
              {name} <strong>{formatNumber(count, language)}</strong>
            </li>
          ))}
        </ul>
      ) : null}
      <section className="card">
        <Facts
          facts={[
            [fields.status, words.batchStatus[batch.status]],
            [sources.source, batch.source.title[language]],
            [
              fields.agency,
              batch.agency ? inLanguage(language, batch.agency.name, batch.agency.nameEn) : '—',
            ],
            [
              sources.period2,
              batch.periodFrom ? `${day(batch.periodFrom)} – ${day(batch.periodTo)}` : '—',
            ],
            [fields.extractedOn, day(batch.extractedOn)],
            [sources.received, formatMoment(batch.receivedAt, language)],
            [
              sources.published,
              batch.publishedAt ? formatMoment(batch.publishedAt, language) : '—',
            ],
          ]}
        />
      </section>
    </>
  );
}
