import { useEffect, useId, useState } from 'react';

interface SavedTextProps {
  label: string;
  value: string;
  hint?: string;
  /** What stands against what was written. */
  problem: string | null;
  rows?: number;
  maxLength: number;
  readOnly: boolean;
  onSave(text: string): void;
}

/** A text that is saved when it is left. What was refused stays as it was typed, with the reason below it. */
export function SavedText(props: SavedTextProps) {
  const { label, value, hint, problem, rows = 1, maxLength, readOnly, onSave } = props;
  const id = useId();
  const [text, setText] = useState(value);
  const [saved, setSaved] = useState(value);
  // What came newly from the server takes the place of a text that nobody is changing.
  useEffect(() => {
    setSaved(value);
    setText((now) => (now === saved ? value : now));
  }, [value, saved]);
  const leave = () => {
    if (!readOnly && text.trim() !== value.trim()) onSave(text);
  };
  const shared = {
    id: `${id}-text`,
    value: text,
    maxLength,
    readOnly,
    autoComplete: 'off',
    'aria-invalid': problem !== null || undefined,
    'aria-describedby': `${id}-below`,
    onBlur: leave,
  };
  return (
    <div className="saved-text">
      <label htmlFor={`${id}-text`}>{label}</label>
      {rows > 1 ? (
        <textarea {...shared} rows={rows} onChange={(event) => setText(event.target.value)} />
      ) : (
        <input
          {...shared}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') leave();
          }}
        />
      )}
      <p
        id={`${id}-below`}
        className={problem ? 'problem' : 'hint'}
        role={problem ? 'alert' : undefined}
      >
        {problem ?? hint}
      </p>
    </div>
  );
}
