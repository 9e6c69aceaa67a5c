import { useCaseWords } from './case-words.ts';
import { useBadges, useFreshBadges } from './use-badges.ts';

/** In the menu: what nobody of the own agency has taken note of, and what it has not done in time. */
export default function CasesBadge() {
  const words = useCaseWords();
  const { notices, ask } = useBadges();
  useFreshBadges(ask);
  return (
    <>
      {notices > 0 ? (
        <span className="badge" role="img" aria-label={words.notices.title(notices)}>
          {notices}
        </span>
      ) : null}
      <LateBadge />
    </>
  );
}

/** How many follow-ups of the own agency are late; nothing where none is. */
export function LateBadge() {
  const words = useCaseWords();
  const { late } = useBadges();
  if (late === 0) return null;
  return (
    <span
      className="badge badge-late"
      role="img"
      aria-label={words.lateFollowUps(late)}
      title={words.lateFollowUps(late)}
    >
      {late}
    </span>
  );
}
