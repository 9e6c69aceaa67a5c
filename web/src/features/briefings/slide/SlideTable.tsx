import type { SlideCellFragment, SlideShownFragment } from '../../../graphql/generated/graphql.ts';
import { useWords } from '../../../i18n/words.tsx';
import { useBriefingWords } from '../briefing-words.ts';

type Table = NonNullable<SlideShownFragment['table']>;
/** As many rows stand below each other in letters that can be read from three metres. */
const ROWS = 11;
/** So few rows are written larger. */
const FEW = 7;
/** As many columns of letters stand beside each other. */
const CELLS = 10;

/** The table of a slide, in as many blocks beside each other as there is room for. What has no room is counted. */
export function SlideTable({ table, title }: { table: Table; title: string }) {
  const { language } = useWords();
  const own = useBriefingWords();
  const heads = [...table.heads, ...table.columns.map(({ label }) => label)];
  const most = Math.max(1, Math.floor(CELLS / (heads.length + 1)));
  const blocks = Math.min(most, Math.max(1, Math.ceil(table.rows.length / ROWS)));
  const each = Math.min(ROWS, Math.ceil(table.rows.length / blocks));
  const left = table.rows.length - each * blocks;
  return (
    <div className={table.rows.length <= FEW ? 'slide-table slide-table-large' : 'slide-table'}>
      <div className="slide-blocks">
        {Array.from({ length: blocks }, (_, block) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place
          <table key={block}>
            <caption className="unseen">{title}</caption>
            <thead>
              <tr>
                {heads.map((head, index) => (
                  <th
                    key={head.id}
                    scope="col"
                    className={index < table.heads.length ? undefined : 'numeric'}
                  >
                    {head[language]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.slice(block * each, (block + 1) * each).map((row) => (
                <tr key={row.keys.map(({ value }) => value).join(' ')}>
                  {row.labels.map((label, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a label is its place
                    <th key={index} scope="row">
                      {label[language]}
                    </th>
                  ))}
                  <Cells cells={row.cells} />
                </tr>
              ))}
            </tbody>
            {block === blocks - 1 ? (
              <tfoot>
                {table.unplaced ? (
                  <tr>
                    <th scope="row" colSpan={table.heads.length}>
                      {own.slide.unplaced}
                    </th>
                    <Cells cells={table.unplaced} />
                  </tr>
                ) : null}
                <tr>
                  <th scope="row" colSpan={table.heads.length}>
                    {own.slide.total}
                  </th>
                  <Cells cells={table.total} />
                </tr>
              </tfoot>
            ) : null}
          </table>
        ))}
      </div>
      {table.rows.length === 0 ? <p>{own.slide.noRows}</p> : null}
      {left > 0 ? <p>{own.slide.rowsLeft(left)}</p> : null}
    </div>
  );
}

function Cells({ cells }: { cells: readonly SlideCellFragment[] }) {
  const { language } = useWords();
  return cells.map((cell, index) => (
    <td
      // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
      key={index}
      className={cell.absence ? 'numeric absent' : 'numeric'}
    >
      {cell.text[language]}
    </td>
  ));
}
