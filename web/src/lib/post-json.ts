/** What an address of the hub answered; the body is empty where it was none that can be read. */
export interface JsonAnswer {
  /** Null where no answer came. */
  status: number | null;
  body: Record<string, unknown>;
}

/**
 * Posts JSON to an address of the hub. A refused sign-in is an answer like another, so it is a value
 * and not an exception.
 */
export async function askJson(path: string, body: object): Promise<JsonAnswer> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'x-pora-request': 'web' },
      body: JSON.stringify(body),
    });
    const answer: unknown = await response.json().catch(() => null);
    return { status: response.status, body: (answer ?? {}) as Record<string, unknown> };
  } catch {
    return { status: null, body: {} };
  }
}

/** Posts JSON and gives the status of the answer, or null where no answer came. */
export async function postJson(path: string, body: object): Promise<number | null> {
  return (await askJson(path, body)).status;
}
