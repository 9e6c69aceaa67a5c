import type { ReactNode } from 'react';
import { LanguageSwitch } from '../../i18n/LanguageSwitch.tsx';
import { useWords } from '../../i18n/words.tsx';
import './sign-in.css';

/** The frame of the pages that need no session. */
export function PublicFrame({ title, children }: { title: string; children: ReactNode }) {
  const { words } = useWords();
  return (
    <main className="public">
      <div className="public-top">
        <p>
          <strong>{words.app.name}</strong>
          <br />
          <span className="hint">{words.app.what}</span>
        </p>
        <LanguageSwitch />
      </div>
      <div className="card">
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  );
}
