import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../server/src/db/client.ts';
import {
  officialSquares,
  squareRing,
  squares,
} from '../../server/src/domains/regencies/invented-squares.ts';
import {
  type BoundarySubmission,
  loadBoundaryEdition,
} from '../../server/src/domains/regencies/write.ts';
import { openPlace, type Place, type RunningHub } from '../testkit/child.ts';
import { openCopy } from '../testkit/database.ts';

const GADM = createRequire(
  new URL('../../server/src/domains/regencies/default-edition.ts', import.meta.url),
).resolve('geojson-indonesia/geojson/gadm41_IDN_2.json');

interface Feature {
  type: 'Feature';
  properties: { kode: string };
  geometry: { type: string; coordinates: unknown };
}

const collection = (
  change: (features: Feature[]) => Feature[] = (features) => features,
): Uint8Array => {
  const features = squares().map(
    ({ regency, shape }): Feature => ({
      type: 'Feature',
      properties: { kode: regency },
      geometry: shape,
    }),
  );
  return new TextEncoder().encode(
    JSON.stringify({ type: 'FeatureCollection', features: change(features) }),
  );
};

const submission = (more: Partial<BoundarySubmission> = {}): BoundarySubmission => ({
  bytes: collection(),
  name: 'Kotak Contoh 2026',
  source: 'dikarang untuk uji',
  licence: 'CC0',
  validFrom: '2026-01-01',
  codeField: 'kode',
  codeSystem: 'KEMENDAGRI',
  actor: 'test',
  ...more,
});

describe('squares for boundaries, in a province whose capitals and areas fit them', () => {
  let database: Database;

  beforeAll(async () => {
    database = await openCopy('empty');
    for (const { code, capitalAt, areaKm2 } of officialSquares()) {
      await database.pool.query(
        `UPDATE regency SET capital_longitude = $2, capital_latitude = $3, area_km2 = $4 WHERE kemendagri_code = $1`,
        [code, ...capitalAt, areaKm2],
      );
    }
  });
  afterAll(() => database.close());

  const count = async (table: string): Promise<number> =>
    (await database.pool.query(`SELECT count(*)::integer AS count FROM ${table}`)).rows[0].count;

  const sentencesOf = async (more: Partial<BoundarySubmission>): Promise<string> => {
    const before = [
      await count('boundary_edition'),
      await count('boundary_area'),
      await count('audit_event'),
    ];
    const loaded = await loadBoundaryEdition(database.pool, submission(more));
    if (loaded.ok) throw new Error(`loaded as ${loaded.value.id}`);
    expect([
      await count('boundary_edition'),
      await count('boundary_area'),
      await count('audit_event'),
    ]).toEqual(before);
    for (const { id, en } of loaded.problem) expect(id).not.toBe(en);
    return loaded.problem.map(({ en }) => en).join('\n');
  };

  test.each<[what: string, more: Partial<BoundarySubmission>, says: RegExp]>([
    [
      'one regency is missing',
      { bytes: collection((all) => all.slice(1)) },
      /13 of 14 regencies; missing: Kotawaringin Barat/,
    ],
    ['the code field is another', { codeField: 'KODE' }, /no code field "KODE".*kode/],
    ['the codes are of the other system', { codeSystem: 'BPS' }, /BPS has no regency/],
    [
      'latitude stands before longitude',
      {
        bytes: collection((all) =>
          all.map((feature, index) => ({
            ...feature,
            geometry: { type: 'Polygon', coordinates: [squareRing(index).map(([x, y]) => [y, x])] },
          })),
        ),
      },
      /swapped/,
    ],
    [
      'a ring crosses itself',
      {
        bytes: collection((all) =>
          all.map((feature, index) => {
            const [a, b, c, d] = squareRing(index);
            return index === 5
              ? { ...feature, geometry: { type: 'Polygon', coordinates: [[a, c, b, d, a]] } }
              : feature;
          }),
        ),
      },
      /Katingan/,
    ],
    ['the file is cut off', { bytes: collection().slice(0, 400) }, /not a complete GeoJSON/],
    ['nobody gave a licence', { licence: ' ' }, /licence is missing/],
    ['the day is none', { validFrom: '2026-02-30' }, /2026-02-30/],
    ['two regencies have changed places', { bytes: collection(swapTwo) }, /lies outside the shape/],
  ])('are refused where %s, and nothing of them is stored', async (_, more, says) => {
    expect(await sentencesOf(more)).toMatch(says);
  });

  test('become the current edition, of fourteen areas whose figures are kept', async () => {
    const loaded = await loadBoundaryEdition(database.pool, submission());
    expect(loaded).toMatchObject({ ok: true, value: { id: 'kotak-contoh-2026', warnings: [] } });
    const { rows } = await database.pool.query(
      `SELECT count(*)::integer AS areas, bool_and(ST_IsValid(shape)) AS valid,
              max(abs(area_km2 - ST_Area(shape::geography) / 1e6)) < 20 AS measured
       FROM boundary_area WHERE edition_id = 'kotak-contoh-2026'`,
    );
    expect(rows).toEqual([{ areas: 14, valid: true, measured: true }]);
    const audited = await database.pool.query(
      `SELECT actor FROM audit_event WHERE action = 'boundaries.load' ORDER BY id DESC LIMIT 1`,
    );
    expect(audited.rows).toEqual([{ actor: 'test' }]);
  });

  test('decide from then on in which regency a point lies', async () => {
    const conflict = async (regency: string) =>
      (await database.pool.query('SELECT point_conflict($1, 111.25, -1.75) AS conflict', [regency]))
        .rows[0].conflict;
    expect([await conflict('62.01'), await conflict('62.02')]).toEqual([null, 'CONFLICT']);
  });

  test('never change once they are loaded', async () => {
    expect(await sentencesOf({ licence: 'another' })).toMatch(
      /already is an edition "kotak-contoh-2026"/,
    );
  });
});

