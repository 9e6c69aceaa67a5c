import { graphql } from '../../graphql/generated/gql.ts';
import type { DigestHappenedFragment } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatNumber } from '../../lib/format.ts';
import { useCaseWords } from './case-words.ts';

export const DIGEST_HAPPENED = graphql(`
  fragment DigestHappened on CaseDigestHappened {
    received
    verified
    takenOn
    handedOver
    decided
    closed
    refuted
    duplicates
    done
  }
`);

const EVENTS = [
  'received',
  'verified',
  'takenOn',
  'handedOver',
  'decided',
  'closed',
  'refuted',
  'duplicates',
  'done',
] as const;

interface DigestHappenedProps {
  happened: DigestHappenedFragment;
  /** The day, as it is written, while the week runs; null for one that has ended. */
  untilToday: string | null;
}

/** In how many cases something happened in a week. No list keeps a week, so these lead nowhere. */
export function DigestHappened({ happened, untilToday }: DigestHappenedProps) {
  const { language } = useWords();
  const { digest: own } = useCaseWords();
  return (
    <>
      <p className="hint">
        {own.happenedHint} {untilToday ? own.untilToday(untilToday) : null}
      </p>
      <ul className="plain-list digest-rows">
        {EVENTS.map((event) => (
          <li key={event} className="digest-row">
            <span className="digest-name">{own.event[event]}</span>
            <strong className={happened[event] === 0 ? 'none' : ''}>
              {formatNumber(happened[event], language)}
            </strong>
          </li>
        ))}
      </ul>
    </>
  );
}
