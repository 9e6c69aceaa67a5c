import { useState } from 'react';
import { Link, useSearch } from 'wouter';
import { useWords } from '../../i18n/words.tsx';
import { formatMoment } from '../../lib/format.ts';
import { useMedia } from '../../lib/use-media.ts';
import { useCaseWords } from './case-words.ts';
import { NARROW } from './narrow.ts';

export interface ShownNotice {
  id: string;
  at: string;
  number: string;
  text: string;
  /** Null where the own agency has lost sight of what it speaks of. */
  href: string | null;
}

interface NoticeCardProps {
  title: string;
  notices: readonly ShownNotice[];
  totalCount: number;
  isBusy: boolean;
  /** Takes note of these; false where that failed. */
  acknowledge(ids: string[]): Promise<boolean>;
  /** Ids of all that nobody has taken note of, as many as can be taken note of at once; null where they cannot be had. */
  allUnseen(): Promise<string[] | null>;
}

/** What the own agency is told and has not taken note of, the newest first; folded on a telephone, where the cases come first. */
export function NoticeCard({ title, notices, totalCount, isBusy, ...ask }: NoticeCardProps) {
  const { language } = useWords();
  const { notices: words, failed } = useCaseWords();
  const isNarrow = useMedia(NARROW);
  const isWhole = useIsWhole();
  const [hasFailed, setFailed] = useState(false);
  if (totalCount === 0) return null;
  const note = async (ids: string[] | null) =>
    setFailed(ids === null || !(await ask.acknowledge(ids)));
  return (
    <details className="card case-notices" open={!isNarrow || isWhole}>
      <summary>
        <h2 className="case-notices-title">{title}</h2>
      </summary>
      <ul className="plain-list">
        {notices.map(({ id, at, number, text, href }) => (
          <li key={id}>
            <p>
              {href ? <Link href={href}>{text}</Link> : text}{' '}
              <span className="hint nowrap">{formatMoment(at, language)}</span>
            </p>
            <button
              type="button"
              className="link"
              disabled={isBusy}
              aria-label={words.seenOf(number)}
              onClick={() => void note([id])}
            >
              {words.seen}
            </button>
          </li>
        ))}
      </ul>
      {hasFailed ? (
        <p className="problem" role="alert">
          {failed}
        </p>
      ) : null}
      <div className="case-notices-foot">
        {isWhole ? (
          <Link href="/perkara">{words.fewer}</Link>
        ) : totalCount > notices.length ? (
          <Link href={`/perkara?${ALL_NOTICES}=1`}>{words.more(totalCount - notices.length)}</Link>
        ) : null}
        {totalCount > 1 ? (
          <button
            type="button"
            className="link"
            disabled={isBusy}
            onClick={() => void ask.allUnseen().then(note)}
          >
            {words.allSeen(totalCount)}
          </button>
        ) : null}
      </div>
    </details>
  );
}

const ALL_NOTICES = 'notices';
/** Whether the address asks for all notices and not for the newest. */
export const useIsWhole = (): boolean => new URLSearchParams(useSearch()).has(ALL_NOTICES);
