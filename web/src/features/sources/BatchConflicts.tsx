import { useWords } from '../../i18n/words.tsx';
import type { Sentence } from '../../lib/language.ts';

interface BatchConflictsProps {
  conflicts: readonly { code: string; row: number; sentence: Sentence }[];
}

/** Rows that were taken although something in them contradicts itself. */
export function BatchConflicts({ conflicts }: BatchConflictsProps) {
  const { words, language } = useWords();
  return (
    <section className="card">
      <h2>{words.sources.conflictRows}</h2>
      <ul>
        {conflicts.map((conflict) => (
          <li key={`${conflict.row}-${conflict.code}`}>{conflict.sentence[language]}</li>
        ))}
      </ul>
    </section>
  );
}
