import { decodeGlobalID, encodeGlobalID } from '@pothos/plugin-relay';
import { badUserInput } from './errors.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * The UUID behind a global id of one type.
 * @throws BAD_USER_INPUT where the text is no global id, or one of another type.
 */
export function uuidOf(typename: string, id: string): string {
  const decoded = /^[A-Za-z0-9+/=_-]+$/.test(id) ? safeDecode(id) : null;
  if (decoded?.typename === typename && UUID.test(decoded.id)) return decoded.id;
  throw badUserInput(`id: is not the id of a ${typename} / bukan id ${typename}`);
}

function safeDecode(id: string): { typename: string; id: string } | null {
  try {
    return decodeGlobalID(id);
  } catch {
    return null;
  }
}

/** The code behind a reference record's id: clients may give the global id or the code itself. */
export function codeOf(typename: string, id: string): string {
  const decoded = safeDecode(id);
  return decoded?.typename === typename ? decoded.id : id;
}

/** The global id of a record. */
export const encodeId = (typename: string, id: string): string => encodeGlobalID(typename, id);
