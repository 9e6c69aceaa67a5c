import type { OverviewQuery } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { inLanguage } from '../../lib/language.ts';
import type { ChangeView } from '../../lib/use-view-state.ts';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { CellText } from './CellText.tsx';
import { measureText } from './measure-text.ts';
import type { ComparedRow, Comparison } from './use-comparison.ts';

interface CompareTableProps {
  chosen: OverviewQuery['chosen'];
  comparison: Comparison;
  change: ChangeView;
}

/** The facts of both maps, and how far they are apart. */
export function CompareTable({ chosen, comparison, change }: CompareTableProps) {
  const { words, language } = useWords();
  const { left, right, rows, unplaced, total } = comparison;
  const what = inLanguage(language, chosen.indicator.name, chosen.indicator.nameEn);
  const caption = words.layers.differences(what, left.title, right.title);
  return (
    <ScrollRegion label={caption}>
      <table className="regency-table compare-table">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.overview.regency}</th>
            <th scope="col" className="numeric">
              {left.title}
            </th>
            <th scope="col" className="numeric">
              {right.title}
            </th>
            <th scope="col" className="numeric">
              {words.layers.difference}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.name} row={row} change={change} />
          ))}
          {unplaced ? <Line row={unplaced} change={change} /> : null}
        </tbody>
        <tfoot>{total ? <Line row={total} change={change} /> : null}</tfoot>
      </table>
    </ScrollRegion>
  );
}

function Line({ row, change }: { row: ComparedRow; change: ChangeView }) {
  const { words, language } = useWords();
  const { code } = row;
  const difference = measureText('change', 0, words, language).value;
  return (
    <tr>
      <th scope="row">
        {code ? (
          <button type="button" className="link" onClick={() => change({ regency: code })}>
            {row.name}
          </button>
        ) : (
          row.name
        )}
      </th>
      <td className="numeric">
        <CellText cell={row.left} />
      </td>
      <td className="numeric">
        <CellText cell={row.right} />
      </td>
      <td className="numeric">
        <CellText cell={row.difference} write={difference} />
      </td>
    </tr>
  );
}
