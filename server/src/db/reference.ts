/**
 * Writes the reference data of `prisma/seed` into the database: regencies, countries, sectors, kinds of permit, visa
 * indices, categories of incident and agencies. It runs at every start, so that a new release brings its lists along.
 */
import type { ClientBase, Pool } from 'pg';
import { AGENCIES } from '../../../prisma/seed/agencies.ts';
import { INCIDENT_CATEGORIES } from '../../../prisma/seed/incident-categories.ts';
import { PERMIT_KINDS } from '../../../prisma/seed/permit-kinds.ts';
import { AREA_SOURCE, POPULATION_SOURCE, REGENCY_FIGURES } from '../../../prisma/seed/regencies.ts';
import { SECTORS } from '../../../prisma/seed/sectors.ts';
import { VISA_INDICES } from '../../../prisma/seed/visa-indices.ts';
import { COUNTRIES } from '../kernel/country.ts';
import { REGENCIES } from '../kernel/regency-code.ts';

interface Table {
  name: string;
  /** Columns of the primary key. */
  key: readonly string[];
  /** Rows by column name; all have the same columns. */
  rows: readonly Record<string, unknown>[];
}

const TABLES: readonly Table[] = [
  {
    name: 'regency',
    key: ['kemendagri_code'],
    rows: REGENCIES.map(({ kemendagri, bps, name, kind, variants }) => {
      const figures = REGENCY_FIGURES[kemendagri];
      if (!figures) throw new Error(`no figures for regency ${kemendagri}`);
      return {
        kemendagri_code: kemendagri,
        bps_code: bps,
        name,
        kind,
        variants,
        capital: figures.capital,
        capital_latitude: figures.latitude,
        capital_longitude: figures.longitude,
        area_km2: figures.areaKm2,
        area_source: AREA_SOURCE,
        population: figures.population,
        population_source: POPULATION_SOURCE,
      };
    }),
  },
  {
    name: 'country',
    key: ['alpha3'],
    rows: COUNTRIES.map(({ alpha3, nameId, nameEn }) => ({
      alpha3,
      name_id: nameId,
      name_en: nameEn,
    })),
  },
  {
    name: 'sector',
    key: ['id'],
    rows: SECTORS.map(({ id, nameId, nameEn }, index) => ({
      id,
      name_id: nameId,
      name_en: nameEn,
      position: index + 1,
    })),
  },
  {
    name: 'sector_kbli_prefix',
    key: ['prefix'],
    rows: SECTORS.flatMap(({ id, kbliPrefixes }) =>
      kbliPrefixes.map((prefix) => ({ prefix, sector_id: id })),
    ),
  },
  {
    name: 'permit_kind',
    key: ['id'],
    rows: PERMIT_KINDS.map(({ id, family, nameId, nameEn }) => ({
      id,
      family,
      name_id: nameId,
      name_en: nameEn,
    })),
  },
  {
    name: 'visa_index',
    key: ['code', 'valid_from'],
    rows: VISA_INDICES.map((index) => ({
      code: index.code,
      valid_from: index.validFrom,
      valid_to: index.validTo,
      replaced_by: index.replacedBy,
      name_id: index.nameId,
      name_en: index.nameEn,
    })),
  },
  {
    name: 'incident_category',
    key: ['id'],
    rows: INCIDENT_CATEGORIES.map(({ id, nameId, nameEn, lead, sensitivity, onMap }) => ({
      id,
      name_id: nameId,
      name_en: nameEn,
      lead,
      sensitivity,
      on_map: onMap,
    })),
  },
  {
    name: 'agency',
    key: ['code'],
    rows: AGENCIES.map(({ code, nameId, nameEn, kind }) => ({
      code,
      name_id: nameId,
      name_en: nameEn,
      kind,
    })),
  },
  {
    name: 'agency_regency',
    key: ['agency_code', 'regency_code'],
    rows: AGENCIES.flatMap(({ code, regencies }) =>
      regencies.map((regency) => ({
        agency_code: code,
        regency_code: regency,
      })),
    ),
  },
];

/** Inserts the rows that are new and updates those that differ; `jsonb_populate_recordset` reads them by the table's own types. */
function upsert({ name, key, rows }: Table): string {
  const columns = Object.keys(rows[0] ?? {});
  const values = columns.filter((column) => !key.includes(column));
  const list = (prefix: string) => values.map((column) => `${prefix}.${column}`).join(', ');
  const whenKnown =
    values.length === 0
      ? 'DO NOTHING'
      : `DO UPDATE SET ${values.map((column) => `${column} = excluded.${column}`).join(', ')}
         WHERE (${list(name)}) IS DISTINCT FROM (${list('excluded')})`;
  return `INSERT INTO ${name} (${columns.join(', ')})
          SELECT ${columns.join(', ')} FROM jsonb_populate_recordset(NULL::${name}, $1::jsonb)
          ON CONFLICT (${key.join(', ')}) ${whenKnown}`;
}

/**
 * Brings the reference tables up to the lists. Writes nothing where nothing changed, and removes nothing: a code that
 * left a list may still be in use, so a migration has to say what becomes of it.
 * @returns how many rows were inserted or changed.
 */
export async function writeReferenceData(connection: ClientBase | Pool): Promise<number> {
  let written = 0;
  for (const table of TABLES) {
    const { rowCount } = await connection.query(upsert(table), [JSON.stringify(table.rows)]);
    written += rowCount ?? 0;
  }
  return written;
}
