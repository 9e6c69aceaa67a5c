import { Link } from 'wouter';
import { graphql } from '../../graphql/generated/gql.ts';
import type { BoxCountsFragment, CaseBox } from '../../graphql/generated/graphql.ts';
import '../../ui/tabs.css';
import { useCaseWords } from './case-words.ts';

export const BOX_COUNTS = graphql(`
  fragment BoxCounts on Query {
    new: cases(filter: { box: NEW }, first: 0) { totalCount }
    mine: cases(filter: { box: MINE }, first: 0) { totalCount }
    due: cases(filter: { box: DUE }, first: 0) { totalCount }
    overdue: cases(filter: { box: OVERDUE }, first: 0) { totalCount }
    returned: cases(filter: { box: RETURNED }, first: 0) { totalCount }
    elsewhere: cases(filter: { box: ELSEWHERE }, first: 0) { totalCount }
    ended: cases(filter: { box: ENDED }, first: 0) { totalCount }
  }
`);

interface BoxTabsProps {
  /** Null where all boxes are searched. */
  current: CaseBox | null;
  counts: BoxCountsFragment;
}

/** The boxes of the inbox with how many cases lie in each; colour only where something is late or soon due. */
export function BoxTabs({ current, counts }: BoxTabsProps) {
  const words = useCaseWords();
  const boxes: [CaseBox, number][] = [
    ['NEW', counts.new.totalCount],
    ['MINE', counts.mine.totalCount],
    ['DUE', counts.due.totalCount],
    ['OVERDUE', counts.overdue.totalCount],
    ['RETURNED', counts.returned.totalCount],
    ['ELSEWHERE', counts.elsewhere.totalCount],
    ['ENDED', counts.ended.totalCount],
  ];
  return (
    <nav className="tabs tabs-ruled" aria-label={words.boxes}>
      {boxes.map(([box, count]) => (
        <Link
          key={box}
          href={box === 'NEW' ? '/perkara' : `/perkara?box=${box}`}
          aria-current={box === current ? 'page' : undefined}
        >
          {words.boxName[box]} <span className={`case-count ${colourOf(box, count)}`}>{count}</span>
        </Link>
      ))}
    </nav>
  );
}

function colourOf(box: CaseBox, count: number): string {
  if (count === 0) return 'none';
  return box === 'OVERDUE' ? 'late' : box === 'DUE' ? 'soon' : '';
}
