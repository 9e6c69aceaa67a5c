import type { Context } from './context.ts';
import { isUuid } from './ids.ts';

/** Codes of reference records; what is none never reaches the database. */
const isCode = (key: string): boolean => /^[\w.-]{1,64}$/.test(key);

/** Of the keys asked for, those whose records exist and may be seen by the caller; in any order, in one statement. */
type Guard = (context: Context, keys: string[]) => Promise<string[]>;

const guards = new Map<string, { keys: 'uuid' | 'code'; guard: Guard }>();

/** A domain says who sees a record of its type by global id. A type without a guard is seen by nobody. */
export function guardNode(typename: string, keys: 'uuid' | 'code', guard: Guard): void {
  guards.set(typename, { keys, guard });
}

interface NodeId {
  typename: string;
  id: unknown;
}

/** For each id whether the caller may see its record; one that does not exist is not visible either. */
export async function visibleNodes(context: Context, ids: readonly NodeId[]): Promise<boolean[]> {
  const visible = new Set<string>();
  for (const typename of new Set(ids.map((id) => id.typename))) {
    const guarded = guards.get(typename);
    if (!guarded) continue;
    const keys = ids.filter((id) => id.typename === typename).map((id) => String(id.id));
    const possible = keys.filter(guarded.keys === 'uuid' ? isUuid : isCode);
    if (possible.length === 0) continue;
    for (const key of await guarded.guard(context, possible)) visible.add(`${typename}:${key}`);
  }
  return ids.map((id) => visible.has(`${id.typename}:${String(id.id)}`));
}
