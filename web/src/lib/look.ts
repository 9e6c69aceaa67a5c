import { type AbsenceReason, absenceOf, type Cell } from './cell.ts';
import { classOf, type ValueClass } from './class-breaks.ts';

/** The colours that a look needs beside those of the data. */
export interface LookColors {
  /** Under zero, and under the hatching of what was not reported. */
  paper: string;
  /** Under the dots of what is withheld. */
  withheld: string;
  /** Of what is not the caller's. */
  land: string;
}

/** How a value looks. Maps, charts of heat, legends and the swatches of tables all paint from this. */
export type Look =
  | { kind: 'class'; index: number; of: number; diverging?: true }
  | { kind: 'zero' }
  | { kind: 'absent'; reason: AbsenceReason }
  | { kind: 'outside' };

/** Light yellow to deep blue, even steps for the eye and in print. */
const SCALE = ['#ffffcc', '#a1dab4', '#41b6c4', '#2c7fb8', '#253494'] as const;
/** Fewer in ochre, more in teal, no change in grey: told apart with any colour vision, and neither is an alarm. */
const DIVERGING = ['#a6611a', '#dfc27d', '#eceeee', '#80cdc1', '#018571'] as const;
/** With fewer classes, colours are taken from the whole scale, so neighbours stay far apart. */
const PICKS: Record<number, readonly number[]> = {
  1: [2],
  2: [1, 3],
  3: [0, 2, 4],
  4: [0, 1, 3, 4],
  5: [0, 1, 2, 3, 4],
};

/**
 * How a value looks among the classes. No cell at all means that the regency is not the caller's.
 * @param diverging whether the classes go to both sides of a middle
 */
export function lookOf(
  cell: Cell | undefined,
  classes: readonly ValueClass[],
  diverging = false,
): Look {
  if (!cell) return { kind: 'outside' };
  const reason = absenceOf(cell);
  if (reason) return { kind: 'absent', reason };
  const index = classOf(cell.value ?? 0, classes);
  return index === null ? { kind: 'zero' } : classLook(index, classes.length, diverging);
}

/** The look of one class of so many. */
export function classLook(index: number, of: number, diverging: boolean): Look {
  return { kind: 'class', index, of, ...(diverging ? { diverging } : {}) };
}

/** Which picture lies over an absent value: hatching where nothing was reported, dots where something is held back. */
export function patternOf(reason: AbsenceReason): 'hatching' | 'dots' {
  return reason === 'NOT_REPORTED' || reason === 'STALE' ? 'hatching' : 'dots';
}

/** The colour of a look. */
export function colorOf(look: Look, theme: LookColors): string {
  switch (look.kind) {
    case 'class': {
      const scale = look.diverging ? DIVERGING : SCALE;
      const picks = PICKS[look.of];
      return scale[picks?.[look.index] ?? look.index] ?? theme.paper;
    }
    case 'zero':
      return theme.paper;
    case 'absent':
      return patternOf(look.reason) === 'hatching' ? theme.paper : theme.withheld;
    case 'outside':
      return theme.land;
  }
}

/** Black or white, whichever is read better on the colour of a look (WCAG 2, relative luminance). */
export function inkOn(look: Look, theme: LookColors): '#000000' | '#ffffff' {
  const channel = (at: number) => {
    const part = Number.parseInt(colorOf(look, theme).slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  const luminance = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
  return luminance > 0.179 ? '#000000' : '#ffffff';
}
