import { useWords } from '../../i18n/words.tsx';
import { useBriefingWords } from './briefing-words.ts';
import type { Outcome } from './use-deck-commands.ts';

/** Fields that say themselves what stands against their text. */
const SAID_BELOW = ['title', 'section', 'sentence', 'body', 'notes', 'alternative'];

/** What became of the last change. What somebody else saved meanwhile is told with the way out. */
export function CommandOutcome({ outcome, again }: { outcome: Outcome; again(): void }) {
  const { language } = useWords();
  const own = useBriefingWords();
  if (outcome.kind === 'problem') {
    const { problem } = outcome;
    if (SAID_BELOW.includes(problem.field ?? ''))
      return <p className="problem briefing-outcome">{own.notSaved}</p>;
    return (
      <div className="briefing-outcome" role="alert">
        <p className="problem">{problem.sentence[language]}</p>
        {problem.code === 'CHANGED_MEANWHILE' ? (
          <button type="button" onClick={again}>
            {own.reload}
          </button>
        ) : null}
      </div>
    );
  }
  if (outcome.kind === 'failed')
    return (
      <p className="problem briefing-outcome" role="alert">
        {outcome.message ?? own.failed}
      </p>
    );
  return (
    <p className="hint briefing-outcome" role="status">
      {outcome.kind === 'busy' ? own.saving : outcome.kind === 'saved' ? own.saved : ''}
    </p>
  );
}
