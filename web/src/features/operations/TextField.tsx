interface TextFieldProps {
  label: string;
  hint: string;
  name: string;
  rows?: number;
  required?: boolean;
}

/** A text of several lines, with what it may hold said below it. The server says what stands against it. */
export function TextField({ label, hint, name, rows = 4, required = true }: TextFieldProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <textarea
        name={name}
        rows={rows}
        maxLength={2000}
        autoComplete="off"
        aria-describedby={`${name}-hint`}
        required={required}
      />
      <span id={`${name}-hint`} className="hint">
        {hint}
      </span>
    </label>
  );
}
