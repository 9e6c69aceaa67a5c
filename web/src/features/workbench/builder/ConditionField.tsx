import {
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
} from 'graphql';
import { useWords } from '../../../i18n/words.tsx';
import { DateField, type Option, SelectField } from '../../../ui/Fields.tsx';
import { useWorkbenchWords } from '../workbench-words.ts';
import { conditionKind, isIdInput, isListInput, nameOf, valuesOf } from './askable.ts';
import { ChipsField } from './ChipsField.tsx';
import type { Choices } from './choices.ts';
import { NAMED_IDS, NamedIdsField } from './NamedIdsField.tsx';
import type { FilterJson } from './value.ts';

interface ConditionFieldProps {
  field: GraphQLInputField;
  value: FilterJson | undefined;
  choices: Choices;
  onChange(value: FilterJson | undefined): void;
}

const texts = (value: FilterJson | undefined): string[] =>
  Array.isArray(value) ? value.map(String) : [];

const regencyCodes = (value: FilterJson | undefined): string[] =>
  Array.isArray(value)
    ? value.map((each) => String((each as Record<string, FilterJson>)['value'] ?? ''))
    : [];

/** What a condition begins with, before anything is filled in. */
export function firstFilling(type: GraphQLInputType): FilterJson {
  if (isListInput(type)) return [];
  switch (conditionKind(type)) {
    case 'enum':
      return valuesOf(type)[0]?.name ?? '';
    case 'yes-or-no':
      return true;
    case 'parts':
      return {};
    default:
      return '';
  }
}

/** One condition of a filter, asked for as its type in the schema says. */
export function ConditionField({ field, value, choices, onChange }: ConditionFieldProps) {
  const { language } = useWords();
  const { builder: words } = useWorkbenchWords();
  const label = nameOf(field, language);
  const enumOptions = (): Option[] =>
    valuesOf(field.type).map(({ name, description }) => ({
      value: name,
      label: nameOf({ name: name.toLowerCase().replaceAll('_', ' '), description }, language),
    }));
  // A range of days is no text of its own; its ends are conditions of theirs.
  const text = typeof value === 'object' || value === undefined ? '' : String(value);
  const named = isIdInput(field.type) ? NAMED_IDS[field.name] : undefined;
  if (named) {
    const several = isListInput(field.type);
    return (
      <NamedIdsField
        label={label}
        of={named}
        values={several ? texts(value) : text ? [text] : []}
        several={several}
        onChange={(ids) => onChange(several ? ids : (ids[0] ?? ''))}
      />
    );
  }
  switch (conditionKind(field.type)) {
    case 'enum':
      return <SelectField label={label} value={text} options={enumOptions()} onChange={onChange} />;
    case 'enums':
      return (
        <ChipsField
          label={label}
          options={enumOptions()}
          values={texts(value)}
          onChange={onChange}
        />
      );
    case 'regencies':
      return (
        <ChipsField
          label={label}
          options={choices['regencies'] ?? []}
          values={regencyCodes(value)}
          onChange={(codes) =>
            onChange(codes.map((code) => ({ system: 'KEMENDAGRI', value: code })))
          }
        />
      );
    case 'texts': {
      const options = choices[field.name];
      if (options) {
        return (
          <ChipsField label={label} options={options} values={texts(value)} onChange={onChange} />
        );
      }
      return (
        <label className="field">
          <span>
            {label}. {words.oneALine}
          </span>
          <textarea
            rows={2}
            value={texts(value).join('\n')}
            onChange={({ target }) => onChange(target.value === '' ? [] : target.value.split('\n'))}
          />
        </label>
      );
    }
    case 'number':
      return (
        <label className="field">
          <span>{label}</span>
          <input
            type="number"
            step="any"
            value={text}
            onChange={({ target }) =>
              onChange(target.value === '' ? undefined : target.valueAsNumber)
            }
          />
        </label>
      );
    case 'day':
      return (
        <DateField label={label} value={text} onChange={(day) => onChange(day || undefined)} />
      );
    case 'yes-or-no':
      return (
        <SelectField
          label={label}
          value={text}
          options={[
            { value: 'true', label: words.yes },
            { value: 'false', label: words.no },
          ]}
          onChange={(chosen) => onChange(chosen === 'true')}
        />
      );
    case 'parts':
      return <PartsField field={field} value={value} choices={choices} onChange={onChange} />;
    default:
      return (
        <label className="field">
          <span>{label}</span>
          <input value={text} onChange={({ target }) => onChange(target.value)} />
        </label>
      );
  }
}

/** A condition of several parts, such as the first and the last day. */
function PartsField({ field, value, choices, onChange }: ConditionFieldProps) {
  const { language } = useWords();
  const input = getNamedType(field.type);
  if (!isInputObjectType(input)) return null;
  const parts = (value ?? {}) as Record<string, FilterJson>;
  return (
    <fieldset className="condition-parts">
      <legend>{nameOf(field, language)}</legend>
      {Object.values(input.getFields()).map((part) => (
        <ConditionField
          key={part.name}
          field={part}
          value={parts[part.name]}
          choices={choices}
          onChange={(changed) => {
            const { [part.name]: _old, ...others } = parts;
            onChange(
              changed === undefined || changed === ''
                ? others
                : { ...others, [part.name]: changed },
            );
          }}
        />
      ))}
    </fieldset>
  );
}
