import './states.css';

interface Action {
  label: string;
  onPress(): void;
}

/** Something is on its way. It is announced, and drawn after a moment so that short waits do not flash. */
export function Loading({ label }: { label: string }) {
  return (
    <div className="state state-loading" role="status">
      <span className="state-bar" aria-hidden="true" />
      <p>{label}</p>
    </div>
  );
}

/** There is nothing to show, and what can be done about it. */
export function Empty({ title, hint }: { title: string; hint: string }) {
  return (
    <div className="state state-empty" role="status">
      <p className="state-title">{title}</p>
      <p>{hint}</p>
    </div>
  );
}

/** The person may not see this. It never says whether there would be something to see. */
export function Forbidden({ title, hint }: { title: string; hint: string }) {
  return (
    <div className="state state-forbidden" role="alert">
      <p className="state-title">{title}</p>
      <p>{hint}</p>
    </div>
  );
}

/** Not all data came: a badge, why, and what to do, above those that did. */
export function Stale({ label, hint, action }: { label: string; hint: string; action: Action }) {
  return (
    <div className="state-stale" role="status">
      <span className="state-badge">{label}</span>
      <p>{hint}</p>
      <button type="button" onClick={action.onPress}>
        {action.label}
      </button>
    </div>
  );
}

interface FailedProps {
  title: string;
  hint: string;
  reference?: string | null;
  action?: Action;
}

/** Something went wrong: what, and what to do. */
export function Failed({ title, hint, reference, action }: FailedProps) {
  return (
    <div className="state state-failed" role="alert">
      <p className="state-title">{title}</p>
      <p>{hint}</p>
      {reference ? <p className="state-reference">{reference}</p> : null}
      {action ? (
        <button type="button" onClick={action.onPress}>
          {action.label}
        </button>
      ) : null}
    </div>
  );
}
