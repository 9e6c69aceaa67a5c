import type { AnswerWords } from '../../../i18n/id-answer.ts';
import type { Column } from './columns.ts';

interface ColumnChoiceProps {
  columns: readonly Column[];
  titles: ReadonlyMap<string, string>;
  hidden: readonly string[];
  words: AnswerWords;
  onChange(hidden: readonly string[]): void;
}

/** Which columns the table shows. One always stays. */
export function ColumnChoice({ columns, titles, hidden, words, onChange }: ColumnChoiceProps) {
  const shown = columns.filter(({ key }) => !hidden.includes(key)).length;
  return (
    <details className="column-choice">
      <summary>
        {words.columns} ({shown}/{columns.length})
      </summary>
      <fieldset className="plain">
        <legend className="unseen">{words.columnsShown}</legend>
        {columns.map(({ key }) => {
          const visible = !hidden.includes(key);
          return (
            <label key={key} className="choice">
              <input
                type="checkbox"
                checked={visible}
                disabled={visible && shown === 1}
                onChange={() =>
                  onChange(visible ? [...hidden, key] : hidden.filter((each) => each !== key))
                }
              />
              {titles.get(key)}
            </label>
          );
        })}
      </fieldset>
    </details>
  );
}
