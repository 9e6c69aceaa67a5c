import { Bars, barsHeight, type FormProps } from './Bars.tsx';
import { AbsentPatterns } from './ChartMarks.tsx';
import type { ChartData, ChartKind } from './chart-data.ts';
import type { ChartFrame } from './chart-frame.ts';
import { Dots, dotsHeight } from './Dots.tsx';
import { Heat, heatHeight, heatWidth } from './Heat.tsx';
import { Lines, linesHeight } from './Lines.tsx';

interface ChartDrawingProps extends FormProps {
  kind: ChartKind;
  title: string;
  /** Fills its place, whatever size that has, under this class. */
  filling?: string;
}

/** A chart without what stands around it, as large as its form needs. */
export function ChartDrawing({ kind, title, filling, ...form }: ChartDrawingProps) {
  const size = drawnSize(kind, form.data, form.frame);
  return (
    <svg
      role="img"
      aria-label={title}
      viewBox={`0 0 ${size.width} ${size.height}`}
      {...(filling ? { className: filling } : size)}
      fontFamily="Noto Sans, sans-serif"
    >
      <rect width="100%" height="100%" fill="var(--paper)" />
      <g>
        <AbsentPatterns id={form.frame.id} />
        <Form kind={kind} {...form} />
      </g>
    </svg>
  );
}

function Form({ kind, ...rest }: FormProps & { kind: ChartKind }) {
  switch (kind) {
    case 'line':
      return <Lines {...rest} />;
    case 'dot':
      return <Dots {...rest} />;
    case 'heat':
      return <Heat {...rest} />;
    default:
      return <Bars {...rest} stacked={kind === 'stacked'} />;
  }
}

/** How large a form is drawn. */
export function drawnSize(kind: ChartKind, data: ChartData, frame: ChartFrame) {
  const { width } = frame;
  switch (kind) {
    case 'line':
      return { width, height: linesHeight(frame) };
    case 'dot':
      return { width, height: dotsHeight(data, frame) };
    case 'heat':
      return { width: heatWidth(data, frame), height: heatHeight(data, frame) };
    default:
      return { width, height: barsHeight(data, kind === 'stacked', frame) };
  }
}
