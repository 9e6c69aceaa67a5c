/**
 * A database of many invented people, written by SQL: the intake takes hours for a million, and what is measured here
 * is reading. Every record names a batch and a row, so that provenance resolves as it does after an import.
 */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { type Database, openDatabase } from '../../server/src/db/client.ts';
import { readEnvironment } from '../../server/src/env.ts';
import { prepareDatabase } from '../../server/src/prepare.ts';
import { administer, urlOf } from '../testkit/postgresql.ts';

/** The day on which the invented figures stand. */
export const DAY = '2026-11-24';
/** Fifty persons a company; of a hundred persons ten incidents, over three years. */
const PEOPLE_AN_EMPLOYER = 50;
const PEOPLE_AN_INCIDENT = 10;

const GIVEN =
  'Arun Bela Cato Dewi Emil Faro Gita Hanz Ines Jora Kiro Lena Milo Nara Orin Pavi Quin Rafa Sora Tavi';
const MIDDLE =
  'Abena Boris Chand Dilan Edwin Fiona Galen Hiram Ilyas Jamil Kamal Lorna Marek Nuria Oskar Priya Rohan Selim Tomas Viera';
const FAMILY =
  'Andor Balik Cerny Dorin Eklund Farid Grubo Hamar Ivors Jansu Kolar Lumen Mirza Novar Orsin Pelka Ruzan Sarto Tolan Varga';

const array = (words: string): string => `'{${words.split(' ').join(',')}}'::text[]`;

/** Numbers that look random and are the same in every run. */
const HELPERS = `
  CREATE FUNCTION pg_temp.pick(n bigint, salt integer, size integer) RETURNS integer LANGUAGE sql IMMUTABLE
    AS $$ SELECT abs(hashint8extended(n, salt) % size)::integer $$;
  CREATE FUNCTION pg_temp.key(kind text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE
    AS $$ SELECT md5(kind || n)::uuid $$;
  CREATE FUNCTION pg_temp.regency(n bigint, salt integer) RETURNS text LANGUAGE sql IMMUTABLE
    AS $$ SELECT ('{62.01,62.02,62.02,62.02,62.03,62.04,62.05,62.06,62.07,62.08,62.09,62.10,62.11,62.12,62.13,62.71}'::text[])
                 [1 + pg_temp.pick(n, salt, 16)] $$;`;

const BATCHES = [
  { key: 'stay', source: 'immigration-stay-permits', agency: 'IMMIGRATION' },
  { key: 'work', source: 'manpower-work-permits', agency: 'MANPOWER' },
  { key: 'event', source: 'police-incidents', agency: 'POLICE' },
];
const agencyOf = (kind: string): string => `(SELECT min(code) FROM agency WHERE kind = '${kind}')`;
const batch = (key: string): string =>
  `pg_temp.key('batch', ${BATCHES.findIndex((it) => it.key === key)})`;

const batches = (rows: number): string =>
  BATCHES.map(
    ({ key, source, agency }) => `
  INSERT INTO batch (id, source, agency_code, file_name, checksum, size_bytes, status, period_from, period_to,
                     extracted_on, row_count, accepted_count, received_by, published_at)
  VALUES (${batch(key)}, '${source}', ${agencyOf(agency)}, '${source}.csv', md5('${key}') || md5('${key}'), 1, 'PUBLISHED',
          '2026-11-01', '2026-11-30', '${DAY}', ${rows}, ${rows}, 'bench', now());
  INSERT INTO staged_row (batch_id, row, raw, mapped)
  SELECT ${batch(key)}, n, '"invented"', '"invented"' FROM generate_series(1, ${rows}) n;`,
  ).join('\n') +
  // The other immigration offices report nothing, so that no cell of a roll-up lacks a report.
  `
  INSERT INTO batch (source, agency_code, file_name, checksum, size_bytes, status, period_from, period_to,
                     extracted_on, received_by, published_at)
  SELECT 'immigration-stay-permits', code, 'none.csv', md5(code) || md5(code), 1, 'PUBLISHED', '2026-11-01', '2026-11-30',
         '${DAY}', 'bench', now()
  FROM agency WHERE kind = 'IMMIGRATION' AND code <> ${agencyOf('IMMIGRATION')};`;

