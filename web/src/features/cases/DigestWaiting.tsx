import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { graphql } from '../../graphql/generated/gql.ts';
import type { CaseBox, DigestWaitingFragment } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatNumber } from '../../lib/format.ts';
import { useCaseWords } from './case-words.ts';

export const DIGEST_WAITING = graphql(`
  fragment DigestWaiting on CaseDigestWaiting {
    fresh
    inHand
    dueSoon
    late
    returned
    elsewhere
    unanswered
    toDo
    toDoLate
  }
`);

interface DigestWaitingProps {
  waiting: DigestWaitingFragment;
  /** The day, as it is written. */
  asOf: string;
  /** Whether the reader may open the lists that the numbers count. */
  mayOpen: boolean;
}

/** What waits today: each number leads to the list that it counts, for who may open it. */
export function DigestWaiting({ waiting, asOf, mayOpen }: DigestWaitingProps) {
  const { boxName, digest: own } = useCaseWords();
  const box = (name: keyof typeof own.hint, count: number, hint: string, colour = '') => (
    <Row
      key={name}
      href={mayOpen ? boxPath(name) : null}
      name={boxName[name]}
      hint={hint}
      count={count}
      colour={colour}
    />
  );
  return (
    <section className="card" aria-labelledby="digest-waiting">
      <h2 id="digest-waiting">{own.waiting}</h2>
      <p className="hint">{own.asOf(asOf)}</p>
      <ul className="plain-list digest-rows">
        {box('NEW', waiting.fresh, own.hint.NEW)}
        {box('MINE', waiting.inHand, own.hint.MINE)}
        {box('DUE', waiting.dueSoon, own.hint.DUE, 'soon')}
        {box('OVERDUE', waiting.late, own.hint.OVERDUE, 'late')}
        {box('RETURNED', waiting.returned, own.hint.RETURNED)}
        {box('ELSEWHERE', waiting.elsewhere, own.hint.ELSEWHERE(waiting.unanswered))}
        <Row
          href={mayOpen ? '/operasi' : '/tindak-lanjut'}
          name={own.toDo}
          hint={
            <span className={waiting.toDoLate > 0 ? 'digest-late' : ''}>
              {own.toDoLate(waiting.toDoLate)}
            </span>
          }
          count={waiting.toDo}
        />
      </ul>
    </section>
  );
}

const boxPath = (box: CaseBox): string => (box === 'NEW' ? '/perkara' : `/perkara?box=${box}`);

interface RowProps {
  /** Null where there is no list that the reader may open. */
  href: string | null;
  name: string;
  hint: ReactNode;
  count: number;
  colour?: string;
}

function Row({ href, name, hint, count, colour = '' }: RowProps) {
  const { language } = useWords();
  return (
    <li className="digest-row">
      <div>
        {href ? <Link href={href}>{name}</Link> : <span className="digest-name">{name}</span>}
        <p className="hint">{hint}</p>
      </div>
      <strong className={count === 0 ? 'none' : colour}>{formatNumber(count, language)}</strong>
    </li>
  );
}
