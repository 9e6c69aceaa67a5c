import { useEffect, useState } from 'react';
import { LanguageSwitch } from '../../i18n/LanguageSwitch.tsx';
import { useWords, WORDS } from '../../i18n/words.tsx';
import { offlineSinceBefore, useHubBack, useOfflineSince } from '../../lib/connection.ts';
import { formatMoment } from '../../lib/format.ts';
import { type KeptShapes, keptShapes } from '../../lib/kept-shapes.ts';
import { type Edition, type RegencyShapes, regencyShapes } from '../../map/regency-shapes.ts';
import { StillFrame } from '../../map/still/StillFrame.tsx';
import { StillMap } from '../../map/still/StillMap.tsx';
import { useMapTheme } from '../../map/style/use-map-theme.ts';
import { usePageTitle } from '../../ui/use-page-title.ts';
import './offline.css';

const EVEN = { top: 16, right: 24, bottom: 16, left: 24 };
const NONE = new Map<string, never>();

/**
 * What the hub is without its server: the shapes that were kept, and no figure, since none is kept.
 * It is said in both languages, because nobody knows yet who is there; and it goes by itself.
 */
export default function OfflinePage({ retry }: { retry(): void }) {
  const { words, language } = useWords();
  const theme = useMapTheme();
  const since = useOfflineSince() ?? offlineSinceBefore();
  const kept = useKept();
  useHubBack(retry);
  usePageTitle(words.offline.title);
  const other = language === 'id' ? 'en' : 'id';
  const said = (spoken: 'id' | 'en') => {
    const { offline } = WORDS[spoken];
    if (since) return offline.since(formatMoment(since, spoken));
    return kept?.at ? offline.last(formatMoment(kept.at, spoken)) : offline.unknown;
  };
  return (
    <main className="offline">
      <div className="offline-top">
        <strong>{words.app.name}</strong>
        <LanguageSwitch />
      </div>
      <section className="note" role="alert">
        <h1>{words.offline.title}</h1>
        <p>{words.states.offlineHint}</p>
        <p>
          {said(language)} {words.offline.figures}
        </p>
        <p lang={other} className="hint">
          {said(other)} {WORDS[other].offline.figures}
        </p>
        <p>{words.offline.itself}</p>
        <button type="button" onClick={retry}>
          {words.states.retry}
        </button>
      </section>
      {kept ? (
        <div className="offline-map">
          <StillFrame
            shapes={kept.shapes}
            camera={null}
            padding={EVEN}
            sea={theme.sea}
            label={words.offline.map}
            covered={false}
          >
            {(projection) => (
              <StillMap
                shapes={kept.shapes}
                looks={NONE}
                figures={NONE}
                chosen={null}
                theme={theme}
                projection={projection}
              />
            )}
          </StillFrame>
        </div>
      ) : null}
    </main>
  );
}

function useKept(): { shapes: RegencyShapes; at: string | null } | null {
  const [kept, setKept] = useState<{ shapes: RegencyShapes; at: string | null } | null>(null);
  useEffect(() => {
    const unpack = (found: KeptShapes | null) => {
      if (found) setKept({ shapes: regencyShapes(found.topology as Edition), at: found.at });
    };
    // Without the shapes the page still says what is the matter.
    keptShapes()
      .then(unpack)
      .catch(() => null);
  }, []);
  return kept;
}
