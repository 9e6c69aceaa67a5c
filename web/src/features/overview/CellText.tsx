import { useWords } from '../../i18n/words.tsx';
import { absenceOf, type Cell } from '../../lib/cell.ts';
import { formatNumber } from '../../lib/format.ts';

/** A cell in a table: its count, or why there is none. */
export function CellText({ cell }: { cell: Cell }) {
  const { words, language } = useWords();
  const absence = absenceOf(cell);
  if (!absence) return formatNumber(cell.value ?? 0, language);
  return (
    <span className="absent" title={words.absenceWhy[absence]}>
      {words.absence[absence]}
    </span>
  );
}
