import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { ChartDrawing, drawnSize } from './ChartDrawing.tsx';
import { ChartLegend } from './ChartLegend.tsx';
import { ChartTable } from './ChartTable.tsx';
import {
  type ChartData,
  type ChartKind,
  type ChartWords,
  firstOf,
  someAbsent,
} from './chart-data.ts';
import type { ChartFrame } from './chart-frame.ts';

/** More categories are a list, not a picture. */
export const MOST_DRAWN = 60;
const LETTER = 13;

interface ChartProps {
  kind: ChartKind;
  /** What is shown, as a person would say it. */
  title: string;
  data: ChartData;
  words: ChartWords;
  /** 1.5 before a meeting. */
  scale?: number;
  /** Sources, days, what is left out: below the drawing. */
  note?: ReactNode;
  /** Whether the table stands open, as on paper and for those who asked for it. */
  openTable?: boolean;
}

/**
 * A chart with its title, what its colours and patterns mean, and the same figures as a table. It draws what it is given
 * and nothing else: an absent figure is a pattern, and never a length, a place or a colour of the scale.
 */
export function Chart({ kind, title, data, words, scale = 1, note, openTable }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const id = useId();
  const width = useWidth(place);
  const frame: ChartFrame = { width, letter: LETTER * scale, id };
  const drawn = firstOf(data, MOST_DRAWN);
  return (
    <figure className="chart" data-chart={kind}>
      <figcaption>{title}</figcaption>
      {/* A drawing that is wider than its place scrolls, for hands without a mouse too. */}
      <div
        ref={place}
        className="chart-drawing"
        {...(drawnSize(kind, drawn, frame).width > width
          ? { role: 'group', tabIndex: 0, 'aria-label': title }
          : {})}
      >
        {width > 0 ? (
          <ChartDrawing kind={kind} title={title} data={drawn} words={words} frame={frame} />
        ) : null}
      </div>
      <ChartLegend kind={kind} data={drawn} words={words} />
      {someAbsent(data) ? <p className="hint chart-absent">{words.absent}</p> : null}
      {note}
      <details open={openTable}>
        <summary>{words.table}</summary>
        <ChartTable title={title} data={data} words={words} />
      </details>
    </figure>
  );
}

/** The width that the page leaves, measured again whenever it changes. */
function useWidth(place: { current: HTMLDivElement | null }): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const measure = () => setWidth(Math.max(240, Math.floor(element.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return width;
}
