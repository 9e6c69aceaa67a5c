import type { Client } from '../db/client.ts';
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
}

/** The viewer behind an account, or null where the account is gone or blocked. */
export async function loadViewer(
  prisma: Client,
  userId: string,
  today: Date,
  proof: Pick<Viewer, 'session' | 'scopes'>,
): Promise<Viewer | null> {
  const user = await prisma.user.findUnique({
    where: { id: userId },
    include: {
      agency: {
        include: {
          grantedBy: {
            where: {
              validFrom: { lte: today },
              OR: [{ validTo: null }, { validTo: { gte: today } }],
            },
            select: { ownerCode: true, coversRestricted: true },
          },
        },
      },
    },
  });
  if (!user || user.blockedAt) return null;
  const agreements = user.agency?.grantedBy ?? [];
  const granted = agreements.map((agreement) => agreement.ownerCode);
  const opened = agreements.filter((agreement) => agreement.coversRestricted);
  const restricted = await prisma.sourceMarking.findMany({
    where: {
      marking: 'RESTRICTED',
      agencyCode: { notIn: [...opened.map(({ ownerCode }) => ownerCode), user.agencyCode ?? ''] },
    },
    select: { agencyCode: true, source: true },
  });
  return {
    userId: user.id,
    actor: `user:${user.id}`,
    email: user.email,
    name: user.name,
    roles: user.roles as Role[],
    agency: user.agencyCode,
    agencies: user.agencyCode ? [user.agencyCode, ...granted] : [],
    area: user.wholeProvince ? 'PROVINCE' : user.regencies,
    closedSources: restricted,
    ...proof,
  };
}

/** Whether a role of the account includes the action, and the token that proves it, where one does, is not narrower. */
export const may = (viewer: Viewer, action: Action): boolean =>
  (viewer.scopes?.includes(action) ?? true) &&
  viewer.roles.some((role) => (ACTIONS[action].roles as readonly Role[]).includes(role));

export const hasRole = (viewer: Viewer, role: Role): boolean => viewer.roles.includes(role);

/** How fields of this class are treated for the viewer in the rows that it may see: the best that a role gives. */
export function treatmentFor(viewer: Pick<Viewer, 'roles'>, fieldClass: FieldClass): Treatment {
  const byRole: Partial<Record<Role, Treatment>> = FIELD_CLASSES[fieldClass].treatment;
  const given = new Set(viewer.roles.map((role) => byRole[role] ?? 'ABSENT'));
  return TREATMENTS.find((treatment) => given.has(treatment)) ?? 'ABSENT';
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
