import { useEffect, useRef, useState } from 'react';
import { useOperationWords } from './operation-words.ts';

interface CountLinesProps {
  /** What the lines are called together, and what each counts. */
  title: string;
  what: string;
  hint: string;
  add: string;
  /** Names of the two fields of each line in the form. */
  names: readonly [what: string, count: string];
  options: readonly { value: string; label: string }[];
  /** Lines that stand there to begin with. */
  initial: readonly (readonly [what: string, count: number])[];
}

/** Lines of a form, each a thing and how often; none is a line until somebody adds it. */
export function CountLines({ title, what, hint, add, names, options, initial }: CountLinesProps) {
  const [lines, setLines] = useState<readonly number[]>(() => initial.map((_, line) => line));
  const made = useRef(initial.length);
  const adder = useRef<HTMLButtonElement>(null);
  const append = () => {
    setLines([...lines, made.current]);
    made.current += 1;
  };
  const remove = (line: number) => {
    setLines(lines.filter((each) => each !== line));
    adder.current?.focus();
  };
  return (
    <fieldset className="plain operation-lines">
      <legend>{title}</legend>
      <p className="hint">{hint}</p>
      {lines.map((line, index) => (
        <CountLine
          key={line}
          line={index + 1}
          what={what}
          names={names}
          options={options}
          initial={initial[line]}
          onRemove={() => remove(line)}
        />
      ))}
      <button type="button" ref={adder} onClick={append}>
        {add}
      </button>
    </fieldset>
  );
}

interface CountLineProps extends Pick<CountLinesProps, 'what' | 'names' | 'options'> {
  line: number;
  /** What it began with; undefined where somebody added it. */
  initial: readonly [what: string, count: number] | undefined;
  onRemove(): void;
}

function CountLine({ line, what, names, options, initial, onRemove }: CountLineProps) {
  const own = useOperationWords();
  const select = useRef<HTMLSelectElement>(null);
  // Whoever added the line goes on in it.
  const isAdded = initial === undefined;
  useEffect(() => {
    if (isAdded) select.current?.focus();
  }, [isAdded]);
  return (
    <div className="operation-line">
      <select
        name={names[0]}
        required
        defaultValue={initial?.[0] ?? ''}
        aria-label={own.record.ofLine(what, line)}
        ref={select}
      >
        <option value="" disabled>
          {own.choose}
        </option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <input
        name={names[1]}
        type="number"
        min={1}
        max={10_000}
        required
        placeholder={own.count}
        defaultValue={initial?.[1]}
        aria-label={own.record.ofLine(own.count, line)}
      />
      <button type="button" aria-label={own.record.remove(line)} onClick={onRemove}>
        ×
      </button>
    </div>
  );
}
