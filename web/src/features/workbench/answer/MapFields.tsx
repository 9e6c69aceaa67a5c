import type { Breaks } from '../../../lib/class-breaks.ts';
import { SelectField } from '../../../ui/Fields.tsx';
import { Segments } from '../../../ui/Segments.tsx';
import { COUNT_ROWS, measureOptions } from './axes.ts';
import type { Column } from './columns.ts';
import type { PaneProps } from './pane.ts';

const BREAKS: readonly Breaks[] = ['quantile', 'natural', 'fixed'];

interface MapFieldsProps
  extends Pick<PaneProps, 'table' | 'titles' | 'state' | 'change' | 'speech' | 'subject'> {
  /** The columns that name a regency, and the one that is taken. */
  places: readonly Column[];
  column: Column | null;
  /** What is added up; null where rows are counted. */
  sum: Column | null;
}

/** What the map shows of the answer, and how. */
export function MapFields(props: MapFieldsProps) {
  const { table, titles, state, change, speech, subject, places, column, sum } = props;
  const { own, words } = speech;
  const titled = (key: string) => titles.get(key) ?? key;
  return (
    <div className="answer-tools">
      <Segments
        label={words.layers.display}
        value={state.display}
        options={(['map', 'tiles'] as const).map((value) => ({
          value,
          label: words.layers.displays[value],
        }))}
        onChange={(display) => change({ display })}
      />
      {places.length > 1 ? (
        <SelectField
          label={own.mapPlace}
          value={column?.key ?? ''}
          options={places.map(({ key }) => ({ value: key, label: titled(key) }))}
          onChange={(place) => change({ place })}
        />
      ) : null}
      <SelectField
        label={own.pivotMeasure}
        value={sum?.key ?? COUNT_ROWS}
        options={measureOptions(table, titles, subject, speech)}
        onChange={(key) => change({ sum: key })}
      />
      <SelectField
        label={words.layers.breaks}
        value={state.breaks}
        options={BREAKS.map((value) => ({ value, label: words.layers.breaksName[value] }))}
        onChange={(value) =>
          change({ breaks: BREAKS.find((each) => each === value) ?? 'quantile' })
        }
      />
    </div>
  );
}
