import type { GraphQLObjectType } from 'graphql';
import { useState } from 'react';
import { useWords } from '../../../i18n/words.tsx';
import type { Marks } from '../editor/masked.ts';
import { useWorkbenchWords } from '../workbench-words.ts';
import { columnKind, columnsOf, nameOf, targetOf } from './askable.ts';
import type { Column } from './value.ts';

interface ColumnPickerProps {
  type: GraphQLObjectType;
  columns: readonly Column[];
  marks: Marks;
  depth?: number;
  onChange(columns: readonly Column[]): void;
}

/** The fields of a record to choose from, and of the records that it leads to. */
export function ColumnPicker({ type, columns, marks, depth = 1, onChange }: ColumnPickerProps) {
  const { language } = useWords();
  const { editor: words } = useWorkbenchWords();
  const found = (field: string) => columns.find((each) => each.field === field);
  const without = (field: string) => columns.filter((each) => each.field !== field);
  const fields = columnsOf(type, depth);
  return (
    <div className="columns">
      {fields
        .filter((field) => columnKind(field, depth) === 'own')
        .map((field) => {
          const why = marks.masked.get(`${type.name}.${field.name}`);
          const opens = marks.opens.has(`${type.name}.${field.name}`);
          return (
            <label
              key={field.name}
              className="choice"
              title={why ?? field.description ?? undefined}
            >
              <input
                type="checkbox"
                checked={found(field.name) !== undefined}
                onChange={({ target }) =>
                  onChange(
                    target.checked
                      ? [...columns, { field: field.name, columns: [] }]
                      : without(field.name),
                  )
                }
              />
              <span>
                {nameOf(field, language)}
                {why ? <em className="masked-mark"> · {words.masked}</em> : null}
                {opens ? <em className="masked-mark"> · {words.opens}</em> : null}
              </span>
            </label>
          );
        })}
      {fields
        .filter((field) => columnKind(field, depth) === 'record')
        .map((field) => (
          <RecordColumns
            key={field.name}
            title={nameOf(field, language)}
            type={targetOf(type, field.name)}
            columns={found(field.name)?.columns ?? []}
            marks={marks}
            depth={depth + 1}
            onChange={(inner) => {
              if (inner.length === 0) onChange(without(field.name));
              else if (!found(field.name))
                onChange([...columns, { field: field.name, columns: inner }]);
              else {
                onChange(
                  columns.map((each) =>
                    each.field === field.name ? { ...each, columns: inner } : each,
                  ),
                );
              }
            }}
          />
        ))}
    </div>
  );
}

const count = (columns: readonly Column[]): number =>
  columns.reduce((sum, each) => sum + (each.columns.length > 0 ? count(each.columns) : 1), 0);

interface RecordColumnsProps extends Omit<ColumnPickerProps, 'type'> {
  title: string;
  type: GraphQLObjectType | null;
}

/** The fields of a record that another leads to: made when they are first looked at, since they lead on. */
function RecordColumns({ title, type, columns, ...picker }: RecordColumnsProps) {
  const [isOpen, setOpen] = useState(false);
  const chosen = count(columns);
  if (!type) return null;
  return (
    <details
      className="record-columns"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        {title}
        {chosen > 0 ? ` (${chosen})` : ''}
      </summary>
      {isOpen ? <ColumnPicker type={type} columns={columns} {...picker} /> : null}
    </details>
  );
}
