/**
 * The policy of rows once more, in SQL and after INTERFACE.md alone: which records of each type an account may see, and
 * which records belong to which. Nothing here knows the hub's own conditions.
 */
import type { Database } from '../../server/src/db/client.ts';
import { TODAY } from './environment.ts';

const ASKER = `asker AS (
  SELECT id, roles, whole_province, regencies, agency_code,
         ARRAY(SELECT agency_code WHERE agency_code IS NOT NULL UNION SELECT owner_code FROM agency_agreement
               WHERE reader_code = hub_user.agency_code AND DATE '${TODAY}' BETWEEN valid_from AND coalesce(valid_to, 'infinity')) AS agencies
  FROM hub_user WHERE email = $1)`;

/** A row \`r\` with a regency, an agency and a source: the area or the agency reaches it, and its marking allows it. */
const REACHES = `(
  (roles && ARRAY['ANALYST', 'CASE_OFFICER'] AND (whole_province OR r.regency_code = ANY (regencies))
   OR 'CASE_OFFICER' = ANY (roles) AND r.agency_code = ANY (agencies))
  AND (r.agency_code IS NOT DISTINCT FROM asker.agency_code
       OR NOT EXISTS (SELECT FROM source_marking m WHERE m.agency_code = r.agency_code AND m.source = r.source AND marking = 'RESTRICTED')
       OR EXISTS (SELECT FROM agency_agreement a WHERE a.owner_code = r.agency_code AND a.reader_code = asker.agency_code
                  AND covers_restricted AND DATE '${TODAY}' BETWEEN valid_from AND coalesce(valid_to, 'infinity'))))`;

const SEES_EMPLOYERS = `roles && ARRAY['LEADER', 'ANALYST', 'CASE_OFFICER', 'PRESENTER']`;
const OWN = `'OPERATOR' = ANY (roles) AND permit.agency_code = ANY (agencies)`;

/** Erased persons and sealed ones are in no list, nor is what speaks of them. */
const LISTED = `EXISTS (SELECT FROM foreign_national f WHERE f.id = person AND f.erased_at IS NULL AND f.sealed IS NULL)`;
const listed = (person: string): string => LISTED.replace('person', person);

/** Keys of the records of each type that the account \`$1\` may see. A record of a file is told by its cell. */
const ALLOWED: Record<string, string> = {
  ForeignNational: `SELECT DISTINCT r.holder_id AS key FROM permit r, asker WHERE ${REACHES} AND ${listed('r.holder_id')}`,
  Permit: `SELECT r.id AS key FROM permit r, asker WHERE ${REACHES} AND ${listed('r.holder_id')}`,
  SourceRecord: `SELECT r.source || ' ' || r.agency_code || ' ' || r.row AS key FROM source_record r JOIN identity_link l ON l.record_id = r.id, asker
    WHERE ${REACHES} AND ${listed('l.foreign_national_id')}`,
  Incident: `SELECT r.id AS key FROM incident r JOIN incident_category c ON c.id = r.category_id, asker
             WHERE c.sensitivity <> 'RESTRICTED' AND r.status NOT IN ('UNSUBSTANTIATED', 'DUPLICATE') AND ${REACHES}`,
  Employer: `SELECT e.id AS key FROM employer e, asker
             WHERE ${SEES_EMPLOYERS} OR EXISTS (SELECT FROM permit WHERE employer_id = e.id AND ${OWN})`,
  Site: `SELECT s.id AS key FROM site s, asker
         WHERE ${SEES_EMPLOYERS} OR EXISTS (SELECT FROM permit_site JOIN permit ON permit.id = permit_id WHERE permit_site.site_id = s.id AND ${OWN})`,
  Batch: `SELECT b.id AS key FROM batch b, asker
          WHERE 'AUDITOR' = ANY (roles)
             OR roles && ARRAY['OPERATOR', 'CASE_OFFICER'] AND (b.agency_code = ANY (agencies) OR received_by = 'user:' || asker.id)`,
  RightsRequest: `SELECT r.id AS key FROM rights_request r, asker WHERE 'AUDITOR' = ANY (roles)`,
  Case: `SELECT r.case_id AS key FROM case_access r, asker
    WHERE 'CASE_OFFICER' = ANY (roles) AND r.agency_code = asker.agency_code`,
  CaseNotice: `SELECT r.id AS key FROM case_notice r, asker
    WHERE 'CASE_OFFICER' = ANY (roles) AND r.agency_code = asker.agency_code`,
  JointOperation: `SELECT r.operation_id AS key FROM operation_agency r, asker
    WHERE 'CASE_OFFICER' = ANY (roles) AND r.agency_code = asker.agency_code`,
  OperationNotice: `SELECT r.id AS key FROM operation_notice r, asker
    WHERE 'CASE_OFFICER' = ANY (roles) AND r.agency_code = asker.agency_code`,
  FollowUp: `SELECT r.id AS key FROM follow_up r, asker
    WHERE roles && ARRAY['LEADER', 'ANALYST', 'PRESENTER'] AND r.briefing_id IS NOT NULL
          AND asker.agency_code IN (r.owner_agency, r.made_agency)
       OR 'CASE_OFFICER' = ANY (roles) AND (asker.agency_code IN (r.owner_agency, r.made_agency)
      OR EXISTS (SELECT FROM operation_agency o WHERE o.operation_id = r.operation_id AND o.agency_code = asker.agency_code))`,
  Analysis: `SELECT r.id AS key FROM analysis r, asker
    WHERE roles && ARRAY['LEADER', 'ANALYST', 'CASE_OFFICER', 'PRESENTER']
      AND (r.owner_id = asker.id OR r.archived_at IS NULL
           AND EXISTS (SELECT FROM analysis_share s WHERE s.analysis_id = r.id AND (s.user_id = asker.id OR s.role = ANY (roles))))`,
  Briefing: `SELECT r.id AS key FROM briefing r, asker
    WHERE roles && ARRAY['LEADER', 'ANALYST', 'CASE_OFFICER', 'PRESENTER'] AND (r.owner_agency = asker.agency_code
      OR r.status IN ('READY', 'HELD') AND EXISTS (SELECT FROM briefing_agency b WHERE b.briefing_id = r.id AND b.agency_code = asker.agency_code))`,
  CorrectionNotice: `SELECT r.id AS key FROM correction_notice r, asker
    WHERE roles && ARRAY['CASE_OFFICER', 'OPERATOR'] AND r.agency_code = asker.agency_code`,
};

