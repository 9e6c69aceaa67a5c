import type { GraphQLInputObjectType } from 'graphql';
import { useWords } from '../../../i18n/words.tsx';
import { SelectField } from '../../../ui/Fields.tsx';
import { useWorkbenchWords } from '../workbench-words.ts';
import { conditionsOf, nameOf } from './askable.ts';
import { ConditionField, firstFilling } from './ConditionField.tsx';
import type { Choices } from './choices.ts';
import type { Conditions } from './value.ts';

interface ConditionListProps {
  conditions: Conditions;
  input: GraphQLInputObjectType;
  choices: Choices;
  onChange(conditions: Conditions): void;
}

/** Conditions that all have to hold; each is added from those that the schema has. */
export function ConditionList({ conditions, input, choices, onChange }: ConditionListProps) {
  const { language } = useWords();
  const { builder: words } = useWorkbenchWords();
  const fields = conditionsOf(input);
  const without = (name: string): Conditions => {
    const { [name]: _taken, ...others } = conditions;
    return others;
  };
  return (
    <>
      {Object.entries(conditions).map(([name, value]) => {
        const field = fields.find((each) => each.name === name);
        if (!field) return null;
        return (
          <div key={name} className="condition" title={field.description ?? undefined}>
            <ConditionField
              field={field}
              value={value}
              choices={choices}
              onChange={(changed) => onChange({ ...conditions, [name]: changed ?? '' })}
            />
            <button
              type="button"
              className="take-away"
              aria-label={words.remove(nameOf(field, language))}
              onClick={() => onChange(without(name))}
            >
              ×
            </button>
          </div>
        );
      })}
      <SelectField
        label={words.addCondition}
        value=""
        options={[
          { value: '', label: words.choose },
          ...fields
            .filter(({ name }) => !(name in conditions))
            .map((each) => ({ value: each.name, label: nameOf(each, language) })),
        ]}
        onChange={(name) => {
          const field = fields.find((each) => each.name === name);
          if (field) onChange({ ...conditions, [name]: firstFilling(field.type) });
        }}
      />
    </>
  );
}
