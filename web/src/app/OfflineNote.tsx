import { useEffect } from 'react';
import { useRoute } from 'wouter';
import { useWords } from '../i18n/words.tsx';
import { noteConnected, useOfflineSince } from '../lib/connection.ts';
import { formatMoment } from '../lib/format.ts';

/** Above a page that lost its network: since when, and what that means for what stands below. */
export function OfflineNote() {
  const { words, language } = useWords();
  const since = useOfflineSince();
  // A form without a figure on it.
  const [isReport] = useRoute('/lapor/:step?');
  useEffect(noteConnected, []);
  return (
    <div role="status">
      {since ? (
        <p className="offline-note">
          {words.offline.since(formatMoment(since, language))}{' '}
          {isReport ? words.offline.form : words.offline.older}
        </p>
      ) : null}
    </div>
  );
}
