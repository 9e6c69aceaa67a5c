/** Every connection of the schema by the query that reaches it; `ARGS` stands for its paging arguments. */
export const ROOT_LISTS: Record<string, { as: string; query: string; at: readonly string[] }> = {
  foreignNationals: {
    as: 'officer',
    query: '{ foreignNationals(ARGS) SHAPE }',
    at: ['foreignNationals'],
  },
  permits: { as: 'officer', query: '{ permits(ARGS) SHAPE }', at: ['permits'] },
  incidents: { as: 'officer', query: '{ incidents(ARGS) SHAPE }', at: ['incidents'] },
  employers: { as: 'officer', query: '{ employers(ARGS) SHAPE }', at: ['employers'] },
  sites: { as: 'officer', query: '{ sites(ARGS) SHAPE }', at: ['sites'] },
  cases: { as: 'officer', query: '{ cases(ARGS) SHAPE }', at: ['cases'] },
  operations: { as: 'officer', query: '{ operations(ARGS) SHAPE }', at: ['operations'] },
  operationNotices: {
    as: 'officer',
    query: '{ operationNotices(ARGS) SHAPE }',
    at: ['operationNotices'],
  },
  followUps: { as: 'officer', query: '{ followUps(ARGS) SHAPE }', at: ['followUps'] },
  briefings: { as: 'officer', query: '{ briefings(ARGS) SHAPE }', at: ['briefings'] },
  briefingPacks: { as: 'officer', query: '{ briefingPacks(ARGS) SHAPE }', at: ['briefingPacks'] },
  caseNotices: { as: 'officer', query: '{ caseNotices(ARGS) SHAPE }', at: ['caseNotices'] },
  batches: { as: 'operator', query: '{ batches(ARGS) SHAPE }', at: ['batches'] },
  rightsRequests: {
    as: 'auditor',
    query: '{ rightsRequests(ARGS) SHAPE }',
    at: ['rightsRequests'],
  },
  correctionNotices: {
    as: 'officer',
    query: '{ correctionNotices(ARGS) SHAPE }',
    at: ['correctionNotices'],
  },
  auditEvents: { as: 'auditor', query: '{ auditEvents(ARGS) SHAPE }', at: ['auditEvents'] },
  agencyReads: { as: 'operator', query: '{ agencyReads(ARGS) SHAPE }', at: ['agencyReads'] },
  breakGlassOpenings: {
    as: 'auditor',
    query: '{ breakGlassOpenings(ARGS) SHAPE }',
    at: ['breakGlassOpenings'],
  },
  analyses: { as: 'officer', query: '{ analyses(ARGS) SHAPE }', at: ['analyses'] },
  accounts: { as: 'auditor', query: '{ accounts(ARGS) SHAPE }', at: ['accounts'] },
};

export const NESTED_LISTS: Record<string, { as: string; query: string; at: readonly string[] }> = {
  'ForeignNational.permits': {
    as: 'officer',
    query: '{ foreignNationals(first: 1) { nodes { permits(ARGS) SHAPE } } }',
    at: ['foreignNationals', 'nodes', '0', 'permits'],
  },
  'Employer.permits': {
    as: 'officer',
    query: '{ employers(first: 1) { nodes { permits(ARGS) SHAPE } } }',
    at: ['employers', 'nodes', '0', 'permits'],
  },
  'Employer.sites': {
    as: 'officer',
    query: '{ employers(first: 1) { nodes { sites(ARGS) SHAPE } } }',
    at: ['employers', 'nodes', '0', 'sites'],
  },
  'Batch.rejectedRows': {
    as: 'operator',
    query: '{ batches(first: 1) { nodes { rejectedRows(ARGS) SHAPE } } }',
    at: ['batches', 'nodes', '0', 'rejectedRows'],
  },
  'Source.batches': {
    as: 'operator',
    query: '{ sources { batches(ARGS) SHAPE } }',
    at: ['sources', '0', 'batches'],
  },
};

export interface Page {
  totalCount: number;
  edges: { cursor: string; node: Record<string, unknown> }[];
  nodes: Record<string, unknown>[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

/** The part of an answer at a path. */
export const valueAt = (data: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], data);
