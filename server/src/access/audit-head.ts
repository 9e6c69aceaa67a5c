/**
 * The newest seal that this machine has seen, kept beside the database and not in it: a chain whose newest seals were
 * cut off verifies link by link, and only something outside knows that it was longer.
 */
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const Head = z.object({
  number: z.string().regex(/^\d+$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Head = z.infer<typeof Head>;

export const headFileIn = (dataDir: string): string => join(dataDir, 'audit-head.json');

/**
 * The head that was kept, or null where none was.
 * @throws where the file is there and says nothing that a head could.
 */
export async function readHead(file: string): Promise<Head | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return text === null ? null : Head.parse(JSON.parse(text));
}

/** Keeps a head; a crash leaves the old one or the new one. */
export async function writeHead(file: string, head: Head): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const beside = `${file}.${process.pid}`;
  const handle = await open(beside, 'w', 0o600);
  try {
    await handle.writeFile(JSON.stringify(head));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, file);
}
