import type { ReactNode } from 'react';
import type { AbsenceReason } from '../../lib/cell.ts';
import type { ValueClass } from '../../lib/class-breaks.ts';
import type { MapTheme } from '../style/themes.ts';
import type { LegendEntry } from './legend-entries.ts';
import { Swatch } from './Swatch.tsx';
import './legend.css';

/** The words that a legend needs; the map itself knows no language. */
export interface LegendWords {
  legend: string;
  regencies(count: number): string;
  range(range: ValueClass): string;
  zero: string;
  outside: string;
  absence: Record<AbsenceReason, string>;
}

interface LegendProps {
  title: string;
  /** What the values rest on and how they were divided into classes. */
  note: ReactNode;
  entries: readonly LegendEntry[];
  words: LegendWords;
  theme: MapTheme;
}

/** What the colours and patterns of the map stand for, and how many regencies have each. */
export function Legend({ title, note, entries, words, theme }: LegendProps) {
  return (
    <section className="legend" aria-label={words.legend}>
      <h2>{title}</h2>
      <ul className="plain-list">
        {entries.map((entry) => (
          <li key={JSON.stringify(entry.look)}>
            <Swatch look={entry.look} theme={theme} />
            <span>{nameOf(entry, words)}</span>
            <span className="legend-count">{words.regencies(entry.regencies)}</span>
          </li>
        ))}
      </ul>
      {note}
    </section>
  );
}

function nameOf({ look, range }: LegendEntry, words: LegendWords): string {
  if (range) return words.range(range);
  if (look.kind === 'absent') return words.absence[look.reason];
  return look.kind === 'outside' ? words.outside : words.zero;
}
