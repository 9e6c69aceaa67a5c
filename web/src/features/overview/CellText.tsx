import { useWords } from '../../i18n/words.tsx';
import { absenceOf, type Cell } from '../../lib/cell.ts';
import { formatNumber } from '../../lib/format.ts';

interface CellTextProps {
  cell: Cell;
  /** How a number is written; as a count where nothing else is said. */
  write?(value: number): string;
}

/** A cell in a table: its number, or why there is none. */
export function CellText({ cell, write }: CellTextProps) {
  const { words, language } = useWords();
  const absence = absenceOf(cell);
  if (!absence) return write?.(cell.value ?? 0) ?? formatNumber(cell.value ?? 0, language);
  return (
    <span className="absent" title={words.absenceWhy[absence]}>
      {words.absence[absence]}
    </span>
  );
}
