import schemaFields from 'virtual:schema-fields';
import { useMemo, useRef } from 'react';
import { useSession } from '../../../graphql/session.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { absenceOf, type Cell } from '../../../lib/cell.ts';
import { formatDay, formatMoment, formatNumber } from '../../../lib/format.ts';
import { inLanguage } from '../../../lib/language.ts';
import { SelectField } from '../../../ui/Fields.tsx';
import { later } from '../../../ui/later.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { Empty, Loading } from '../../../ui/states.tsx';
import type { Answer, SavedVersion } from '../types.ts';
import { Partial, Refused } from './AnswerStates.tsx';
import { TABS, type Tab, useAnswerState } from './answer-state.ts';
import { useAnswerWords } from './answer-words.ts';
import type { PaneProps } from './pane.ts';
import { lacksReasons } from './read-value.ts';
import { ToBriefing } from './ToBriefing.tsx';
import { type Table, tablesOf } from './tables.ts';
import { columnTitles } from './titles.ts';
import { useArrival } from './use-arrival.ts';
import type { Speech } from './value-text.ts';
import './answer.css';

/** Each form of an answer is fetched when it is first looked at. */
const PANES: Record<Tab, React.ComponentType<PaneProps>> = {
  table: later<PaneProps>(() => import('./TablePane.tsx')),
  pivot: later<PaneProps>(() => import('./PivotPane.tsx')),
  chart: later<PaneProps>(() => import('./ChartPane.tsx')),
  map: later<PaneProps>(() => import('./MapPane.tsx')),
  json: later<PaneProps>(() => import('./JsonPane.tsx')),
};
const TakeOut = later(async () => ({ default: (await import('./TakeOut.tsx')).TakeOut }));

interface AnswerPaneProps {
  /** Null until something was asked. */
  answer: Answer | null;
  /** Whether a question is on its way; the line before the answer says how far it is, and ends it. */
  running: boolean;
  /** Of which version of a saved analysis it is the answer. */
  from?: SavedVersion | null;
  /** Reads the pages that follow. */
  onMore(): void;
}

/** The right half of the workbench: an answer as a table, pivot, chart, map or text, and what became of the question. */
export function AnswerPane({ answer, running, from = null, onMore }: AnswerPaneProps) {
  const { words, language } = useWords();
  const own = useAnswerWords();
  const speech = useMemo(() => ({ words, own, language }), [words, own, language]);
  const tables = useMemo(() => (answer ? tablesOf(answer, schemaFields) : []), [answer]);
  // Where every root is null nothing was answered, though the graph calls it a part.
  const nothing = Object.values(answer?.data ?? {}).every((root) => root === null);
  const place = useRef<HTMLDivElement>(null);
  useArrival(place, answer);
  const refused = answer !== null && nothing && answer.errors.length > 0;
  return (
    <div ref={place} className="answer-frame" aria-busy={running}>
      <p role="status" className="unseen">
        {answer && !running && !refused ? own.arrived : ''}
      </p>
      {answer ? null : running ? (
        <Loading label={own.running} />
      ) : (
        <Empty title={own.emptyTitle} hint={own.emptyHint} />
      )}
      {refused ? <Refused errors={answer.errors} speech={speech} /> : null}
      {answer && !refused ? (
        <Answered
          answer={answer}
          tables={tables}
          speech={speech}
          running={running}
          from={from}
          onMore={onMore}
        />
      ) : null}
    </div>
  );
}

const NO_COLUMNS: Table['columns'] = [];

/** The whole of a roll-up, and what of it lies in no regency, as the hub tells them: cells like any other. */
function RollupSum({ table, speech }: { table: Table; speech: Speech }) {
  const { own, words, language } = speech;
  const text = (cell: Cell) => {
    const absence = absenceOf(cell);
    return absence ? words.absence[absence] : formatNumber(cell.value ?? 0, language);
  };
  const { total = null, unplaced = null } = table.rollup ?? {};
  return (
    <>
      {total ? `, ${own.totalIs(text(total))}` : ''}
      {unplaced ? `, ${own.unplacedIs(text(unplaced))}` : ''}
    </>
  );
}

interface AnsweredProps {
  answer: Answer;
  tables: readonly Table[];
  speech: Speech;
  running: boolean;
  from: SavedVersion | null;
  onMore(): void;
}

function Answered({ answer, tables, speech, running, from, onMore }: AnsweredProps) {
  const { own, language } = speech;
  const { indicators } = useSession();
  const [state, change] = useAnswerState();
  const table = tables.find(({ key }) => key === state.part) ?? tables[0];
  // Later pages of a list have the same columns, and these the same titles.
  const columns = table?.columns ?? NO_COLUMNS;
  const titles = useMemo(() => columnTitles(columns, own, language), [columns, own, language]);
  if (!table) return null;
  const indicator = indicators.find(({ id }) => id === table.rollup?.indicator);
  const subject = indicator ? inLanguage(language, indicator.name, indicator.nameEn) : table.key;
  const number = (value: number) => formatNumber(value, language);
  const count = table.rows.length;
  const empty = count === 0 && answer.errors.length === 0 && !running;
  const Pane = PANES[state.tab];
  return (
    <>
      {answer.errors.length > 0 ? <Partial answer={answer} speech={speech} /> : null}
      <div className="answer-head">
        {tables.length > 1 ? (
          <SelectField
            label={own.part}
            value={table.key}
            options={tables.map(({ key }) => ({ value: key, label: key }))}
            onChange={(part) => change({ part })}
          />
        ) : null}
        <p className="answer-count">
          {table.total === null
            ? own.rows(number(count))
            : own.rowsOf(number(count), number(table.total))}
          <RollupSum table={table} speech={speech} />
          {table.rollup?.asOf ? `, ${own.asOf(formatDay(table.rollup.asOf, language))}` : ''},{' '}
          {own.asked(formatMoment(answer.askedAt.toISOString(), language))}
        </p>
        <Segments
          label={own.tabsLabel}
          value={state.tab}
          options={TABS.map((value) => ({ value, label: own.tabs[value] }))}
          onChange={(tab) => change({ tab })}
        />
        <div className="button-row">
          <ToBriefing table={table} tab={state.tab} from={from} />
          <TakeOut
            answer={answer}
            table={table}
            titles={titles}
            subject={subject}
            speech={speech}
          />
        </div>
      </div>
      {(table.more || !answer.done) && !running ? (
        <p className="note answer-more">
          {own.moreRows}{' '}
          <button type="button" className="link" onClick={onMore}>
            {own.readMore}
          </button>
        </p>
      ) : null}
      {lacksReasons(table) ? <p className="note">{own.unasked}</p> : null}
      {empty && state.tab !== 'json' ? (
        <Empty title={own.noRowsTitle} hint={own.noRowsHint} />
      ) : (
        <Pane
          key={table.key}
          answer={answer}
          table={table}
          titles={titles}
          state={state}
          change={change}
          speech={speech}
          flow={indicator?.flow ?? false}
          subject={subject}
        />
      )}
    </>
  );
}
