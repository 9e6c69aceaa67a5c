/** What the lists of notices (*pemberitahuan*) have in common. */
import { BY_ID } from './order.ts';

/** The newest first, unless the caller asks otherwise. */
export const NOTICE_ORDER = {
  fields: { at: { column: 'at' } },
  otherwise: [{ column: 'at', direction: 'desc' as const }],
  key: BY_ID,
};

/** As many as an agency takes note of at once. */
export const MOST_NOTICES = 200;
