import type { Pool } from 'pg';
import { ACTIONS, type Action } from './actions.ts';
import { FIELD_CLASSES, type FieldClass, TREATMENTS, type Treatment } from './field-classes.ts';
import type { Role } from './roles.ts';

/** Who is asking, as every condition and every audit event needs it. */
export interface Viewer {
  userId: string;
  /** How the audit trail names the asker: `user:ID` or `cli:NAME`. */
  actor: string;
  email: string;
  name: string;
  roles: readonly Role[];
  agency: string | null;
  /** The own agency and those whose records an agreement in force lets it handle as its own. */
  agencies: readonly string[];
  /** The whole province, or Kemendagri codes. */
  area: 'PROVINCE' | readonly string[];
  /** Restricted sources of other agencies that no agreement in force opens: their records are out of sight. */
  closedSources: readonly { agencyCode: string; source: string }[];
  /** The session that proves the asker; null where a bearer token does. */
  session: string | null;
  /** The actions to which a token is narrowed; null: everything that the roles may. */
  scopes: readonly Action[] | null;
  /** The version of the data (migration 0009) at the moment at which the asker was proven. */
  dataVersion: string;
  /** The version of what is counted of persons alone (db/persons-version.ts), at the same moment. */
  personsVersion: string;
}

/** An account with what its agency may read, as one row. */
export interface AccountRow {
  user_id: string;
  email: string;
  name: string;
  roles: Role[];
  agency_code: string | null;
  whole_province: boolean;
  regencies: string[];
  blocked: boolean;
  /** Owners of the agreements in force. */
  granted: string[];
  closed_sources: { agencyCode: string; source: string }[];
  data_version: string;
  persons_version: string;
}

const IN_FORCE = `reader_code = hub_user.agency_code AND valid_from <= $1::date AND (valid_to IS NULL OR valid_to >= $1::date)`;

/**
 * The columns of an `AccountRow` for a SELECT from `hub_user`; $1 is the day. Each request asks for them, so whatever
 * a request has to know of its asker is one statement.
 */
export const ACCOUNT_COLUMNS = `
  hub_user.id AS user_id, hub_user.email, hub_user.name, hub_user.roles, hub_user.agency_code, hub_user.whole_province,
  hub_user.regencies, hub_user.blocked_at IS NOT NULL AS blocked,
  ARRAY(SELECT owner_code FROM agency_agreement WHERE ${IN_FORCE} ORDER BY owner_code) AS granted,
  (SELECT coalesce(json_agg(json_build_object('agencyCode', marked.agency_code, 'source', marked.source)), '[]')
   FROM source_marking marked
   WHERE marking = 'RESTRICTED' AND marked.agency_code IS DISTINCT FROM hub_user.agency_code
     AND NOT EXISTS (SELECT FROM agency_agreement
                     WHERE ${IN_FORCE} AND owner_code = marked.agency_code AND covers_restricted)) AS closed_sources,
  (SELECT version FROM data_version) AS data_version, (SELECT persons FROM data_version) AS persons_version`;

/** A day as `ACCOUNT_COLUMNS` takes it. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** The viewer that an account's row tells; null where the account is blocked. */
export function viewerFrom(
  row: AccountRow,
  proof: Pick<Viewer, 'session' | 'scopes'>,
): Viewer | null {
  if (row.blocked) return null;
  return {
    userId: row.user_id,
    actor: `user:${row.user_id}`,
    email: row.email,
    name: row.name,
    roles: row.roles,
    agency: row.agency_code,
    agencies: row.agency_code ? [row.agency_code, ...row.granted] : [],
    area: row.whole_province ? 'PROVINCE' : row.regencies,
    closedSources: row.closed_sources,
    dataVersion: row.data_version,
    personsVersion: row.persons_version,
    ...proof,
  };
}

/**
 * The viewer behind a session, or null where it has ended or was ended, or its account is gone or blocked.
 * @param now the day on which agreements have to be in force; a session ends by the real clock
 */
export async function viewerBySession(
  pool: Pool,
  session: string,
  now: Date,
): Promise<Viewer | null> {
  const { rows } = await pool.query<AccountRow>(
    `SELECT ${ACCOUNT_COLUMNS} FROM session JOIN hub_user ON hub_user.id = session.user_id
     WHERE session.id = $2 AND session.expires_at > $3`,
    [dayOf(now), session, new Date()],
  );
  const [row] = rows;
  return row ? viewerFrom(row, { session, scopes: null }) : null;
}

/** The viewer that an account would be, for work that the hub does in its name; null where it is gone or blocked. */
export async function viewerByAccount(
  pool: Pool,
  email: string,
  now: Date,
): Promise<Viewer | null> {
  const { rows } = await pool.query<AccountRow>(
    `SELECT ${ACCOUNT_COLUMNS} FROM hub_user WHERE email = $2`,
    [dayOf(now), email],
  );
  const [row] = rows;
  return row ? viewerFrom(row, { session: null, scopes: null }) : null;
}

/** Whether a role of the account includes the action, and the token that proves it, where one does, is not narrower. */
export const may = (viewer: Viewer, action: Action): boolean =>
  (viewer.scopes?.includes(action) ?? true) &&
  viewer.roles.some((role) => (ACTIONS[action].roles as readonly Role[]).includes(role));

export const hasRole = (viewer: Viewer, role: Role): boolean => viewer.roles.includes(role);

/** How fields of this class are treated for the viewer in the rows that it may see: the best that a role gives. */
export function treatmentFor({ roles }: Pick<Viewer, 'roles'>, fieldClass: FieldClass): Treatment {
  const byRole: Partial<Record<Role, Treatment>> = FIELD_CLASSES[fieldClass].treatment;
  // Asked for each field of each row: nothing is made on the way.
  return (
    TREATMENTS.find((treatment) => roles.some((role) => byRole[role] === treatment)) ?? 'ABSENT'
  );
}

/**
 * How fields of this class are treated for the viewer in a file. A file goes where no policy follows it, so it names
 * nobody, whoever takes it; the pseudonym says which rows are the same person's.
 */
export function treatmentInFile(viewer: Pick<Viewer, 'roles'>, fieldClass: FieldClass): Treatment {
  const treatment = treatmentFor(viewer, fieldClass);
  return fieldClass === 'identity' && treatment === 'SHOWN' ? 'MASKED' : treatment;
}

/** Whether fields of this class are shown to the viewer as they are. */
export const mayReadClass = (viewer: Viewer, fieldClass: FieldClass): boolean =>
  treatmentFor(viewer, fieldClass) === 'SHOWN';
