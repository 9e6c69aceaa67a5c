/**
 * Posts JSON to an address of the hub and gives the status of the answer, or null where no answer
 * came. A refused sign-in is an answer like another, so it is a value and not an exception.
 */
export async function postJson(path: string, body: object): Promise<number | null> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'x-pora-request': 'web' },
      body: JSON.stringify(body),
    });
    return response.status;
  } catch {
    return null;
  }
}
