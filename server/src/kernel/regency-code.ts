/**
 * Two public code systems number the fourteen regencies of Central Kalimantan, and for eight of them they collide:
 * Kemendagri 62.06 is Katingan, BPS 6206 is Sukamara. A code therefore never travels alone. This file is the only
 * place that turns text into a regency: by code *and* system, or by one of the names under which agencies write it.
 * Inside the hub a regency is known by its Kemendagri code.
 */
import { failed, ok, type Result } from './result.ts';

export const REGENCY_CODE_SYSTEMS = ['KEMENDAGRI', 'BPS'] as const;
export type RegencyCodeSystem = (typeof REGENCY_CODE_SYSTEMS)[number];

/** A Kemendagri code such as `62.06`, checked. */
export type Kemendagri = string & { readonly system: 'KEMENDAGRI' };

export interface RegencyNames {
  kemendagri: Kemendagri;
  bps: string;
  name: string;
  kind: 'KABUPATEN' | 'KOTA';
  /** Short and variant spellings seen in agencies' files. */
  variants: readonly string[];
}

const known = (
  kemendagri: string,
  bps: string,
  name: string,
  variants: string[] = [],
): RegencyNames => ({
  kemendagri: kemendagri as Kemendagri,
  bps,
  name,
  kind: bps.startsWith('627') ? 'KOTA' : 'KABUPATEN',
  variants,
});

/** Editions: Kepmendagri 100.1.1-6117/2022 and BPS MFD 2024; both list the same fourteen. */
export const REGENCIES: readonly RegencyNames[] = [
  known('62.01', '6201', 'Kotawaringin Barat', ['Kobar', 'Kotawaringin Brt', 'Ktw. Barat']),
  known('62.02', '6202', 'Kotawaringin Timur', ['Kotim', 'Kotawaringin Tmr', 'Ktw. Timur']),
  known('62.03', '6203', 'Kapuas'),
  known('62.04', '6204', 'Barito Selatan', ['Barsel']),
  known('62.05', '6205', 'Barito Utara', ['Barut']),
  known('62.06', '6209', 'Katingan'),
  known('62.07', '6208', 'Seruyan'),
  known('62.08', '6206', 'Sukamara'),
  known('62.09', '6207', 'Lamandau'),
  known('62.10', '6211', 'Gunung Mas', ['Gumas']),
  known('62.11', '6210', 'Pulang Pisau', ['Pulpis']),
  known('62.12', '6213', 'Murung Raya', ['Mura']),
  known('62.13', '6212', 'Barito Timur', ['Bartim']),
  known('62.71', '6271', 'Palangka Raya', ['Palangkaraya', 'P. Raya']),
];

const byKemendagri = new Map<string, RegencyNames>(REGENCIES.map((it) => [it.kemendagri, it]));
const byBps = new Map(REGENCIES.map((it) => [it.bps, it]));

const plainName = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^\s*(kabupaten|kota|kab\.?)(?=\s)/, '')
    .replace(/[^a-z]/g, '');

const byName = new Map(
  REGENCIES.flatMap((it) =>
    [it.name, ...it.variants].map((name) => [plainName(name), it] as const),
  ),
);

export type RegencyProblem =
  | 'regency-code-unknown'
  | 'regency-code-ambiguous'
  | 'regency-name-unknown';

/**
 * Reads a code in a named system. Kemendagri codes are written with their dot (`62.06`), BPS codes without (`6206`);
 * the other system's shape is refused as ambiguous, because removing the dot yields a valid code of another regency.
 */
export function parseRegencyCode(
  system: RegencyCodeSystem,
  value: string,
): Result<RegencyNames, RegencyProblem> {
  const text = value.trim();
  const ownShape = system === 'KEMENDAGRI' ? /^\d{2}\.\d{2}$/ : /^\d{4}$/;
  const otherShape = system === 'KEMENDAGRI' ? /^\d{4}$/ : /^\d{2}\.\d{2}$/;
  if (otherShape.test(text)) return failed('regency-code-ambiguous');
  if (!ownShape.test(text)) return failed('regency-code-unknown');
  const regency = (system === 'KEMENDAGRI' ? byKemendagri : byBps).get(text);
  return regency ? ok(regency) : failed('regency-code-unknown');
}

/** Reads a name or a spelling variant (`Kobar`, `Kab. Katingan`, `Kota Palangkaraya`); capitals and spaces do not matter. */
export function parseRegencyName(value: string): Result<RegencyNames, RegencyProblem> {
  const regency = byName.get(plainName(value));
  return regency ? ok(regency) : failed('regency-name-unknown');
}
