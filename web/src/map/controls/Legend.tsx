import type { AbsenceReason } from '../../lib/cell.ts';
import type { LegendEntry } from './legend-entries.ts';
import { Swatch } from './Swatch.tsx';
import './legend.css';

/** The words that a legend needs; the map itself knows no language. */
export interface LegendWords {
  legend: string;
  regencies(count: number): string;
  range(from: string, to: string): string;
  zero: string;
  outside: string;
  absence: Record<AbsenceReason, string>;
  number(value: number): string;
}

interface LegendProps {
  title: string;
  entries: readonly LegendEntry[];
  words: LegendWords;
  dark: boolean;
}

/** What the colours and patterns of the map stand for, and how many regencies have each. */
export function Legend({ title, entries, words, dark }: LegendProps) {
  return (
    <section className="legend" aria-label={words.legend}>
      <h2>{title}</h2>
      <ul className="plain-list">
        {entries.map((entry) => (
          <li key={JSON.stringify(entry.look)}>
            <Swatch look={entry.look} dark={dark} />
            <span>{nameOf(entry, words)}</span>
            <span className="legend-count">{words.regencies(entry.regencies)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function nameOf({ look, range }: LegendEntry, words: LegendWords): string {
  if (range) return words.range(words.number(range.from), words.number(range.to));
  if (look.kind === 'absent') return words.absence[look.reason];
  return look.kind === 'outside' ? words.outside : words.zero;
}
