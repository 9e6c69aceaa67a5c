import type { ChangeShownFragment } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { useBriefingWords } from './briefing-words.ts';

/** Why changes are not parted, where none of them is. */
export function Untold({ sentence }: { sentence: { id: string; en: string } | null | undefined }) {
  const { language } = useWords();
  return sentence ? <p className="note">{sentence[language]}</p> : null;
}

interface ChangesTableProps {
  caption: string;
  changes: readonly ChangeShownFragment[];
}

/** What became of figures that were shown before: real, a late report, something put right. The three sum to the difference. */
export function ChangesTable({ caption, changes }: ChangesTableProps) {
  const { language } = useWords();
  const { changed, slide } = useBriefingWords();
  const text = (cell: ChangeShownFragment['was']) =>
    cell.absence ? <span className="absent">{cell.text[language]}</span> : cell.text[language];
  return (
    <DataTable
      caption={caption}
      rows={changes}
      rowKey={({ labels }) => labels.map(({ id }) => id).join(' ')}
      columns={[
        {
          title: changed.what,
          cell: ({ labels }) => labels.map((label) => label[language]).join(', ') || slide.total,
        },
        { title: changed.was, numeric: true, cell: ({ was }) => text(was) },
        { title: changed.now, numeric: true, cell: ({ now }) => text(now) },
        { title: changed.change, numeric: true, cell: ({ change }) => text(change) },
        { title: changed.parts.REAL, numeric: true, cell: ({ real }) => text(real) },
        { title: changed.parts.LATE, numeric: true, cell: ({ late }) => text(late) },
        { title: changed.parts.CORRECTED, numeric: true, cell: ({ corrected }) => text(corrected) },
        {
          title: changed.why,
          cell: ({ causes }) =>
            causes.map((cause) => changed.causes[cause]).join(', ') || changed.unknown,
        },
      ]}
    />
  );
}
