import type { OverviewQuery } from '../../graphql/generated/graphql.ts';
import { type Session, useSourceTitle } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { formatDay } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { useMedia } from '../../lib/use-media.ts';

interface SourceListProps {
  sources: OverviewQuery['chosen']['sources'];
  definition: Session['indicators'][number] | undefined;
}

/** What the figure means and whose reports it rests on, with the day of each. */
export function SourceList({ sources, definition }: SourceListProps) {
  const { words, language } = useWords();
  const titleOf = useSourceTitle();
  const roomy = useMedia('(min-width: 1600px) and (min-height: 1180px)');
  return (
    <details className="sources hint" open={roomy}>
      <summary>
        {words.overview.definition} · {words.overview.sources} ({sources.length})
      </summary>
      {definition ? (
        <>
          <p>{inLanguage(language, definition.definition, definition.definitionEn)}</p>
          <p>{inLanguage(language, definition.isNot, definition.isNotEn)}</p>
        </>
      ) : null}
      <ul>
        {sources.map(({ agency, source, extractedAt }) => (
          <li key={`${agency?.code}-${source}-${extractedAt}`}>
            {agency ? `${inLanguage(language, agency.name, agency.nameEn)}, ` : null}
            {titleOf(source)}, {formatDay(extractedAt, language)}
          </li>
        ))}
      </ul>
    </details>
  );
}
