/** Where a figure lies along an axis. */
export interface ValueScale {
  (value: number): number;
  /** The figures at its ends, and where these are. */
  extent: readonly [number, number];
  range: readonly [number, number];
}

/** The scale of figures between two places, which ends where they end. */
export function plainScale(
  extent: readonly [number, number],
  from: number,
  to: number,
): ValueScale {
  const [least, most] = extent;
  const place = (value: number) => from + ((value - least) / (most - least)) * (to - from);
  return Object.assign(place, { extent, range: [from, to] as const });
}

/** The scale of figures over some pixels, with round ends. */
export function valueScale(extent: readonly [number, number], from: number, to: number) {
  const [least, most] = extent;
  const step = roundStep((most - least) / 5);
  return plainScale(
    [exact(Math.floor(least / step) * step), exact(Math.ceil(most / step) * step)],
    from,
    to,
  );
}

/** The nearest of 1, 2 and 5 times a power of ten, as distances of a logarithm are. */
function roundStep(about: number): number {
  const power = 10 ** Math.floor(Math.log10(about));
  const times = about / power;
  return (
    power * (times < Math.SQRT2 ? 1 : times < Math.sqrt(10) ? 2 : times < Math.sqrt(50) ? 5 : 10)
  );
}

/** Round values of the axis, about one for each 80 pixels. */
export function ticksOf({ extent, range }: ValueScale): number[] {
  const [least, most] = extent;
  const pixels = Math.abs(range[1] - range[0]);
  const step = roundStep((most - least) / Math.max(2, Math.min(8, Math.floor(pixels / 80))));
  // A person is not halved: counts up to five have a line for each.
  const whole = most - least >= 1 && most - least <= 5 ? Math.max(1, step) : step;
  const first = Math.ceil(exact(least / whole));
  const count = Math.floor(exact(most / whole)) - first + 1;
  return Array.from({ length: count }, (_, at) => exact((first + at) * whole));
}

/** Without what binary fractions add: three times a tenth is a little more than three tenths. */
const exact = (value: number): number => Number(value.toPrecision(12));

/** Places of so many categories side by side or below each other. */
export function bandScale(count: number, from: number, to: number, padding = 0.25) {
  const step = (to - from) / Math.max(1, count);
  return {
    step,
    thick: step * (1 - padding),
    begin: (index: number) => from + step * (index + padding / 2),
    middle: (index: number) => from + step * (index + 0.5),
  };
}
