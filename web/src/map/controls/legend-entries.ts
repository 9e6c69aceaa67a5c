import type { AbsenceReason } from '../../lib/cell.ts';
import type { ValueClass } from '../../lib/class-breaks.ts';
import { classLook, type Look } from '../../lib/look.ts';

/** One line of the legend: a look, the values that it stands for, and how many regencies have it. */
export interface LegendEntry {
  look: Look;
  range: ValueClass | null;
  regencies: number;
}

const REASONS: readonly AbsenceReason[] = [
  'NOT_REPORTED',
  'STALE',
  'SUPPRESSED',
  'POLICY',
  'CONFLICT',
];

/**
 * The lines of the legend. Classes are always listed, other looks only where a regency has them, and
 * together they count every regency once.
 */
export function legendEntries(
  looks: ReadonlyMap<string, Look>,
  classes: readonly ValueClass[],
  diverging = false,
): LegendEntry[] {
  const all = [...looks.values()];
  const count = (test: (look: Look) => boolean) => all.filter(test).length;
  const scale = classes.map((range, index): LegendEntry => {
    const look = classLook(index, classes.length, diverging);
    const regencies = count((each) => each.kind === 'class' && each.index === index);
    return { look, range, regencies };
  });
  const rest: Look[] = [
    { kind: 'zero' },
    ...REASONS.map((reason): Look => ({ kind: 'absent', reason })),
    { kind: 'outside' },
  ];
  const others = rest.map((look): LegendEntry => {
    const regencies = count((each) => JSON.stringify(each) === JSON.stringify(look));
    return { look, range: null, regencies };
  });
  return [...scale, ...others.filter((entry) => entry.regencies > 0)];
}
