import type { Pseudonyms } from '../access/pseudonyms.ts';
import type { Role } from '../access/roles.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Database } from '../db/client.ts';
import type { CostLimits } from './budget.ts';
import type { RowCounts } from './row-counts.ts';

/** What a resolver knows about the request. */
export interface Context {
  viewer: Viewer;
  database: Database;
  /** The value of `X-Purpose`: why a named person's detail is opened. */
  purpose: string | null;
  now: Date;
  /** Makes the one-time token of an invitation to set a password. */
  invite(userId: string): Promise<string>;
  pseudonymOf: Pseudonyms;
  disclosureThreshold: number;
  /** Runs a resolver within a span of the request's trace; null where nothing is traced. */
  trace: (<Value>(name: string, work: () => Promise<Value>) => Promise<Value>) | null;
  /** Whether the operation is one of the hub's own list that an export has completed, so that its text is another. */
  fromList: boolean;
  /** What costs are estimated from, and what they may come to. */
  fairness: { counts: RowCounts; limits: CostLimits };
  /** Roles that may ask in their own words; null where everybody may. */
  adHocRoles: readonly Role[] | null;
  /** Whether the operation is a large one, which is executed beside the others where there is a thread for that. */
  isHeavy: boolean;
  /** Whether the answer goes into a file, which names nobody. */
  toFile: boolean;
  /** Ids of the named persons that this answer shows; they are audited before the answer leaves. */
  namedPersons: Set<string>;
  /** Ids of the persons whose detail was opened with a purpose; those readings are in the trail already. */
  openedPersons: Set<string>;
  /** Persons whose record this request opened outside the viewer's area, each with its opening. */
  brokenGlass: Map<string, string>;
  /** Ids of the cases of which this answer shows what was said, where or of whom; audited likewise. */
  readCases: Set<string>;
  /** Ids of the batches whose rejected rows this answer shows. */
  rejectedRowsOf: Set<string>;
}
