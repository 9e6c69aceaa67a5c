import type { Role } from '../graphql/generated/graphql.ts';

/** The pages of the hub, in the order of the menu. */
export const PAGES = {
  overview: '/',
  people: '/orang-asing',
  permits: '/izin',
  employers: '/pemberi-kerja',
  incidents: '/insiden',
  eventReports: '/laporan-kejadian',
  workbench: '/analisis',
  briefings: '/paparan',
  cases: '/perkara',
  report: '/lapor',
  sources: '/sumber',
  audit: '/audit',
  reads: '/pembaca-data',
  rights: '/permohonan-hak',
  corrections: '/perbaikan',
  reference: '/acuan',
  accounts: '/pengelolaan-akun',
  policy: '/kebijakan',
} as const;

export type Page = keyof typeof PAGES;

/** Reference data and the policy, for everybody who reads anything of the hub. */
const READERS: readonly Page[] = ['reference', 'policy'];

const MENU: Record<Role, readonly Page[]> = {
  LEADER: ['overview', 'employers', 'eventReports', 'workbench', 'briefings'],
  ANALYST: [
    'overview',
    'people',
    'permits',
    'employers',
    'incidents',
    'eventReports',
    'workbench',
    'briefings',
  ],
  CASE_OFFICER: [
    'overview',
    'people',
    'permits',
    'employers',
    'incidents',
    'eventReports',
    'workbench',
    'briefings',
    'cases',
    'report',
    'sources',
    'audit',
    'reads',
    'corrections',
  ],
  OPERATOR: ['overview', 'employers', 'sources', 'reads', 'corrections'],
  PRESENTER: ['overview', 'employers', 'eventReports', 'workbench', 'briefings'],
  AUDITOR: ['sources', 'audit', 'reads', 'rights', 'accounts'],
  ADMIN: ['accounts'],
  COMMUNITY_FIGURE: ['report'],
};

/**
 * What the menu offers to these roles. It only spares people from pages that would be refused: what
 * they may see is decided by the server, for every request.
 */
export function menuFor(roles: readonly Role[]): Page[] {
  const isFigure = roles.length > 0 && roles.every((role) => role === 'COMMUNITY_FIGURE');
  const allowed = new Set<Page>([
    ...(isFigure ? [] : READERS),
    ...roles.flatMap((role) => MENU[role]),
  ]);
  return (Object.keys(PAGES) as Page[]).filter((page) => allowed.has(page));
}
