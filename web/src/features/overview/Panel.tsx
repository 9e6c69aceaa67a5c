import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../../i18n/words.tsx';

interface PanelProps {
  title: string;
  label: string;
  /** Where it stands, above its title. */
  trail?: ReactNode;
  close(): void;
  children: ReactNode;
}

/** A panel over the table. It takes the focus when it opens, so another one is another `key`; Esc or the button closes it. */
export function Panel({ title, label, trail, close, children }: PanelProps) {
  const { words } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section
      className="panel card"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
    >
      {trail}
      <div className="panel-top">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" onClick={close}>
          {words.overview.close}
        </button>
      </div>
      {children}
    </section>
  );
}
