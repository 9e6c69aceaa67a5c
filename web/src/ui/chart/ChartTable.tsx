import { absenceOf } from '../../lib/cell.ts';
import { ScrollRegion } from '../ScrollRegion.tsx';
import { type ChartData, type ChartWords, cellText } from './chart-data.ts';

interface ChartTableProps {
  title: string;
  data: ChartData;
  words: ChartWords;
}

/** The same figures as a table: what a chart is to whoever does not see it. */
export function ChartTable({ title, data, words }: ChartTableProps) {
  const one = data.series.length === 1 && data.series[0]?.name === '';
  return (
    <ScrollRegion label={title}>
      <table>
        <caption className="unseen">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.category}</th>
            {data.series.map(({ name }) => (
              <th key={name} scope="col" className="numeric">
                {one ? words.value : name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.categories.map((category, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two categories may have one name
            <tr key={index}>
              <th scope="row">{category}</th>
              {data.series.map(({ name, cells }) => {
                const cell = cells[index];
                const missing = !cell || absenceOf(cell) !== null;
                return (
                  <td key={name} className={missing ? 'numeric absent' : 'numeric'}>
                    {cellText(cell, words)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
