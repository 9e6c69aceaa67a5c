import type { GraphQLSchema } from 'graphql';
import { useWords } from '../../../i18n/words.tsx';
import { SelectField } from '../../../ui/Fields.tsx';
import type { Marks } from '../editor/masked.ts';
import { useWorkbenchWords } from '../workbench-words.ts';
import { inputOfArgument, listsIn, nameOf, orderFieldsOf, recordOf } from './askable.ts';
import { ColumnPicker } from './ColumnPicker.tsx';
import type { Choices } from './choices.ts';
import { firstList } from './defaults.ts';
import { GroupEditor } from './GroupEditor.tsx';
import { LARGEST_PAGE, type ListValue } from './value.ts';

interface ListFormProps {
  value: ListValue;
  schema: GraphQLSchema;
  choices: Choices;
  marks: Marks;
  onChange(value: ListValue): void;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const SIZES = [10, 25, 50, 100, LARGEST_PAGE];

/** Which list, which of its columns, which rows, in which order. */
export function ListForm({ value, schema, choices, marks, onChange }: ListFormProps) {
  const { language } = useWords();
  const { builder: words } = useWorkbenchWords();
  const record = recordOf(schema, value.root);
  const filter = inputOfArgument(schema, value.root, 'filter');
  const query = schema.getQueryType()?.getFields() ?? {};
  const sizes = [...new Set([...SIZES, value.pageSize])].sort((a, b) => a - b);
  return (
    <>
      <div className="two-fields">
        <SelectField
          label={words.list}
          value={value.root}
          options={listsIn(schema).map((name) => ({
            value: name,
            label: query[name]
              ? capital(nameOf(query[name], language).replace(/^Daftar /, ''))
              : name,
          }))}
          onChange={(root) => onChange(firstList(schema, root, marks))}
        />
        <SelectField
          label={words.pageSize}
          value={String(value.pageSize)}
          options={sizes.map((each) => ({ value: String(each), label: String(each) }))}
          onChange={(size) => onChange({ ...value, pageSize: Number(size) })}
        />
      </div>
      {record ? (
        <fieldset className="plain">
          <legend>{words.columns}</legend>
          <ColumnPicker
            type={record}
            columns={value.columns}
            marks={marks}
            onChange={(columns) => onChange({ ...value, columns })}
          />
        </fieldset>
      ) : null}
      {filter ? (
        <fieldset className="plain">
          <legend>{words.onlyWhere}</legend>
          <GroupEditor
            group={value.filter}
            input={filter}
            choices={choices}
            onChange={(group) => onChange({ ...value, filter: group })}
          />
        </fieldset>
      ) : null}
      <OrderFields value={value} schema={schema} onChange={onChange} />
    </>
  );
}

function OrderFields({
  value,
  schema,
  onChange,
}: Pick<ListFormProps, 'value' | 'schema' | 'onChange'>) {
  const { language } = useWords();
  const { builder: words } = useWorkbenchWords();
  const input = inputOfArgument(schema, value.root, 'orderBy');
  const named = (field: string): string => {
    const found = input?.getFields()[field];
    return found ? nameOf(found, language) : field;
  };
  const fields = orderFieldsOf(schema, value.root);
  return (
    <fieldset className="plain">
      <legend>{words.order}</legend>
      {value.order.map(({ field, descending }) => (
        <div key={field} className="condition">
          <SelectField
            label={named(field)}
            value={descending ? 'DESC' : 'ASC'}
            options={[
              { value: 'ASC', label: words.ascending },
              { value: 'DESC', label: words.descending },
            ]}
            onChange={(direction) =>
              onChange({
                ...value,
                order: value.order.map((each) =>
                  each.field === field ? { field, descending: direction === 'DESC' } : each,
                ),
              })
            }
          />
          <button
            type="button"
            className="take-away"
            aria-label={words.remove(named(field))}
            onClick={() =>
              onChange({ ...value, order: value.order.filter((each) => each.field !== field) })
            }
          >
            ×
          </button>
        </div>
      ))}
      <SelectField
        label={words.addOrder}
        value=""
        options={[
          { value: '', label: words.choose },
          ...fields
            .filter((field) => value.order.every((each) => each.field !== field))
            .map((field) => ({ value: field, label: named(field) })),
        ]}
        onChange={(field) => {
          if (field) onChange({ ...value, order: [...value.order, { field, descending: false }] });
        }}
      />
    </fieldset>
  );
}
