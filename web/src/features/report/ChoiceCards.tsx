import type { ReactNode } from 'react';

interface ChoiceCardsProps<Value extends string> {
  legend: string;
  /** Radio buttons of the same name are one choice, also over several groups. */
  name: string;
  value: Value | null;
  options: readonly { value: Value; label: string; note?: ReactNode }[];
  onChange(value: Value): void;
  isLegendShown?: boolean;
}

/** Choices as large as a thumb, one below the other; what a choice means stands in it once it is taken. */
export function ChoiceCards<Value extends string>(props: ChoiceCardsProps<Value>) {
  const { legend, name, value, options, onChange, isLegendShown } = props;
  return (
    <fieldset className="choice-cards">
      <legend className={isLegendShown ? undefined : 'unseen'}>{legend}</legend>
      {options.map((option) => (
        <div key={option.value} className="choice-card">
          <label>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
          {option.value === value && option.note ? (
            <div className="choice-note" role="status">
              {option.note}
            </div>
          ) : null}
        </div>
      ))}
    </fieldset>
  );
}
