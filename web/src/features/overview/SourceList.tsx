import type { OverviewQuery } from '../../graphql/generated/graphql.ts';
import type { Session } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { formatDay } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';

interface SourceListProps {
  sources: OverviewQuery['chosen']['sources'];
  definition: Session['indicators'][number] | undefined;
}

/** What the figure means and whose reports it rests on, with the day of each. */
export function SourceList({ sources, definition }: SourceListProps) {
  const { words, language } = useWords();
  return (
    <div className="sources hint">
      {definition ? (
        <p>
          <strong>{words.overview.definition}.</strong>{' '}
          {inLanguage(language, definition.definition, definition.definitionEn)}
        </p>
      ) : null}
      {sources.length > 0 ? (
        <details>
          <summary>
            {words.overview.sources} ({sources.length})
          </summary>
          <ul>
            {sources.map(({ agency, source, extractedAt }) => (
              <li key={`${agency?.code}-${source}-${extractedAt}`}>
                {agency ? inLanguage(language, agency.name, agency.nameEn) : source},{' '}
                {formatDay(extractedAt, language)}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
