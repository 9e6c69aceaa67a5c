/** The address of a record's page. Ids are opaque and may hold what a path cannot. */
export function recordPath(list: string, id: string): string {
  return `${list}/${encodeURIComponent(id)}`;
}

/**
 * The id in a page's address. A broken one is passed on as it stands: the server then says that
 * there is no such record.
 */
export function idInPath(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