const people = (size: number): string => `
  INSERT INTO foreign_national (id, name, sex, birth_date, nationality, extracted_on, batch_id, row)
  SELECT pg_temp.key('person', n),
         (${array(GIVEN)})[1 + pg_temp.pick(n, 1, 20)] || ' ' || (${array(MIDDLE)})[1 + pg_temp.pick(n, 2, 20)] || ' ' ||
         (${array(FAMILY)})[1 + pg_temp.pick(n, 3, 20)],
         CASE WHEN pg_temp.pick(n, 4, 100) < 90 THEN 'MALE' ELSE 'FEMALE' END,
         date '1960-01-01' + pg_temp.pick(n, 5, 14000),
         ('{CHN,CHN,CHN,MYS,MYS,KOR,IND,JPN,PHL,AUS}'::text[])[1 + pg_temp.pick(n, 6, 10)], '${DAY}', ${batch('stay')}, n
  FROM generate_series(1, ${size}) n;
  INSERT INTO travel_document (foreign_national_id, country, number, expires_on, extracted_on)
  SELECT pg_temp.key('person', n), nationality, 'X' || lpad(n::text, 8, '0'), '${DAY}'::date + pg_temp.pick(n, 7, 3000), '${DAY}'
  FROM generate_series(1, ${size}) n JOIN foreign_national ON id = pg_temp.key('person', n);
  INSERT INTO source_record (id, batch_id, row, source, agency_code, regency_code, name_as_written, extracted_on)
  SELECT pg_temp.key('record', n), ${batch('stay')}, n, 'immigration-stay-permits', ${agencyOf('IMMIGRATION')},
         pg_temp.regency(n, 8), 'as written', '${DAY}'
  FROM generate_series(1, ${size}) n;
  INSERT INTO identity_link (record_id, foreign_national_id, evidence, decided_by)
  SELECT pg_temp.key('record', n), pg_temp.key('person', n), '[]', 'exact-key' FROM generate_series(1, ${size}) n;`;

const employers = (count: number): string => `
  INSERT INTO employer (id, name, name_key, nib, kbli, sector_id, extracted_on, batch_id, row)
  SELECT pg_temp.key('employer', n), 'PT Rekaan ' || n, 'rekaan ' || n, lpad(n::text, 13, '0'), NULL,
         (SELECT array_agg(id ORDER BY position) FROM sector)[1 + pg_temp.pick(n, 10, (SELECT count(*)::integer FROM sector))],
         '${DAY}', ${batch('work')}, n
  FROM generate_series(1, ${count}) n;
  INSERT INTO site (id, employer_id, name, name_key, regency_code, longitude, latitude, extracted_on, batch_id, row)
  SELECT pg_temp.key('site', n * 2 + which), pg_temp.key('employer', n), 'Lokasi ' || n || ' ' || which,
         'lokasi ' || n || ' ' || which, pg_temp.regency(n * 2 + which, 11), 111 + pg_temp.pick(n, 12, 400) / 100.0,
         -3 + pg_temp.pick(n, 13, 300) / 100.0, '${DAY}', ${batch('work')}, n
  FROM generate_series(1, ${count}) n, generate_series(0, 1) which;`;

interface PermitShape {
  kinds: string;
  batch: string;
  /** SQL over `n`. */
  from: string;
  some: string;
}

const PERMITS: PermitShape[] = [
  {
    kinds: '{ITAS,ITAS,ITAS,ITK,ITAP}',
    batch: 'stay',
    from: 'pg_temp.pick(n, 20, 365)',
    some: 'true',
  },
  // Of the year before, ended.
  {
    kinds: '{ITAS}',
    batch: 'stay',
    from: '370 + pg_temp.pick(n, 21, 365)',
    some: 'pg_temp.pick(n, 22, 10) < 3',
  },
  {
    kinds: '{RPTKA}',
    batch: 'work',
    from: 'pg_temp.pick(n, 23, 365)',
    some: 'pg_temp.pick(n, 24, 10) < 6',
  },
];

