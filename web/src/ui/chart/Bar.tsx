import { absenceOf, type Cell } from '../../lib/cell.ts';
import { AbsentBox } from './ChartMarks.tsx';
import type { ValueScale } from './plain-scale.ts';

/** A place across the bars: a number, or a part of a drawing that stretches. */
export type Across = number | `${number}%`;

/** A box from one place of the axis to another, lying or standing. */
export function boxOf(upwards: boolean, from: number, to: number, begin: Across, thick: Across) {
  const [low, size] = [Math.min(from, to), Math.max(1, Math.abs(to - from))];
  return upwards
    ? { x: begin, y: low, width: thick, height: size }
    : { x: low, y: begin, width: size, height: thick };
}

interface BarProps {
  cell: Cell;
  scale: ValueScale;
  upwards?: boolean;
  begin: Across;
  thick: Across;
  color: string;
  outline?: boolean;
  /**
   * The box of an absent figure: one length for all, so that nobody takes it for a figure, and what begins the ids of the
   * patterns. Without it nothing is drawn, where the reason stands beside.
   */
  absent?: { length: number; id: string };
  title?: string | undefined;
}

/** One figure as a bar from zero, of which none is a line; an absent one as a box in the pattern of its reason. */
export function Bar(props: BarProps) {
  const { cell, scale, upwards = false, begin, thick, color, outline, absent, title } = props;
  const zero = scale(0);
  const reason = absenceOf(cell);
  if (reason && !absent) return null;
  const away = absent ? absent.length * (upwards ? -1 : 1) : 0;
  const box = boxOf(upwards, zero, reason ? zero + away : scale(cell.value ?? 0), begin, thick);
  if (reason && absent) return <AbsentBox {...box} id={absent.id} reason={reason} title={title} />;
  return (
    <rect {...box} fill={color} {...(outline ? { stroke: 'var(--ink)', strokeWidth: 0.75 } : {})}>
      {title ? <title>{title}</title> : null}
    </rect>
  );
}
