/** The schema is described in English. What a meeting asks for is said in Indonesian too; a test knows which types. */
import { SAID_OF_FIGURES } from './said-of-figures.ts';
import { SAID_OF_FILTERS } from './said-of-filters.ts';
import { SAID_OF_ALL, SAID_OF_RECORDS } from './said-of-records.ts';

export const SAID = { ...SAID_OF_RECORDS, ...SAID_OF_FIGURES, ...SAID_OF_FILTERS };

/** A type, or one of its fields or values, in Indonesian; null where there is English alone. */
export const saidOf = (type: string, field: string | null): string | null =>
  SAID[type]?.[field ?? ''] ?? (field && type in SAID ? SAID_OF_ALL[field] : null) ?? null;
