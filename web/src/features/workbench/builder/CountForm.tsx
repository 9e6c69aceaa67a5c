import { type GraphQLSchema, isEnumType } from 'graphql';
import { useSession } from '../../../graphql/session.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { DateField, SelectField } from '../../../ui/Fields.tsx';
import { useWorkbenchWords } from '../workbench-words.ts';
import { inputOfArgument, nameOf } from './askable.ts';
import { ConditionList } from './ConditionList.tsx';
import type { Choices } from './choices.ts';
import { type CountValue, MOST_DIMENSIONS } from './value.ts';

interface CountFormProps {
  value: CountValue;
  schema: GraphQLSchema;
  choices: Choices;
  onChange(value: CountValue): void;
}

/** The end of a day in the province, until which something was known. */
const END_OF_DAY = 'T23:59:59+07:00';

/** What to count, split by what, of which, and as of when. */
export function CountForm({ value, schema, choices, onChange }: CountFormProps) {
  const { language } = useWords();
  const { builder: words } = useWorkbenchWords();
  const { indicators } = useSession();
  const indicator = indicators.find(({ id }) => id === value.indicator);
  const allowed = indicator?.dimensions ?? [];
  const dimension = schema.getType('Dimension');
  const named = (name: string): string => {
    const found = isEnumType(dimension) ? dimension.getValue(name) : null;
    const shown = {
      name: name.toLowerCase().replaceAll('_', ' '),
      description: found?.description,
    };
    return nameOf(shown, language);
  };
  const filter = inputOfArgument(schema, 'rollup', 'filter');
  return (
    <>
      <SelectField
        label={words.indicator}
        value={value.indicator}
        options={choices['indicators'] ?? []}
        onChange={(id) => {
          const dimensions: readonly string[] =
            indicators.find((each) => each.id === id)?.dimensions ?? [];
          onChange({
            ...value,
            indicator: id,
            by: value.by.filter((each) => dimensions.includes(each)),
          });
        }}
      />
      {indicator ? (
        <p className="hint">{language === 'id' ? indicator.definition : indicator.definitionEn}</p>
      ) : null}
      <fieldset className="plain">
        <legend>{words.splitBy(MOST_DIMENSIONS)}</legend>
        <div className="columns">
          {allowed.map((name) => {
            const isChosen = value.by.includes(name);
            return (
              <label key={name} className="choice">
                <input
                  type="checkbox"
                  checked={isChosen}
                  disabled={!isChosen && value.by.length >= MOST_DIMENSIONS}
                  onChange={() =>
                    onChange({
                      ...value,
                      by: isChosen ? value.by.filter((each) => each !== name) : [...value.by, name],
                    })
                  }
                />
                {named(name)}
              </label>
            );
          })}
        </div>
      </fieldset>
      <div className="two-fields">
        <DateField
          label={words.asOf}
          value={value.asOf ?? ''}
          onChange={(day) => onChange({ ...value, asOf: day || null })}
        />
        <DateField
          label={words.knownAt}
          value={value.knownAt?.slice(0, 10) ?? ''}
          onChange={(day) => onChange({ ...value, knownAt: day ? `${day}${END_OF_DAY}` : null })}
        />
      </div>
      {filter ? (
        <fieldset className="plain">
          <legend>{words.onlyWhere}</legend>
          <ConditionList
            conditions={value.filter}
            input={filter}
            choices={choices}
            onChange={(conditions) => onChange({ ...value, filter: conditions })}
          />
        </fieldset>
      ) : null}
    </>
  );
}
