import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { packSigner } from '../domains/briefings/take/pack-signature.ts';
import { type PackStanding, verifyPack } from '../domains/briefings/take/packs.ts';
import { derivedKey } from '../env.ts';
import { atDatabase, required, UsageError } from './command.ts';

/** What ends the process with which number. */
const EXITS: Record<PackStanding['standing'], number> = {
  GOOD: 0,
  NO_PACK: 1,
  CHANGED: 1,
  NOT_OURS: 1,
  WITHDRAWN: 3,
  EXPIRED: 3,
};

/**
 * `pnpm hub pack verify FILE`: whether a file is an offline pack of this hub as it was made, and still good.
 * @returns 0 where it is, 1 where it is not this hub's or was changed, 3 where it was withdrawn or is past its date
 */
export async function packVerify(parameters: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: parameters,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const path = required(positionals[0], 'FILE');
  const file = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`FILE ${path} cannot be read.`);
  });
  return atDatabase(async ({ environment, database }) => {
    const signer = packSigner(derivedKey(environment, 'packs'));
    const found = await verifyPack(database.pool, signer, file, new Date());
    console.log(values.json ? JSON.stringify(found) : sentenceOf(found));
    return EXITS[found.standing];
  });
}

function sentenceOf(found: PackStanding): string {
  switch (found.standing) {
    case 'NO_PACK':
      return 'This file is no pack of a briefing.';
    case 'CHANGED':
      return 'CHANGED: the file is not as it was made.';
    case 'NOT_OURS':
      return 'NOT OURS: the signature is not this hub’s, or the hub has no such pack on its list.';
  }
  const { id, fingerprint, madeAt, validUntil, withdrawnAt, withdrawnBecause, agency, title } =
    found;
  const whose = `Pack ${id} (fingerprint ${fingerprint}) of “${title}”, made for ${agency} at ${madeAt.toISOString()}, good until ${validUntil.toISOString()}.`;
  if (withdrawnAt) {
    const why = withdrawnBecause ? `: ${withdrawnBecause}` : '';
    return `WITHDRAWN at ${withdrawnAt.toISOString()}${why}. ${whose}`;
  }
  return found.standing === 'EXPIRED'
    ? `EXPIRED. ${whose}`
    : `Signed by this hub and not withdrawn. ${whose}`;
}
