import type { ClientBase } from 'pg';

/**
 * Whether a text holds the whole name of a person whom the hub knows, of at least two words: the same letters whatever
 * the accents, capitals and punctuation (`search_key` of migration 0008). A name of one word is also a word.
 */
export async function holdsKnownName(tx: ClientBase, text: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    `SELECT FROM foreign_national
     WHERE search_key LIKE ' % %' AND position(search_key || ' ' IN search_key($1) || ' ') > 0 LIMIT 1`,
    [text],
  );
  return Boolean(rowCount);
}
