import { useQuery } from 'urql';
import { Link, useSearch } from 'wouter';
import { Answer } from '../../graphql/Answer.tsx';
import { graphql } from '../../graphql/generated/gql.ts';
import type { CaseCardFragment } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatNumber } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { recordPath } from '../../lib/record-path.ts';
import { usePageTitle } from '../../ui/use-page-title.ts';
import '../../ui/tabs.css';
import { CasesHead } from './CasesHead.tsx';
import { useCaseWords } from './case-words.ts';
import { DueDay } from './DueDay.tsx';

const BOARD = graphql(`
  query CaseBoard {
    REPORTED: cases(filter: { statuses: [REPORTED] }, first: 25) { ...BoardColumn }
    VERIFIED: cases(filter: { statuses: [VERIFIED] }, first: 25) { ...BoardColumn }
    HANDLED: cases(filter: { statuses: [HANDLED] }, first: 25) { ...BoardColumn }
    HANDED_OVER: cases(filter: { statuses: [HANDED_OVER] }, first: 25) { ...BoardColumn }
    DECIDED: cases(filter: { statuses: [DECIDED] }, first: 25) { ...BoardColumn }
    caseFigures {
      lookedInto
      substantiatedPercent
      standings { status medianDays cases }
    }
  }
`);
export const BOARD_COLUMN = graphql(`
  fragment BoardColumn on QueryCasesConnection { totalCount nodes { ...CaseCard } }
`);
export const CASE_CARD = graphql(`
  fragment CaseCard on Case {
    id
    number
    category { id nameId nameEn }
    dueOn
    overdue
    regency { kemendagriCode name }
    ownCase
    owner { code name nameEn }
  }
`);

/** Standings in which something is still to be done, in their order. */
const COLUMNS = ['REPORTED', 'VERIFIED', 'HANDLED', 'HANDED_OVER', 'DECIDED'] as const;
/** The box that lists what a column has no room for. */
const BOX_OF: Record<(typeof COLUMNS)[number], string> = {
  REPORTED: '/perkara',
  VERIFIED: '/perkara?box=MINE',
  HANDLED: '/perkara?box=MINE',
  HANDED_OVER: '/perkara?box=ELSEWHERE',
  DECIDED: '/perkara?box=MINE',
};
const OF_CASES = { additionalTypenames: ['Case'] };

/** The cases of the own agency by where they stand. On a narrow screen one column at a time, named in the URL. */
export default function BoardPage() {
  const { words } = useWords();
  const own = useCaseWords();
  usePageTitle(`${words.pages.cases}: ${own.board}`);
  const asked = new URLSearchParams(useSearch()).get('status');
  const chosen = COLUMNS.find((status) => status === asked) ?? 'REPORTED';
  const [result, ask] = useQuery({ query: BOARD, context: OF_CASES });
  return (
    <>
      <CasesHead view="board" />
      <Answer
        result={result}
        retry={() => ask({ requestPolicy: 'network-only' })}
        pick={(data) => data}
      >
        {(data) => (
          <>
            <nav className="tabs tabs-ruled case-columns" aria-label={own.column}>
              {COLUMNS.map((status) => (
                <Link
                  key={status}
                  href={`/perkara/papan?status=${status}`}
                  replace
                  aria-current={status === chosen ? 'page' : undefined}
                >
                  {own.columnName[status]}{' '}
                  <span className="case-count">{data[status].totalCount}</span>
                </Link>
              ))}
            </nav>
            <div className="case-board">
              {COLUMNS.map((status) => (
                <Column
                  key={status}
                  status={status}
                  isChosen={status === chosen}
                  total={data[status].totalCount}
                  cases={data[status].nodes}
                  stood={data.caseFigures.standings.find((each) => each.status === status)}
                />
              ))}
            </div>
            <p className="hint">{own.boardNote}</p>
            <p className="hint">{own.figures(data.caseFigures)}</p>
          </>
        )}
      </Answer>
    </>
  );
}

interface ColumnProps {
  status: (typeof COLUMNS)[number];
  isChosen: boolean;
  total: number;
  cases: readonly CaseCardFragment[];
  /** How long cases stood here before they went on; absent where none has. */
  stood: { medianDays: number; cases: number } | undefined;
}

function Column({ status, isChosen, total, cases, stood }: ColumnProps) {
  const { language } = useWords();
  const own = useCaseWords();
  const title = own.columnName[status];
  return (
    <section className={`case-column ${isChosen ? 'chosen' : ''}`} aria-label={title}>
      <h2>
        {title} <span className="case-count">{total}</span>
      </h2>
      {stood ? (
        <p className="hint">{own.stood(formatNumber(stood.medianDays, language), stood.cases)}</p>
      ) : null}
      {total === 0 ? <p className="hint">{own.columnEmpty}</p> : null}
      <ul className="plain-list">
        {cases.map((each) => (
          <Card key={each.id} case={each} />
        ))}
      </ul>
      {total > cases.length ? (
        <Link href={BOX_OF[status]}>{own.columnMore(total - cases.length)}</Link>
      ) : null}
    </section>
  );
}

/** The whole card opens the case; what a keyboard reaches is the link of its number. */
function Card({ case: each }: { case: CaseCardFragment }) {
  const { language } = useWords();
  return (
    <li className="card case-card">
      <Link href={recordPath('/perkara', each.id)}>{each.number}</Link>
      <span>{inLanguage(language, each.category.nameId, each.category.nameEn)}</span>
      <span className="hint">
        {each.regency.name}
        {each.ownCase ? '' : ` · ${inLanguage(language, each.owner.name, each.owner.nameEn)}`}
      </span>
      <DueDay dueOn={each.dueOn} overdue={each.overdue} />
    </li>
  );
}
