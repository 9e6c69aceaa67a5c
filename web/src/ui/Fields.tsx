import { useEffect, useRef } from 'react';
import './fields.css';

/** One thing that can be picked: its value in the URL and its name. */
export interface Option {
  value: string;
  label: string;
}

interface SelectFieldProps {
  label: string;
  value: string;
  options: readonly Option[];
  onChange(value: string): void;
  disabled?: boolean;
}

/** A native list to pick one thing from. */
export function SelectField({ label, value, options, onChange, disabled }: SelectFieldProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <select
        value={value}
        disabled={disabled ?? false}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

interface DateFieldProps {
  label: string;
  value: string;
  onChange(value: string): void;
}

/**
 * A day. While a year is typed the browser already reports the years 2, 20 and 202, so only days
 * that can be meant are passed on.
 */
export function DateField({ label, value, onChange }: DateFieldProps) {
  const input = useValueFromOutside(value);
  return (
    <label className="field">
      <span>{label}</span>
      <input
        ref={input}
        type="date"
        defaultValue={value}
        min="1950-01-01"
        max="2100-12-31"
        onChange={({ target }) => {
          if (target.value === '' ? value !== '' : target.validity.valid) onChange(target.value);
        }}
      />
    </label>
  );
}

interface SearchFieldProps {
  label: string;
  button: string;
  value: string;
  onSearch(text: string): void;
}

/** A text to search for. It is sent with the button or Enter, not with every key. */
export function SearchField({ label, button, value, onSearch }: SearchFieldProps) {
  const input = useValueFromOutside(value);
  return (
    <form
      className="search-field"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(String(new FormData(event.currentTarget).get('text') ?? '').trim());
      }}
    >
      <label className="field">
        <span>{label}</span>
        <input ref={input} name="text" type="search" defaultValue={value} maxLength={100} />
      </label>
      <button type="submit">{button}</button>
    </form>
  );
}

/**
 * Writes a value that changed elsewhere, such as by Back, into a field that people type in. The field
 * keeps what is being typed, and the focus, in between.
 */
function useValueFromOutside(value: string) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current && input.current.value !== value) input.current.value = value;
  }, [value]);
  return input;
}
