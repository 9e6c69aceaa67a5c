import type { Context } from './context.ts';

type Guard = (context: Context, id: string) => Promise<boolean>;
const guards = new Map<string, Guard>();

/** A domain says who sees a record of its type by global id. A type without a guard is seen by nobody. */
export function guardNode(typename: string, guard: Guard): void {
  guards.set(typename, guard);
}

/** Whether the caller may see this record; a record that does not exist is not visible either. */
export async function visibleNode(
  context: Context,
  id: { typename: string; id: unknown },
): Promise<boolean> {
  return (await guards.get(id.typename)?.(context, String(id.id))) ?? false;
}
