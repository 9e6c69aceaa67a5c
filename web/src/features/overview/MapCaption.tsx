import type { OverviewQuery } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';

interface MapCaptionProps {
  edition: OverviewQuery['boundaryEditions'][number];
}

/** Where the shapes come from, and what the checks found about them. */
export function MapCaption({ edition }: MapCaptionProps) {
  const { words, language } = useWords();
  return (
    <div className="map-caption hint">
      <p>{words.map.credit(edition.name, edition.source)}</p>
      {edition.warnings.length > 0 ? (
        <details>
          <summary>{words.map.warnings(edition.warnings.length)}</summary>
          <ul>
            {edition.warnings.map((warning) => (
              <li key={warning.id}>{warning[language]}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