const permits = (size: number, companies: number): string =>
  PERMITS.map(
    (shape, which) => `
  INSERT INTO permit (id, kind_id, code, number, agency_code, source, holder_id, employer_id, site_id, regency_code,
                      position, valid_from, valid_to, status, extracted_on, batch_id, row)
  SELECT pg_temp.key('permit${which}', n), ('${shape.kinds}'::text[])[1 + pg_temp.pick(n, 25, ${shape.kinds.split(',').length})],
         NULL, 'N${which}-' || n, batch.agency_code, batch.source, pg_temp.key('person', n),
         pg_temp.key('employer', 1 + n % ${companies}), pg_temp.key('site', (1 + n % ${companies}) * 2),
         pg_temp.regency(n, 8), 'Teknisi', '${DAY}'::date - ${shape.from}, '${DAY}'::date - ${shape.from} + 365, 'ACTIVE', '${DAY}',
         batch.id, n
  FROM generate_series(1, ${size}) n JOIN batch ON batch.id = ${batch(shape.batch)} WHERE ${shape.some};`,
  ).join('\n');

const incidents = (count: number): string => `
  INSERT INTO incident (id, reference, agency_code, source, category_id, severity, status, occurred_at, reported_at,
                        regency_code, place, longitude, latitude, extracted_on, batch_id, row)
  SELECT pg_temp.key('incident', n), 'R-' || n, batch.agency_code, batch.source,
         (SELECT array_agg(id ORDER BY id) FROM incident_category WHERE sensitivity <> 'RESTRICTED')[1 + pg_temp.pick(n, 30, 6)],
         1 + pg_temp.pick(n, 31, 4), 'REPORTED', at, at + interval '1 day', pg_temp.regency(n, 32), 'Desa rekaan',
         111 + pg_temp.pick(n, 33, 400) / 100.0, -3 + pg_temp.pick(n, 34, 300) / 100.0, '${DAY}', batch.id, n
  FROM generate_series(1, ${count}) n JOIN batch ON batch.id = ${batch('event')},
       LATERAL (SELECT timestamptz '${DAY} 08:00+07' - make_interval(hours => pg_temp.pick(n, 35, 26000)) AS at) moment;`;

async function fill(url: string, size: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const companies = Math.max(1, Math.round(size / PEOPLE_AN_EMPLOYER));
  try {
    // What is written is right by construction; keys of a million rows need not be looked up one by one.
    await client.query('SET session_replication_role = replica');
    await client.query(HELPERS);
    await client.query(batches(size));
    await client.query(employers(companies));
    await client.query(people(size));
    await client.query(permits(size, companies));
    await client.query(incidents(Math.round(size / PEOPLE_AN_INCIDENT)));
    // The triggers that keep these keys were off.
    for (const table of ['foreign_national', 'employer', 'site']) {
      await client.query(`UPDATE ${table} SET search_key = search_key(name)`);
    }
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

/**
 * Makes, migrates and fills a database of its own on the server, and drops it after the work. Takes a superuser.
 * @param dataDir where the hub's secret lies, the same for whoever opens this database
 */
export async function inOwnDatabase<Value>(
  server: string,
  dataDir: string,
  fillIt: (url: string) => Promise<void>,
  work: (database: Database, url: string) => Promise<Value>,
): Promise<Value> {
  const name = `pora_bench_${randomBytes(6).toString('hex')}`;
  await administer(server, `CREATE DATABASE ${name}`);
  try {
    const url = urlOf(server, name);
    const database = await openDatabase(readEnvironment({ DATABASE_URL: url, DATA_DIR: dataDir }));
    try {
      await prepareDatabase(database, () => {});
      await fillIt(url);
      return await work(database, url);
    } finally {
      await database.close();
    }
  } finally {
    await administer(server, `DROP DATABASE ${name} WITH (FORCE)`);
  }
}

/** A database of its own with so many people. @param size how many people */
export const inFilledDatabase = <Value>(
  server: string,
  size: number,
  dataDir: string,
  work: (database: Database, url: string) => Promise<Value>,
): Promise<Value> => inOwnDatabase(server, dataDir, (url) => fill(url, size), work);
