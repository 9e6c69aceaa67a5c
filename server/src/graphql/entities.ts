/**
 * Records that other services of a federation name by a key. A key is only another way to say a record's node key: who
 * may see the record is asked of the guard that `node(id)` asks, so that there is no second way past it.
 */
import { GraphQLError } from 'graphql';
import type { Context } from './context.ts';
import { badUserInput } from './errors.ts';
import { decodeId } from './ids.ts';
import { visibleNodes } from './node.ts';

/** Node keys by the values of a natural key, in one statement at most; who sees them is asked of the guard afterwards. */
type KeysBehind = (context: Context, values: string[]) => Promise<Map<string, string>>;

interface Entity<Ref> {
  ref: Ref;
  natural: Record<string, KeysBehind>;
}

interface NodeId {
  typename: string;
  id: string;
}

/** What a representation comes to: a record that may be seen, none, or what the caller is told instead. */
export type Found = NodeId | GraphQLError | null;

const entities = new Map<string, Entity<{ name: string }>>();

/** A domain says that other services may name its records: by their opaque id, and by these fields that are keys too. */
export function entityOf(ref: { name: string }, natural: Record<string, KeysBehind> = {}): void {
  entities.set(ref.name, { ref, natural });
}

/** The types that can be named, each with the fields that are keys, by name. */
export const entityKeys = (): { ref: { name: string }; keys: string[] }[] =>
  [...entities.values()]
    .map(({ ref, natural }) => ({ ref, keys: [...Object.keys(natural), 'id'] }))
    .sort((a, b) => (a.ref.name < b.ref.name ? -1 : 1));

interface Named {
  typename: string;
  key: string;
  value: string;
}

/** Type and key that a representation names. @throws BAD_USER_INPUT where it names none. */
function named(representation: unknown): Named {
  const fields = (representation ?? {}) as Record<string, unknown>;
  const typename = String(fields['__typename']);
  const entity = entities.get(typename);
  const key = ['id', ...Object.keys(entity?.natural ?? {})].find(
    (name) => typeof fields[name] === 'string',
  );
  if (!entity || !key) {
    throw badUserInput(
      'representations: takes __typename and a key of that type / berisi __typename dan kunci tipe itu',
    );
  }
  const value = String(fields[key]);
  if (key !== 'id') return { typename, key, value };
  const decoded = decodeId(value);
  if (decoded.typename === typename) return { typename, key, value: decoded.id };
  throw badUserInput(`id: is not the id of a ${typename} / bukan id ${typename}`);
}

/** What the work gives, or the sentence that it has for the caller: one refused record must not hide the others. */
async function orSentence<Value>(
  work: () => Value | Promise<Value>,
): Promise<Value | GraphQLError> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

/** The records of one type behind what names them, in its order. */
async function foundOf(context: Context, typename: string, names: Named[]): Promise<Found[]> {
  const natural = entities.get(typename)?.natural ?? {};
  const behind = new Map<string, Map<string, string>>();
  for (const [key, keysBehind] of Object.entries(natural)) {
    const values = names.filter((name) => name.key === key).map(({ value }) => value);
    if (values.length > 0) behind.set(key, await keysBehind(context, [...new Set(values)]));
  }
  const ids = names.map(({ key, value }) =>
    key === 'id' ? value : (behind.get(key)?.get(value) ?? null),
  );
  const known = ids.flatMap((id) => (id === null ? [] : { typename, id }));
  const visible = await visibleNodes(context, known);
  const seen = new Set(known.filter((_, index) => visible[index]).map(({ id }) => id));
  return ids.map((id) => (id !== null && seen.has(id) ? { typename, id } : null));
}

/** What each representation comes to, in their order. A record that is not there and one out of sight are both null. */
export async function findEntities(
  context: Context,
  representations: readonly unknown[],
): Promise<Found[]> {
  const names = await Promise.all(representations.map((each) => orSentence(() => named(each))));
  const found: Found[] = names.map((name) => (name instanceof GraphQLError ? name : null));
  for (const typename of entities.keys()) {
    const asked = names.flatMap((name, index) =>
      name instanceof GraphQLError || name.typename !== typename ? [] : [{ name, index }],
    );
    if (asked.length === 0) continue;
    const ofType = await orSentence(() =>
      foundOf(
        context,
        typename,
        asked.map(({ name }) => name),
      ),
    );
    asked.forEach(({ index }, place) => {
      found[index] = ofType instanceof GraphQLError ? ofType : (ofType[place] ?? null);
    });
  }
  return found;
}
