import { fitted, textWidth } from './chart-frame.ts';
import type { ValueScale } from './plain-scale.ts';
import { ticksOf } from './scale.ts';

interface ValueAxisProps {
  scale: ValueScale;
  /** Where the lines begin and end across the axis. */
  from: number;
  to: number;
  letter: number;
  number(value: number): string;
  /** Whether figures go upwards instead of to the right. */
  upwards?: boolean;
  /** Only the line at zero, without its number. */
  bare?: boolean | undefined;
  title: string;
}

/** Lines at round figures with their numbers, and what is counted. */
export function ValueAxis(props: ValueAxisProps) {
  const { scale, from, to, letter, number, upwards, bare, title } = props;
  const [begin, end] = scale.range;
  const ticks = bare ? [0] : ticksOf(scale);
  return (
    <g fill="var(--ink-soft)" fontSize={letter}>
      {ticks.map((tick) => {
        const at = scale(tick);
        const line = upwards
          ? { x1: from, x2: to, y1: at, y2: at }
          : { x1: at, x2: at, y1: from, y2: to };
        return (
          <g key={tick}>
            <line {...line} stroke={tick === 0 ? 'var(--field-line)' : 'var(--line)'} />
            {bare ? null : upwards ? (
              <text x={from - 6} y={at + letter * 0.35} textAnchor="end">
                {number(tick)}
              </text>
            ) : (
              <text x={at} y={to + letter * 1.3} textAnchor="middle">
                {number(tick)}
              </text>
            )}
          </g>
        );
      })}
      {upwards ? (
        <text x={2} y={letter}>
          {title}
        </text>
      ) : (
        <text x={(begin + end) / 2} y={to + letter * 2.8} textAnchor="middle">
          {fitted(title, Math.abs(end - begin), letter)}
        </text>
      )}
    </g>
  );
}

interface NamesProps {
  names: readonly string[];
  at(index: number): number;
  letter: number;
}

/** The names of the categories below each other, set against their bars. */
export function NamesDown({ names, at, letter, right }: NamesProps & { right: number }) {
  return (
    <g fill="var(--ink)" fontSize={letter} textAnchor="end">
      {names.map((name, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two categories may have one name
        <text key={index} x={right - letter * 0.6} y={at(index) + letter * 0.35}>
          {fitted(name, right - letter * 0.6, letter)}
          <title>{name}</title>
        </text>
      ))}
    </g>
  );
}

/** Which names have room beside each other; the last one has, whatever else has none. */
export function namedOf(names: readonly string[], letter: number, room: number) {
  const longest = Math.max(1, ...names.map((name) => textWidth(name, letter)));
  const every = Math.max(1, Math.ceil((longest + letter) / Math.max(1, room)));
  return (index: number): boolean => (names.length - 1 - index) % every === 0;
}

/** The names of the categories side by side; where they would touch, some are left out. */
export function NamesAcross(
  props: NamesProps & { below: number; room: number; width: number; title: string },
) {
  const { names, at, letter, below, room, width, title } = props;
  const isNamed = namedOf(names, letter, room);
  const middle = (at(0) + at(Math.max(0, names.length - 1))) / 2;
  return (
    <g fill="var(--ink)" fontSize={letter} textAnchor="middle">
      {names.map((name, index) =>
        isNamed(index) ? (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: two categories may have one name
            key={index}
            x={within(at(index), textWidth(name, letter), width)}
            y={below + letter * 1.4}
          >
            {name}
          </text>
        ) : null,
      )}
      <text x={middle} y={below + letter * 2.9} fill="var(--ink-soft)">
        {title}
      </text>
    </g>
  );
}

/** The middle of a text that does not stand out over the edges. */
const within = (middle: number, text: number, width: number): number =>
  Math.max(text / 2, Math.min(middle, width - text / 2));
