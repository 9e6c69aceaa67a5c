/** The scales of charts with axes. */
import { scaleBand, scaleLinear } from 'd3-scale';
import { plainScale, type ValueScale } from './plain-scale.ts';

/** The scale of figures over some pixels, with round ends. */
export function valueScale(
  extent: readonly [number, number],
  from: number,
  to: number,
): ValueScale {
  const [least = 0, most = 1] = scaleLinear().domain(extent).nice(5).domain();
  return plainScale([least, most], from, to);
}

/** Round values of the axis, about one for each 80 pixels. */
export function ticksOf({ extent, range }: ValueScale): number[] {
  const [least, most] = extent;
  const pixels = Math.abs(range[1] - range[0]);
  const about = Math.max(2, Math.min(8, Math.floor(pixels / 80)));
  const ticks = scaleLinear().domain(extent).ticks(about);
  // A person is not halved: counts up to five have a line for each.
  return most - least >= 1 && most - least <= 5 ? ticks.filter(Number.isInteger) : ticks;
}

/** Places of so many categories side by side or below each other. */
export function bandScale(count: number, from: number, to: number, padding = 0.25) {
  const scale = scaleBand<number>()
    .domain(Array.from({ length: count }, (_, index) => index))
    .range([from, to])
    .paddingInner(padding)
    .paddingOuter(padding / 2);
  const begin = (index: number) => scale(index) ?? from;
  return {
    step: scale.step(),
    thick: scale.bandwidth(),
    begin,
    middle: (index: number) => begin(index) + scale.bandwidth() / 2,
  };
}
