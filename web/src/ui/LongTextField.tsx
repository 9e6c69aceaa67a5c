import { FieldProblem } from './FieldProblem.tsx';

interface LongTextFieldProps {
  label: string;
  hint: string;
  name?: string;
  rows?: number;
  maxLength?: number;
  required?: boolean;
  /** What stands in it to begin with. */
  initial?: string;
}

/** A text of several lines, with what it may hold said below it. The server says what stands against it. */
export function LongTextField({
  label,
  hint,
  name = 'text',
  rows = 4,
  maxLength = 2000,
  required = true,
  initial = '',
}: LongTextFieldProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <textarea
        name={name}
        rows={rows}
        maxLength={maxLength}
        autoComplete="off"
        aria-describedby={`${name}-hint`}
        required={required}
        defaultValue={initial}
      />
      <span id={`${name}-hint`} className="hint">
        {hint}
      </span>
      <FieldProblem name={name} />
    </label>
  );
}
