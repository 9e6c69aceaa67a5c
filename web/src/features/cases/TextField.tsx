interface TextFieldProps {
  label: string;
  hint: string;
  name?: string;
  rows?: number;
  maxLength?: number;
}

/** A text of a step, with what it may hold said beside it. The server says what stands against it. */
export function TextField({
  label,
  hint,
  name = 'text',
  rows = 5,
  maxLength = 2000,
}: TextFieldProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <textarea
        name={name}
        rows={rows}
        maxLength={maxLength}
        autoComplete="off"
        aria-describedby={`${name}-hint`}
        required
      />
      <span id={`${name}-hint`} className="hint">
        {hint}
      </span>
    </label>
  );
}
