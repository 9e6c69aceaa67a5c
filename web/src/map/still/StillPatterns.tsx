import { DOTS, HATCHING, PATTERN_SIZE } from '../../lib/absent-patterns.ts';

/** The two patterns of values that are not there, as the interactive map has them, under ids that begin with `id`. */
export function StillPatterns({ id, color }: { id: string; color: string }) {
  const tile = { width: PATTERN_SIZE, height: PATTERN_SIZE, patternUnits: 'userSpaceOnUse' };
  return (
    <defs>
      <pattern id={`${id}-hatching`} {...tile}>
        <path d={HATCHING} stroke={color} strokeWidth="1.4" />
      </pattern>
      <pattern id={`${id}-dots`} {...tile}>
        {DOTS.map(([x, y]) => (
          <circle key={`${x} ${y}`} cx={x} cy={y} r="1.1" fill={color} />
        ))}
      </pattern>
    </defs>
  );
}
