/** The two patterns of values that are not there, as the interactive map has them, under ids that begin with `id`. */
export function StillPatterns({ id, color }: { id: string; color: string }) {
  return (
    <defs>
      <pattern id={`${id}-hatching`} width="8" height="8" patternUnits="userSpaceOnUse">
        <path d="M-2 2L2 -2M0 8L8 0M6 10L10 6" stroke={color} strokeWidth="1.4" />
      </pattern>
      <pattern id={`${id}-dots`} width="8" height="8" patternUnits="userSpaceOnUse">
        {[2, 6].flatMap((x) =>
          [2, 6].map((y) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.1" fill={color} />),
        )}
      </pattern>
    </defs>
  );
}
