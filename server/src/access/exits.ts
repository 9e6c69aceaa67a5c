/**
 * The registry of exits: every number and every address by which something leaves the hub, with what keeps counts of
 * people in it from telling too much. A new number or address without an entry stops the start.
 */
import { type GraphQLSchema, getNamedType, isObjectType } from 'graphql';

/** Numbers of the graph by what protects them. */
export const NUMBERS = {
  /** Cells of roll-ups: exact for who may read the rows, else of the closed list (domains/indicators/tables.ts). */
  LISTED_TABLES: ['Cell.value'],
  /** Cells of briefings: of the closed list as a meeting sees it, whoever asks; limits made of shown ones alone. */
  MEETING_TABLES: ['BriefingCell.value', 'BriefingClass.from', 'BriefingClass.to'],
  /** How many rows a list has: counted under the same condition as the list, for who may read each of its rows. */
  ROWS_OF_A_LIST: [
    'BatchRejectedRowsConnection.totalCount',
    'EmployerPermitsConnection.totalCount',
    'EmployerSitesConnection.totalCount',
    'ForeignNationalPermitsConnection.totalCount',
    'QueryAccountsConnection.totalCount',
    'QueryAgencyReadsConnection.totalCount',
    'QueryAnalysesConnection.totalCount',
    'QueryAuditEventsConnection.totalCount',
    'QueryBatchesConnection.totalCount',
    'QueryBreakGlassOpeningsConnection.totalCount',
    'QueryBriefingPacksConnection.totalCount',
    'QueryBriefingsConnection.totalCount',
    'QueryCaseNoticesConnection.totalCount',
    'QueryCasesConnection.totalCount',
    'QueryCorrectionNoticesConnection.totalCount',
    'QueryEmployersConnection.totalCount',
    'QueryFollowUpsConnection.totalCount',
    'QueryForeignNationalsConnection.totalCount',
    'QueryIncidentsConnection.totalCount',
    'QueryOperationNoticesConnection.totalCount',
    'QueryOperationsConnection.totalCount',
    'QueryPermitsConnection.totalCount',
    'QueryRightsRequestsConnection.totalCount',
    'QuerySitesConnection.totalCount',
    'SourceBatchesConnection.totalCount',
  ],
  /** What a file came to, for the agencies that may handle it and the auditor. */
  ROWS_OF_A_FILE: [
    'Batch.acceptedCount',
    'Batch.conflictCount',
    'Batch.rejectedCount',
    'Batch.rowCount',
    'BatchProgress.done',
    'BatchProgress.total',
  ],
  /** What an operation found and did, exact, for the agencies that took part in it. */
  OWN_WORK: ['OperationFinding.found', 'OperationOutcome.taken'],
  /**
   * How many cases wait for the own agency and what it did with them, exact: every case for who may open each of them;
   * else without the sealed kinds, of which no figure tells.
   */
  OWN_CASES: [
    'CaseDigestHappened.closed',
    'CaseDigestHappened.decided',
    'CaseDigestHappened.done',
    'CaseDigestHappened.duplicates',
    'CaseDigestHappened.handedOver',
    'CaseDigestHappened.received',
    'CaseDigestHappened.refuted',
    'CaseDigestHappened.takenOn',
    'CaseDigestHappened.verified',
    'CaseDigestWaiting.dueSoon',
    'CaseDigestWaiting.elsewhere',
    'CaseDigestWaiting.fresh',
    'CaseDigestWaiting.inHand',
    'CaseDigestWaiting.late',
    'CaseDigestWaiting.returned',
    'CaseDigestWaiting.toDo',
    'CaseDigestWaiting.toDoLate',
    'CaseDigestWaiting.unanswered',
  ],
  /** Numbers that count nobody: positions, measures, public figures; those of one person have a field policy. */
  COUNT_NOBODY: [
    'Analysis.version',
    'AnalysisPublication.number',
    'AnalysisVersion.number',
    'Briefing.slideCount',
    'Briefing.version',
    // Agencies, and a place among classes that are shown.
    'BriefingCoverage.expected',
    'BriefingCoverage.reported',
    'BriefingFollowUp.slidePosition',
    'BriefingRow.class',
    'BriefingSlide.position',
    'BriefingSlideOrigin.newest',
    'BriefingSlideOrigin.number',
    'Case.severity',
    'CaseBefore.severity',
    // How events are dealt with; of the sealed kinds nothing.
    'CaseFigures.lookedInto',
    'CaseFigures.substantiatedPercent',
    'CaseStandingFigure.cases',
    'CaseStandingFigure.medianDays',
    'Case.version',
    'CaseDocument.byteCount',
    'CaseStep.version',
    'CorrectionNoticeRow.row',
    // What a query would read, from how many rows there are by the values of filters: see docs/decisions/cost.md.
    'Cost.cost',
    'Cost.left',
    'Cost.limit',
    'QuestionFacts.cost',
    'QuestionFacts.left',
    'QuestionFacts.limit',
    'QuestionFacts.rows',
    // Where in the text of a question something is wrong.
    'QuestionProblem.column',
    'QuestionProblem.line',
    // Sessions of the own account.
    'EndedSessions.ended',
    'FollowUp.slidePosition',
    'ForeignNational.birthYear',
    'Incident.severity',
    'JointOperation.version',
    'OperationStep.version',
    'Link.probability',
    'LinkEvidence.weight',
    'Point.latitude',
    'Point.longitude',
    'Provenance.row',
    'Regency.areaKm2',
    'Regency.population',
    'RejectedRow.row',
    'RowConflict.row',
    'SourceRecord.row',
  ],
} as const;

