import type { Column } from './columns.ts';
import type { Read } from './read-value.ts';
import { reasonSentence, type Speech, valueText } from './value-text.ts';

interface ValueCellProps {
  read: Read;
  column: Column;
  speech: Speech;
}

/** A value in the table, or the reason that there is none: a few words, and a sentence where one points at them. */
export function ValueCell({ read, column, speech }: ValueCellProps) {
  const text = valueText(read, column, speech);
  if (read.absence) {
    return (
      <span className="absent" title={reasonSentence(read.absence, speech)}>
        {text}
      </span>
    );
  }
  const masked = 'masked' in read && read.masked;
  return <span title={masked ? speech.words.absenceWhy.POLICY : text}>{text}</span>;
}