/** Which record belongs to which, whoever asks: parent and child of each field that leads to records of those types. */
const RELATIONS: Record<string, string> = {
  'ForeignNational.permits': 'SELECT holder_id AS parent, id AS child FROM permit',
  'ForeignNational.records': `SELECT foreign_national_id AS parent, r.source || ' ' || r.agency_code || ' ' || r.row AS child
    FROM identity_link JOIN source_record r ON r.id = record_id`,
  'Permit.holder': 'SELECT id AS parent, holder_id AS child FROM permit',
  'Permit.employer':
    'SELECT id AS parent, employer_id AS child FROM permit WHERE employer_id IS NOT NULL',
  'Permit.site': 'SELECT id AS parent, site_id AS child FROM permit WHERE site_id IS NOT NULL',
  'Employer.permits':
    'SELECT employer_id AS parent, id AS child FROM permit WHERE employer_id IS NOT NULL',
  'Employer.sites': 'SELECT employer_id AS parent, id AS child FROM site',
  'Site.employer': 'SELECT id AS parent, employer_id AS child FROM site',
  'Incident.site': 'SELECT id AS parent, site_id AS child FROM incident WHERE site_id IS NOT NULL',
  'Case.duplicateOf':
    'SELECT id AS parent, duplicate_of AS child FROM case_file WHERE duplicate_of IS NOT NULL',
  'Case.followUps':
    'SELECT case_id AS parent, id AS child FROM follow_up WHERE case_id IS NOT NULL',
  'CaseNotice.case': 'SELECT id AS parent, case_id AS child FROM case_notice',
  'FollowUp.case': 'SELECT id AS parent, case_id AS child FROM follow_up WHERE case_id IS NOT NULL',
  'FollowUp.operation':
    'SELECT id AS parent, operation_id AS child FROM follow_up WHERE operation_id IS NOT NULL',
  'FollowUp.briefing':
    'SELECT id AS parent, briefing_id AS child FROM follow_up WHERE briefing_id IS NOT NULL',
  'JointOperation.followUps':
    'SELECT operation_id AS parent, id AS child FROM follow_up WHERE operation_id IS NOT NULL',
  'OperationNotice.operation': 'SELECT id AS parent, operation_id AS child FROM operation_notice',
  'BriefingPack.briefing': 'SELECT id AS parent, briefing_id AS child FROM briefing_pack',
  'Source.batches': 'SELECT source AS parent, id AS child FROM batch',
};

export type Allowed = Map<string, Set<string>>;
export type Related = Map<string, Map<string, Set<string>>>;

/** Types whose rows not everybody sees. */
export const ROW_TYPES = Object.keys(ALLOWED);

export async function allowedRows({ pool }: Database, email: string): Promise<Allowed> {
  const allowed: Allowed = new Map();
  for (const [type, sql] of Object.entries(ALLOWED)) {
    const { rows } = await pool.query<{ key: string }>(`WITH ${ASKER} ${sql}`, [email]);
    allowed.set(type, new Set(rows.map(({ key }) => key)));
  }
  return allowed;
}

export async function relatedRows({ pool }: Database): Promise<Related> {
  const related: Related = new Map();
  for (const [field, sql] of Object.entries(RELATIONS)) {
    const children = new Map<string, Set<string>>();
    const { rows } = await pool.query<{ parent: string; child: string }>(sql);
    for (const { parent, child } of rows) {
      children.set(parent, (children.get(parent) ?? new Set()).add(child));
    }
    related.set(field, children);
  }
  return related;
}
