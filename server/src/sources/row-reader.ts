/**
 * Takes the fields of one row out, one by one, and complains of what is left. A value that no field claimed means that
 * the agency changed its file: better a rejected row than something silently dropped.
 */
import type { RejectionCode, RowProblem } from '../kernel/candidate.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import type { Headings } from './columns.ts';

/** Reads the text of a cell, which is never blank. */
export type CellReader<Value> = (text: string) => Result<Value, RejectionCode>;

export type Field<Value> = Result<Value, RowProblem>;

export class RowReader<Name extends string> {
  readonly #left: Map<string, string>;
  readonly #headings: Headings<Name>;

  constructor(raw: Record<string, string>, headings: Headings<Name>) {
    this.#left = new Map(Object.entries(raw));
    this.#headings = headings;
  }

  /** A field that every row must have. */
  need<Value>(name: Name, read: CellReader<Value>): Field<Value> {
    const { column, value } = this.#take(name);
    if (value === '') return failed({ code: 'required-value-missing', column, value });
    return this.#read(column, value, read);
  }

  /** A field that may be blank, and is then null. */
  may<Value>(name: Name, read: CellReader<Value>): Field<Value | null> {
    const { column, value } = this.#take(name);
    return value === '' ? ok(null) : this.#read(column, value, read);
  }

  /** Takes out columns that say nothing about the row, such as a running number. */
  skip(...names: Name[]): void {
    for (const name of names) this.#take(name);
  }

  /** The fields' values, or all their problems and those of the values that nothing claimed. */
  settle<Values>(
    fields: { [Key in keyof Values]: Field<Values[Key]> },
  ): Result<Values, RowProblem[]> {
    const values: Partial<Values> = {};
    const problems: RowProblem[] = [];
    for (const key of Object.keys(fields) as (keyof Values)[]) {
      const field = fields[key];
      if (field.ok) values[key] = field.value;
      else problems.push(field.problem);
    }
    for (const [column, value] of this.#left) {
      if (value.trim() !== '') problems.push({ code: 'value-unclaimed', column, value });
    }
    return problems.length > 0 ? failed(problems) : ok(values as Values);
  }

  #take(name: Name): { column: string; value: string } {
    const column = this.#headings[name];
    if (column === null) return { column: name, value: '' };
    const value = (this.#left.get(column) ?? '').trim();
    this.#left.delete(column);
    return { column, value };
  }

  #read<Value>(column: string, value: string, read: CellReader<Value>): Field<Value> {
    const result = read(value);
    return result.ok ? result : failed({ code: result.problem, column, value });
  }
}
