/** What the build notes in each of the client's documents. */
interface Listed {
  __meta__?: { hash?: string };
}

/** The hash under which the server lists a document of the client. @throws where the build has noted none */
export function hashOf(document: object): string {
  const hash = (document as Listed).__meta__?.hash;
  if (!hash) throw new Error('a document of the client is not on the list');
  return hash;
}
