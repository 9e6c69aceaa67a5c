/**
 * The cell that lists the places of work, separated by ` | `, the principal one first, each
 * `6202 Kebun Sungai Rungau (-2,5321, 112,9511)`: the BPS code of the regency, a name, and latitude and longitude with
 * decimal commas, where the company has given them.
 */
import type { Point, RejectionCode, SiteCandidate } from '../../kernel/candidate.ts';
import { parseRegencyCode } from '../../kernel/regency-code.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { readDecimal } from '../cell-readers.ts';
import type { CellReader } from '../row-reader.ts';

/** Brackets that open with a digit or a minus hold coordinates; others belong to the name (`Estate (Blok B)`). */
const COORDINATES = /\s*\(\s*([-\d][^()]*)\)$/;

function readPoint(text: string): Result<Point, RejectionCode> {
  const [latitude, longitude, ...more] = text.split(/[;,]\s+/).map((it) => readDecimal(it.trim()));
  const isPair = typeof latitude === 'number' && typeof longitude === 'number' && more.length === 0;
  return isPair ? ok({ latitude, longitude }) : failed('number-unreadable');
}

function readSite(text: string): Result<SiteCandidate, RejectionCode> {
  const [, code, rest] = /^([\d.]+)\s+(.+)$/.exec(text.trim()) ?? [];
  if (!code || !rest) return failed('regency-code-unknown');
  const regency = parseRegencyCode('BPS', code);
  if (!regency.ok) return regency;
  const coordinates = COORDINATES.exec(rest);
  const point = coordinates ? readPoint(coordinates[1] ?? '') : ok(null);
  if (!point.ok) return point;
  const name = rest.replace(COORDINATES, '').trim();
  if (name === '') return failed('required-value-missing');
  return ok({ name, regency: regency.value.kemendagri, point: point.value });
}

/** Reads all places of work; one that cannot be read spoils the cell. */
export const asSites: CellReader<SiteCandidate[]> = (text) => {
  const sites: SiteCandidate[] = [];
  for (const part of text.split('|').filter((it) => it.trim() !== '')) {
    const site = readSite(part);
    if (!site.ok) return site;
    sites.push(site.value);
  }
  return sites.length > 0 ? ok(sites) : failed('required-value-missing');
};
