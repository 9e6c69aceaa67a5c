import { useId } from 'react';
import type { Option } from '../../../ui/Fields.tsx';
import { useWorkbenchWords } from '../workbench-words.ts';

interface ChipsFieldProps {
  label: string;
  options: readonly Option[];
  values: readonly string[];
  onChange(values: string[]): void;
}

/** Several of a list of things: each is added from the list and taken away by its own button. */
export function ChipsField({ label, options, values, onChange }: ChipsFieldProps) {
  const { builder: words } = useWorkbenchWords();
  const title = useId();
  const nameOf = (value: string) => options.find((each) => each.value === value)?.label ?? value;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw its legend above the chips and the list
    <div className="chips" role="group" aria-labelledby={title}>
      <label className="field">
        <span id={title}>{label}</span>
        <select
          value=""
          onChange={({ target }) => {
            if (target.value) onChange([...values, target.value]);
          }}
        >
          <option value="">{words.choose}</option>
          {options
            .filter(({ value }) => !values.includes(value))
            .map(({ value, label: name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
        </select>
      </label>
      {values.length > 0 ? (
        <ul className="chip-list">
          {values.map((value) => (
            <li key={value}>
              <button
                type="button"
                className="chip"
                aria-label={words.remove(nameOf(value))}
                onClick={() => onChange(values.filter((each) => each !== value))}
              >
                {nameOf(value)} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
