import { encodeGlobalID } from '@pothos/plugin-relay';
import { badUserInput } from './errors.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const GLOBAL_ID = /^([A-Z][A-Za-z]*):(.+)$/s;

export const isUuid = (text: string): boolean => UUID.test(text);

/** Type and key behind a global id, or null where the text is none. */
function decode(id: string): { typename: string; id: string } | null {
  const [, typename, key] = GLOBAL_ID.exec(Buffer.from(id, 'base64').toString('utf8')) ?? [];
  return typename && key ? { typename, id: key } : null;
}

/**
 * Type and key behind a global id.
 * @throws BAD_USER_INPUT where the text is no global id.
 */
export function decodeId(id: string): { typename: string; id: string } {
  const decoded = decode(id);
  if (!decoded) throw badUserInput('id: is not the id of a record / bukan id suatu data');
  return decoded;
}

/** The type that a global id names, or null where the text is none. */
export const typeOfId = (id: string): string | null => decode(id)?.typename ?? null;

/** The UUID behind a global id of one type, or null where the text is none. */
export function keyOf(typename: string, id: string): string | null {
  const decoded = decode(id);
  return decoded?.typename === typename && isUuid(decoded.id) ? decoded.id : null;
}

/**
 * The UUID behind a global id of one type.
 * @throws BAD_USER_INPUT where the text is no global id, or one of another type.
 */
export function uuidOf(typename: string, id: string): string {
  const key = keyOf(typename, id);
  if (key) return key;
  throw badUserInput(`id: is not the id of a ${typename} / bukan id ${typename}`);
}

/** The code behind a reference record's id: clients may give the global id or the code itself. */
export function codeOf(typename: string, id: string): string {
  const decoded = decode(id);
  return decoded?.typename === typename ? decoded.id : id;
}

/** The global id of a record. */
export const encodeId = (typename: string, id: string): string => encodeGlobalID(typename, id);
