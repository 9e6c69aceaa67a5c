/**
 * The six questions, each as the hub is asked and as one statement of SQL that gives the same JSON: what the floor and
 * the peer with hand-written SQL send to the database. Both keep to the rows that the hub shows.
 */
import { createHash } from 'node:crypto';
import { DAY } from './graph-data.ts';

export type Variables = Record<string, string | number>;

export interface Question {
  name: string;
  /** Who asks the hub. */
  role: 'CASE_OFFICER' | 'ANALYST';
  /** Root field of the hub and of the peer with Apollo Server. */
  root: string;
  query: string;
  variables: Variables;
  /** One row with one JSON column: the value of the root field. */
  sql: string;
  /** $1 … of the statement, from the variables. */
  values: (variables: Variables) => unknown[];
  /** The same of PostGraphile, over the functions of `peers/postgraphile.sql`. */
  postgraphile: { query: string; variables: Variables };
}

const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** The 1,234th of the invented people, by the key that `graph-data.ts` gives it. */
const PERSON = createHash('md5')
  .update('person1234')
  .digest('hex')
  .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

const globalId = (type: string, key: string): string =>
  `encode(convert_to('${type}:' || ${key}, 'UTF8'), 'base64')`;
const list = (rows: string, order: string): string =>
  `coalesce((SELECT json_agg(one.row ORDER BY ${order}) FROM (${rows}) one), '[]')`;
const LISTED = 'person.erased_at IS NULL AND person.sealed IS NULL';
const VISIBLE = `${LISTED} AND EXISTS (SELECT FROM permit WHERE holder_id = person.id)`;

