import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import type { ChangeView } from '../../lib/use-view-state.ts';
import type { ViewState } from '../../lib/view-state.ts';
import { DateField } from '../../ui/Fields.tsx';

/** The day whose knowledge counts. Whoever sees protected figures only gets the published ones, and is told so. */
export function KnownAt({ view, change }: { view: ViewState; change: ChangeView }) {
  const { words } = useWords();
  const { viewer } = useSession();
  const may = viewer.roles.some(
    (role) => role === 'ANALYST' || role === 'CASE_OFFICER' || role === 'OPERATOR',
  );
  if (!may) {
    return (
      <details className="known-at hint">
        <summary>{words.timeline.knownAt} …</summary>
        <p>{words.timeline.knownAtClosed}</p>
      </details>
    );
  }
  return (
    <div className="known-at">
      <DateField
        label={words.timeline.knownAt}
        value={view.knownAt ?? ''}
        onChange={(day) => change({ knownAt: day || null })}
      />
      {view.knownAt ? (
        <button type="button" className="link" onClick={() => change({ knownAt: null })}>
          {words.timeline.knownAtClear}
        </button>
      ) : null}
    </div>
  );
}
