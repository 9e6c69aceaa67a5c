import { useEffect, useId, useRef, useState } from 'react';
import { useSession } from '../../../graphql/session.tsx';
import { useBriefingWords } from '../briefing-words.ts';

interface JumpBoxProps {
  onRegency(code: string): void;
  close(): void;
}

/** Finds a regency by the first letters of its name; Enter takes the first that is listed. */
export function JumpBox({ onRegency, close }: JumpBoxProps) {
  const own = useBriefingWords();
  const { regencies } = useSession();
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const list = useId();
  useEffect(() => field.current?.focus(), []);
  const sought = text.trim().toLocaleLowerCase('id');
  const found = regencies.filter(({ name }) =>
    name
      .toLocaleLowerCase('id')
      .split(' ')
      .some((_, index, words) => words.slice(index).join(' ').startsWith(sought)),
  );
  return (
    <form
      className="stage-jump"
      onSubmit={(event) => {
        event.preventDefault();
        const [first] = found;
        if (first) onRegency(first.kemendagriCode);
      }}
    >
      <label className="field">
        <span>{own.stage.jump}</span>
        <input
          ref={field}
          value={text}
          autoComplete="off"
          aria-controls={list}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <ul id={list} className="plain-list">
        {found.map(({ kemendagriCode, name }) => (
          <li key={kemendagriCode}>
            <button type="button" onClick={() => onRegency(kemendagriCode)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 ? <p role="status">{own.stage.noRegency}</p> : null}
      <button type="button" className="link" onClick={close}>
        {own.cancel}
      </button>
    </form>
  );
}
