import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { BoundarySubmission } from './write.ts';

/**
 * The boundaries that come with the installation, for as long as an agency has loaded none of its own: GADM 4.1, read
 * from an installed package because its licence lets nobody pass it on, so its shapes never enter the repository.
 *
 * GADM gives no date for its Indonesian shapes. They show the fourteen regencies that UU 5/2002 created on 10 April
 * 2002, and that day is given here: any edition with a date of its own is newer and takes their place.
 */
export async function defaultEdition(): Promise<Omit<BoundarySubmission, 'actor'>> {
  const path = createRequire(import.meta.url).resolve(
    'geojson-indonesia/geojson/gadm41_IDN_2.json',
  );
  return {
    bytes: await readFile(path),
    name: 'GADM 4.1',
    source: 'GADM 4.1, gadm.org (npm: geojson-indonesia 1.0.1)',
    licence:
      'GADM licence: free for academic and other non-commercial use; not to be redistributed',
    validFrom: '2002-04-10',
    codeField: 'CC_2',
    codeSystem: 'BPS',
  };
}