export const QUESTIONS: readonly Question[] = [
  {
    name: 'roll-up',
    role: 'ANALYST',
    root: 'rollup',
    query: `query Q($day: Date) { rollup(indicator: "stay-permits-valid", by: [REGENCY, SECTOR], asOf: $day) {
      rows { keys { dimension value } cell { value } } } }`,
    variables: { day: DAY },
    sql: `
      SELECT json_build_object('rows', json_agg(json_build_object(
        'keys', json_build_array(json_build_object('dimension', 'REGENCY', 'value', kemendagri_code),
                                 json_build_object('dimension', 'SECTOR', 'value', sectors.sector)),
        'cell', json_build_object('value', coalesce(counted.count, 0))) ORDER BY kemendagri_code, sectors.sector COLLATE "C"))
      FROM regency
      CROSS JOIN (SELECT id AS sector FROM sector) sectors
      LEFT JOIN (
        SELECT regency_code, sector_id AS sector, count(*)::integer AS count
        FROM permit JOIN permit_kind ON permit_kind.id = kind_id LEFT JOIN employer ON employer.id = employer_id
        WHERE family = 'STAY' AND permit.status = 'ACTIVE' AND valid_from <= $1 AND valid_to >= $1
        GROUP BY 1, 2) counted ON counted.regency_code = kemendagri_code AND counted.sector = sectors.sector`,
    values: ({ day }) => [day],
    postgraphile: {
      query: `query Q($day: Date!) { rollup: peerRollup(day: $day) { nodes { regency sector count } } }`,
      variables: { day: DAY },
    },
  },
  {
    name: '50 people',
    role: 'CASE_OFFICER',
    root: 'foreignNationals',
    query: `query Q($first: Int!) { foreignNationals(first: $first) { nodes { id name nationality { alpha3 nameEn }
      permits(first: 10) { nodes { number validFrom validTo kind { id } employer { name } regency { kemendagriCode name } } } } } }`,
    variables: { first: 50 },
    sql: `
      SELECT json_build_object('nodes', ${list(
        `
        SELECT place, json_build_object('id', ${globalId('ForeignNational', 'person.id')}, 'name', person.name,
          'nationality', json_build_object('alpha3', alpha3, 'nameEn', name_en),
          'permits', json_build_object('nodes', ${list(
            `
            SELECT valid_from, permit.id, json_build_object('number', number, 'validFrom', valid_from, 'validTo', valid_to,
              'kind', json_build_object('id', kind_id),
              'employer', CASE WHEN employer.id IS NOT NULL THEN json_build_object('name', employer.name) END,
              'regency', CASE WHEN regency.name IS NOT NULL
                              THEN json_build_object('kemendagriCode', kemendagri_code, 'name', regency.name) END) AS row
            FROM permit LEFT JOIN employer ON employer.id = employer_id LEFT JOIN regency ON kemendagri_code = regency_code
            WHERE holder_id = person.id ORDER BY valid_from DESC, permit.id LIMIT 10`,
            'valid_from DESC, id',
          )})) AS row
        FROM (SELECT row_number() OVER (ORDER BY name, id) AS place, * FROM (
                SELECT * FROM foreign_national person WHERE ${VISIBLE} ORDER BY name, id LIMIT $1) first) person
        JOIN country ON alpha3 = nationality`,
        'place',
      )})`,
    values: ({ first }) => [first],
    postgraphile: {
      query: `query Q($first: Int!) { people: peerPeople(first: $first) { nodes { id name countryByNationality { alpha3 nameEn }
        permitsByHolderId(first: 10, orderBy: [VALID_FROM_DESC, PRIMARY_KEY_ASC]) { nodes { number validFrom validTo kindId
          employerByEmployerId { name } regencyByRegencyCode { kemendagriCode name } } } } } }`,
      variables: { first: 50 },
    },
  },
  {
    name: 'one person',
    role: 'CASE_OFFICER',
    root: 'foreignNational',
    query: `query Q($id: ID!) { foreignNational(id: $id) { id name birthDate nationality { nameEn }
      travelDocuments { number country { nameEn } }
      permits(first: 10) { nodes { number validTo provenance { source row agency { name } }
        employer { name sites(first: 10) { nodes { name regency { name } } } } } } } }`,
    variables: { id: Buffer.from(`ForeignNational:${PERSON}`).toString('base64') },
    sql: `
      SELECT json_build_object('id', ${globalId('ForeignNational', 'person.id')}, 'name', person.name,
        'birthDate', birth_date, 'nationality', json_build_object('nameEn', country.name_en),
        'travelDocuments', ${list(
          `
          SELECT country, number, json_build_object('number', number,
            'country', json_build_object('nameEn', issuer.name_en)) AS row
          FROM travel_document JOIN country issuer ON issuer.alpha3 = country WHERE foreign_national_id = person.id`,
          'country, number',
        )},
        'permits', json_build_object('nodes', ${list(
          `
          SELECT valid_from, permit.id, json_build_object('number', number, 'validTo', valid_to,
            'provenance', json_build_object('source', source, 'row', permit.row,
                                            'agency', json_build_object('name', agency.name_id)),
            'employer', CASE WHEN employer.id IS NOT NULL THEN json_build_object('name', employer.name,
              'sites', json_build_object('nodes', ${list(
                `
                SELECT site.name, site.id, json_build_object('name', site.name,
                  'regency', json_build_object('name', regency.name)) AS row
                FROM site JOIN regency ON kemendagri_code = site.regency_code WHERE site.employer_id = employer.id
                ORDER BY site.name, site.id LIMIT 10`,
                'name, id',
              )})) END) AS row
          FROM permit JOIN agency ON agency.code = agency_code LEFT JOIN employer ON employer.id = employer_id
          WHERE holder_id = person.id ORDER BY valid_from DESC, permit.id LIMIT 10`,
          'valid_from DESC, id',
        )}))
      FROM foreign_national person JOIN country ON alpha3 = nationality WHERE person.id = $1 AND ${VISIBLE}`,
    values: ({ id }) => [Buffer.from(String(id), 'base64').toString().split(':')[1]],
    postgraphile: {
      query: `query Q($id: UUID!) { foreignNational: foreignNationalByRowId(rowId: $id) { id name birthDate
        countryByNationality { nameEn } travelDocumentsByForeignNationalId { nodes { number countryByCountry { nameEn } } }
        permitsByHolderId(first: 10, orderBy: [VALID_FROM_DESC, PRIMARY_KEY_ASC]) { nodes { number validTo source row
          agencyByAgencyCode { nameId } employerByEmployerId { name
            sitesByEmployerId(first: 10) { nodes { name regencyByRegencyCode { name } } } } } } } }`,
      variables: { id: PERSON },
    },
  },
  {
    name: 'incidents, 90 days',
    role: 'CASE_OFFICER',
    root: 'incidents',
    query: `query Q($regency: String!, $from: Date!, $to: Date!) {
      incidents(first: 100, filter: { regencies: [{ system: KEMENDAGRI, value: $regency }], from: $from, to: $to }) {
        nodes { id reference severity occurredOn category { nameEn } regency { name } location { longitude latitude } } } }`,
    variables: { regency: '62.02', from: plusDays(DAY, -89), to: DAY },
    sql: `
      SELECT json_build_object('nodes', ${list(
        `
        SELECT occurred_at, incident.id, json_build_object('id', ${globalId('Incident', 'incident.id')}, 'reference', reference,
          'severity', severity, 'occurredOn', (occurred_at AT TIME ZONE 'Asia/Jakarta')::date,
          'category', json_build_object('nameEn', category.name_en), 'regency', json_build_object('name', regency.name),
          'location', CASE WHEN longitude IS NOT NULL AND point_absence IS NULL
                           THEN json_build_object('longitude', longitude, 'latitude', latitude) END) AS row
        FROM incident JOIN incident_category category ON category.id = category_id
        JOIN regency ON kemendagri_code = regency_code
        WHERE regency_code = $1 AND sensitivity <> 'RESTRICTED' AND status NOT IN ('UNSUBSTANTIATED', 'DUPLICATE')
          AND occurred_at >= $2::date::timestamp AT TIME ZONE 'Asia/Jakarta'
          AND occurred_at < ($3::date + 1)::timestamp AT TIME ZONE 'Asia/Jakarta'
        ORDER BY occurred_at DESC, incident.id LIMIT 100`,
        'occurred_at DESC, id',
      )})`,
    values: ({ regency, from, to }) => [regency, from, to],
    postgraphile: {
      query: `query Q($regency: String!, $from: Date!, $to: Date!) { reported: peerReported(regency: $regency, since: $from, until: $to,
        first: 100) { nodes { id reference severity occurredAt incidentCategoryByCategoryId { nameEn }
          regencyByRegencyCode { name } longitude latitude } } }`,
      variables: { regency: '62.02', from: plusDays(DAY, -89), to: DAY },
    },
  },
  {
    name: 'expiring, 30 days',
    role: 'CASE_OFFICER',
    root: 'permits',
    query: `query Q($day: Date!, $until: Date!) { permits(first: 100, filter: { validOn: $day, expiresBy: $until }) {
      nodes { id number validTo kind { id } holder { id name } employer { name } regency { name } } } }`,
    variables: { day: DAY, until: plusDays(DAY, 30) },
    sql: `
      SELECT json_build_object('nodes', ${list(
        `
        SELECT valid_to, permit.id, json_build_object('id', ${globalId('Permit', 'permit.id')}, 'number', number,
          'validTo', valid_to, 'kind', json_build_object('id', kind_id),
          'holder', json_build_object('id', ${globalId('ForeignNational', 'person.id')}, 'name', person.name),
          'employer', CASE WHEN employer.id IS NOT NULL THEN json_build_object('name', employer.name) END,
          'regency', CASE WHEN regency.name IS NOT NULL THEN json_build_object('name', regency.name) END) AS row
        FROM permit JOIN foreign_national person ON person.id = holder_id LEFT JOIN employer ON employer.id = employer_id
        LEFT JOIN regency ON kemendagri_code = regency_code
        WHERE permit.status = 'ACTIVE' AND valid_from <= $1 AND valid_to BETWEEN $1 AND $2 AND ${LISTED}
        ORDER BY valid_to, permit.id LIMIT 100`,
        'valid_to, id',
      )})`,
    values: ({ day, until }) => [day, until],
    postgraphile: {
      query: `query Q($day: Date!, $until: Date!) { expiring: peerExpiring(day: $day, until: $until, first: 100) { nodes { id number
        validTo kindId foreignNationalByHolderId { id name } employerByEmployerId { name } regencyByRegencyCode { name } } } }`,
      variables: { day: DAY, until: plusDays(DAY, 30) },
    },
  },
  {
    name: 'search by name',
    role: 'CASE_OFFICER',
    root: 'foreignNationals',
    query: `query Q($term: String!) { foreignNationals(first: 20, filter: { search: $term }) {
      nodes { id name birthDate nationality { nameEn } } } }`,
    variables: { term: 'priya kol' },
    sql: `
      SELECT json_build_object('nodes', ${list(
        `
        SELECT person.name, person.id, json_build_object('id', ${globalId('ForeignNational', 'person.id')}, 'name', person.name,
          'birthDate', birth_date, 'nationality', json_build_object('nameEn', name_en)) AS row
        FROM foreign_national person JOIN country ON alpha3 = nationality
        WHERE person.search_key LIKE ALL (ARRAY(SELECT '% ' || word || '%' FROM unnest(string_to_array(lower($1), ' ')) AS word)) AND ${VISIBLE} ORDER BY person.name, person.id LIMIT 20`,
        'name, id',
      )})`,
    values: ({ term }) => [term],
    postgraphile: {
      query: `query Q($term: String!) { found: peerFound(term: $term, first: 20) { nodes { id name birthDate
        countryByNationality { nameEn } } } }`,
      variables: { term: 'priya kol' },
    },
  },
];