function swapTwo(features: Feature[]): Feature[] {
  const [first, second, ...rest] = features;
  if (!first || !second) return features;
  return [
    { ...first, geometry: second.geometry },
    { ...second, geometry: first.geometry },
    ...rest,
  ];
}

describe('boundaries load', () => {
  let place: Place;
  let hub: RunningHub;
  beforeAll(async () => {
    place = await openPlace('empty');
    hub = await place.start();
  });
  afterAll(async () => {
    await hub.stop('SIGTERM');
    await place.close();
  });

  const load = (file: string, field: string, system: string) =>
    place.hub([
      ...[
        'boundaries',
        'load',
        file,
        '--edition',
        'Uji 2025',
        '--source',
        'uji',
        '--licence',
        'uji',
      ],
      ...['--valid-from', '2025-01-01', '--code-field', field, '--code-system', system],
    ]);
  const editions = () =>
    place.look(
      async ({ pool }) =>
        (await pool.query('SELECT id FROM boundary_edition ORDER BY valid_from')).rows,
    );

  test('ends with 4 and says why where the shapes are not those of Central Kalimantan', async () => {
    const file = join(place.dataDir, 'kotak.json');
    writeFileSync(file, collection());
    const { code, stdout } = await load(file, 'kode', 'kemendagri');
    expect(code).toBe(4);
    expect(stdout).toMatch(/lies outside the shape of Katingan/);
    expect(stdout).toMatch(/terletak di luar wilayah Katingan/);
    expect(await editions()).toEqual([{ id: 'gadm-4.1' }]);
  });

  test('ends with 0, with the warnings that the map will show', async () => {
    const { code, stdout } = await load(GADM, 'CC_2', 'bps');
    expect(code).toBe(0);
    expect(stdout).toMatch(/Kotawaringin Barat is 11\.\d % smaller than its official area/);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('Loaded: uji-2025');
    expect(await editions()).toEqual([{ id: 'gadm-4.1' }, { id: 'uji-2025' }]);
  });
});
