import type { Words } from '../../i18n/id.ts';
import type { Change } from '../../lib/change.ts';

/** A change as a piece of a sentence that names the day it is compared with. */
export function changeInWords(
  { trend, absence }: Words,
  change: Change,
  day: string,
  number: (value: number) => string,
): string {
  if (change.kind === 'absent') return trend.absent(absence[change.reason], day);
  if (change.kind === 'none') return trend.none(day);
  if (change.value === 0) return trend.same(day);
  const by = number(Math.abs(change.value));
  return change.value > 0 ? trend.up(by, day) : trend.down(by, day);
}
