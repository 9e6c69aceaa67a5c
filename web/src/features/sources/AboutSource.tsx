import type { UploadSourceFragment } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { Facts } from '../../ui/Facts.tsx';

/** Who publishes such a file, how often, and under which rule. */
export function AboutSource({ source }: { source: UploadSourceFragment }) {
  const { words, language } = useWords();
  const { sources } = words;
  return (
    <details>
      <summary>{sources.about}</summary>
      <Facts
        facts={[
          [sources.publisher, words.publisherName[source.publisher] ?? source.publisher],
          [sources.rhythm, words.rhythmName[source.rhythm] ?? source.rhythm],
          [sources.authority, source.authority[language]],
        ]}
      />
    </details>
  );
}