/** Addresses beside the web client's own files. */
export const ADDRESSES: Record<string, string> = {
  '/graphql': 'the fields above, each under the policy',
  '/tiles/:layer/:z/:x/:file':
    'points of sites without worker counts, and of incidents for who reads where they were',
  '/boundaries/:file': 'shapes of regencies; no figures',
  '/files/:source': 'what became of the sender’s own file',
  '/cases/:id/documents': 'what became of the sender’s own document',
  '/briefings/:id/handout': 'a briefing as a meeting sees it, on paper',
  '/briefings/:id/slides': 'a briefing as a meeting sees it, as a file of slides',
  '/briefings/:id/packs': 'a briefing as a meeting sees it, sealed with a passphrase',
  '/documents/:id': 'a document of a case, for the agencies that were given it',
  '/citations': 'a new reference to an answer that the caller just got; no answer',
  '/citations/:id':
    'the cited question asked again, under the policy of whoever opens it; to who has the citer’s rights, how many rows came, went and changed, and published cells as they were',
  '/briefings/:id/pictures': 'what became of the sender’s own picture',
  '/briefings/:id/minutes': 'what a meeting came to, as a document, for who sees the briefing',
  '/briefings/pictures/:id': 'a picture on a slide, for who sees the briefing',
  '/export/graphql':
    'the fields above as a file, page by page through the same graph, each page in the audit trail',
  '/export/rights-requests/:id':
    'what the hub holds of one person, for who handles the person’s request',
  '/metrics':
    'how often and how long the hub worked, by names of its own; counts of requests, of nobody',
  '/healthz': 'whether the process lives',
  '/readyz': 'whether the database answers',
};

/** Sign-in and the account: the caller’s own. */
const ACCOUNT = /^\/auth\//;

/** @throws where an address is in no entry; the message names it. */
export function requireAddress(address: string): void {
  if (address in ADDRESSES || ACCOUNT.test(address)) return;
  throw new Error(`${address} is in no entry of the registry of exits: access/exits.ts`);
}

/** The schema, unchanged. @throws where a number of it is in no entry; the message names it. */
export function requireNumbers(schema: GraphQLSchema): GraphQLSchema {
  const known = new Set<string>(Object.values(NUMBERS).flat());
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const name = `${type.name}.${field.name}`;
      const isNumber = ['Int', 'Float'].includes(getNamedType(field.type).name);
      if (isNumber && !known.has(name)) {
        throw new Error(`${name} is in no entry of the registry of exits: access/exits.ts`);
      }
    }
  }
  return schema;
}
