import { useSession } from '../../../graphql/session.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { inLanguage } from '../../../lib/language.ts';
import { DateField, SelectField } from '../../../ui/Fields.tsx';
import { useAnalysisWords } from './analysis-words.ts';
import type { ParameterOf } from './opened.ts';
import { type Fillable, fieldValue, fillableIn, variablesOf, withValue } from './parameters.ts';

interface ParametersFormProps {
  text: string;
  /** JSON, as it is written. */
  variables: string;
  parameters: readonly ParameterOf[];
  onVariables(variables: string): void;
}

/** The parameters of an analysis as fields above its question. They are its variables, and nothing beside them. */
export function ParametersForm(props: ParametersFormProps) {
  const { text, variables, parameters, onVariables } = props;
  const own = useAnalysisWords();
  const values = variablesOf(variables);
  const fillable = fillableIn(text);
  const fields = parameters.flatMap(({ variable, kind, label }) => {
    const found = fillable.find((each) => each.variable === variable);
    return found ? [{ ...found, kind, label: label || variable }] : [];
  });
  if (fields.length === 0) return null;
  return (
    <fieldset className="parameters">
      <legend>{own.parametersTitle}</legend>
      {values ? (
        fields.map((field) => (
          <ParameterField
            key={field.variable}
            field={field}
            value={fieldValue(field, values[field.variable])}
            onChange={(value) => onVariables(withValue(variables, field, value))}
          />
        ))
      ) : (
        <p className="problem">{own.variablesBroken}</p>
      )}
    </fieldset>
  );
}

interface ParameterFieldProps {
  field: Fillable & { label: string };
  value: string;
  onChange(value: string): void;
}

function ParameterField({ field, value, onChange }: ParameterFieldProps) {
  const { language } = useWords();
  const { regencies, sectors } = useSession();
  const own = useAnalysisWords();
  const { kind, label } = field;
  const all = { value: '', label: own.everything };
  if (kind === 'DAY') return <DateField label={label} value={value} onChange={onChange} />;
  if (kind === 'REGENCY') {
    const options = regencies.map((each) => ({ value: each.kemendagriCode, label: each.name }));
    return (
      <SelectField label={label} value={value} options={[all, ...options]} onChange={onChange} />
    );
  }
  if (kind === 'SECTOR') {
    const options = sectors.map((each) => ({
      value: each.code,
      label: inLanguage(language, each.nameId, each.nameEn),
    }));
    return (
      <SelectField label={label} value={value} options={[all, ...options]} onChange={onChange} />
    );
  }
  return (
    <label className="field">
      <span>{label}</span>
      <input
        type={kind === 'NUMBER' ? 'number' : 'text'}
        value={value}
        autoComplete="off"
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}
