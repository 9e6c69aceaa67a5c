import { SelectField } from '../../../ui/Fields.tsx';
import type { ChangeAnswerState } from './answer-state.ts';
import { type AxisOption, type ChosenAxes, COUNT_ROWS, measureOptions, NOT_SPLIT } from './axes.ts';
import type { Table } from './tables.ts';
import type { Speech } from './value-text.ts';

interface AxisFieldsProps {
  table: Table;
  subject: string;
  titles: ReadonlyMap<string, string>;
  options: readonly AxisOption[];
  chosen: ChosenAxes;
  labels: { rows: string; columns: string };
  speech: Speech;
  change: ChangeAnswerState;
}

/** By what an answer is split, and what is counted. */
export function AxisFields(props: AxisFieldsProps) {
  const { table, subject, titles, options, chosen, labels, speech, change } = props;
  const { own } = speech;
  const choices = options.map(({ key, title }) => ({ value: key, label: title }));
  return (
    <>
      <SelectField
        label={labels.rows}
        value={chosen.rows?.key ?? ''}
        options={choices}
        onChange={(rows) => change({ rows })}
      />
      <SelectField
        label={labels.columns}
        value={chosen.columns?.key ?? ''}
        options={[{ value: '', label: own.none }, ...choices]}
        onChange={(columns) => change({ columns: columns || NOT_SPLIT })}
      />
      <SelectField
        label={own.pivotMeasure}
        value={chosen.sum?.key ?? COUNT_ROWS}
        options={measureOptions(table, titles, subject, speech)}
        onChange={(sum) => change({ sum })}
      />
    </>
  );
}
