/** Every feed that the hub takes in. A new one is a folder of its own, an entry in `feeds.ts` and a line here. */
import { immigrationStayPermits } from './immigration-stay-permits/source.ts';
import { manpowerWorkPermits } from './manpower-work-permits/source.ts';
import { policeIncidents } from './police-incidents/source.ts';
import type { Source } from './source.ts';

export const SOURCES: readonly Source[] = [
  immigrationStayPermits,
  manpowerWorkPermits,
  policeIncidents,
];

/** The source with an id such as `immigration-stay-permits`, or null. */
export const findSource = (id: string): Source | null =>
  SOURCES.find((source) => source.id === id) ?? null;
