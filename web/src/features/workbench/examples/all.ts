import type { Example } from './example.ts';
import { OF_FIGURES } from './of-figures.ts';
import { OF_RECORDS } from './of-records.ts';

/** The twelve, in the order in which a meeting asks them. */
export const EXAMPLES: readonly Example[] = [...OF_FIGURES, ...OF_RECORDS];
