import { useSession } from '../../../graphql/session.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { absenceOf, type Cell } from '../../../lib/cell.ts';
import { formatMoment, formatNumber } from '../../../lib/format.ts';
import { inLanguage, type Language } from '../../../lib/language.ts';
import { ScrollRegion } from '../../../ui/ScrollRegion.tsx';
import { useAnalysisWords } from '../keep/analysis-words.ts';
import type { Citation, FiguresChange, RowsChange } from './citation.ts';

/** Why the answer is another, and how much of it. */
export function CitationChanges({ citation }: { citation: Citation }) {
  const { language } = useWords();
  const own = useAnalysisWords();
  const { sources } = useSession();
  const { changes, arrived, rights } = citation;
  const lists = changes?.lists ?? [];
  const figures = (changes?.figures ?? []).filter(({ cells }) => cells.length > 0);
  return (
    <>
      <section className="citation-differs" role="status">
        <p>
          <strong>{own.different}</strong>
        </p>
        <ul>
          {citation.differences.map(({ code, sentence }) => (
            <li key={code}>
              {sentence[language]}
              {code === 'AUDIENCE_DIFFERS' && rights.length > 0
                ? ` ${own.otherRights(rights.map((each) => own.rights[each]).join(', '))}`
                : null}
            </li>
          ))}
        </ul>
      </section>
      {lists.map((change) => (
        <ListChange key={change.key} change={change} named={lists.length > 1} />
      ))}
      {figures.map((change) => (
        <FigureChanges key={change.key} change={change} named={figures.length > 1} />
      ))}
      {changes?.untold.map(({ code, sentence }) => (
        <p key={code} className="note">
          {sentence[language]}
        </p>
      ))}
      {arrived.length > 0 ? (
        <section>
          <h2>{own.arrivedTitle}</h2>
          <ul>
            {arrived.map(({ agency, source, files, publishedAt }) => {
              const title = sources.find(({ id }) => id === source)?.title[language] ?? source;
              return (
                <li key={`${agency.code} ${source}`}>
                  {own.arrived(
                    inLanguage(language, agency.name, agency.nameEn),
                    title,
                    files,
                    formatMoment(publishedAt, language),
                  )}
                </li>
              );
            })}
          </ul>
        </section>
      ) : null}
    </>
  );
}

/** A list in two sentences: how many rows there were and are, and how many of them came, went and changed. */
function ListChange({ change, named }: { change: RowsChange; named: boolean }) {
  const { language } = useWords();
  const own = useAnalysisWords();
  const number = (value: number) => formatNumber(value, language);
  const { cited, now, totalCited, totalNow, rows } = change;
  const { added, removed, changed } = rows ?? { added: 0, removed: 0, changed: 0 };
  const isSame = rows && added + removed + (changed ?? 0) === 0;
  const isPage =
    totalCited !== null && totalNow !== null && (totalCited !== cited || totalNow !== now);
  return (
    <section aria-label={own.rowsTitle}>
      <h2>
        {own.rowsTitle}
        {named ? ` (${change.key})` : ''}
      </h2>
      <p>
        {isPage
          ? own.rowsOfPage(number(cited), number(totalCited), number(now), number(totalNow))
          : own.rowsThenNow(number(cited), number(now))}
      </p>
      {rows && !isSame ? (
        <dl className="citation-counts">
          <Count label={own.rowsAdded} value={number(added)} />
          <Count label={own.rowsRemoved} value={number(removed)} />
          {changed === null ? null : <Count label={own.rowsChanged} value={number(changed)} />}
        </dl>
      ) : null}
      {isSame ? <p>{own.rowsReordered}</p> : null}
      {rows ? null : <p className="hint">{own.rowsTooMany}</p>}
      {rows && isPage && !isSame ? <p className="hint">{own.rowsPageHint}</p> : null}
    </section>
  );
}

const Count = ({ label, value }: { label: string; value: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </div>
);

/** The cells that are others, as they were and as they are. No difference is worked out: a withheld one has none. */
function FigureChanges({ change, named }: { change: FiguresChange; named: boolean }) {
  const { words, language } = useWords();
  const own = useAnalysisWords();
  const text = (cell: Cell | null) => {
    if (!cell) return own.noCell;
    const absence = absenceOf(cell);
    return absence ? words.absence[absence] : formatNumber(cell.value ?? 0, language);
  };
  return (
    <section>
      <h2>
        {own.cellsTitle(change.cells.length + change.more)}
        {named ? ` (${change.key})` : ''}
      </h2>
      <ScrollRegion label={own.cellsTitle(change.cells.length + change.more)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{own.cell}</th>
              <th scope="col" className="numeric">
                {own.cellCited}
              </th>
              <th scope="col" className="numeric">
                {own.cellNow}
              </th>
            </tr>
          </thead>
          <tbody>
            {change.cells.map(({ of, cited, now }) => (
              <tr key={JSON.stringify(of)}>
                <th scope="row">
                  {of === 'TOTAL' || of === 'UNPLACED' ? own.wholes[of] : labelOf(of, language)}
                </th>
                <td className="numeric">{text(cited)}</td>
                <td className="numeric">{text(now)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {change.more > 0 ? <p className="hint">{own.cellsMore(change.more)}</p> : null}
    </section>
  );
}

/** What the row of a roll-up is called: the names of its records, else its keys. */
export function labelOf(row: unknown, language: Language): string {
  const named = Object.entries((row ?? {}) as Record<string, unknown>).flatMap(
    ([field, value]): string[] => {
      if (field === 'keys' || value === null) return [];
      if (typeof value !== 'object') return [String(value)];
      const { name, nameId, nameEn, ...codes } = value as Record<string, unknown>;
      const called = (language === 'en' ? (nameEn ?? name) : (nameId ?? name)) ?? name ?? nameId;
      return [String(called ?? Object.values(codes)[0] ?? '')];
    },
  );
  const { keys } = (row ?? {}) as { keys?: unknown };
  const values = Array.isArray(keys)
    ? keys.map((key) => String((key as { value?: unknown }).value))
    : [];
  // Dimensions whose records were not asked for are told by their codes.
  const all = named.length < values.length ? [...named, ...values.slice(named.length)] : named;
  return all.join(' · ');
}
