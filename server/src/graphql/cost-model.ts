/**
 * What each field of the graph reads, in rows. A field that returns records and stands nowhere here is not free: a single
 * one counts as a row of its parent, a list as a few. See docs/decisions/cost.md for how the figures were found.
 */

/** Rows of a thing below each row of another (`of`), or of the whole table where there is none above. */
interface Many {
  many: string;
  of?: string;
  /** Rows read for each of them, where more than one. */
  times?: number;
}
/** A table that is read whole, once a request, by the first that asks. */
interface Once {
  once: string;
}
/** Rows for each parent. */
interface Each {
  each: number;
}
export type FieldCost = Many | Once | Each;

export const FIELD_COSTS: Record<string, FieldCost> = {
  'Query.foreignNationals': { many: 'person' },
  'Query.permits': { many: 'permit' },
  'Query.employers': { many: 'employer' },
  'Query.sites': { many: 'site' },
  'Query.incidents': { many: 'incident' },
  'Query.batches': { many: 'batch' },
  'Query.cases': { many: 'case' },
  'Query.caseFigures': { many: 'case', times: 2 },
  'Query.caseDigest': { many: 'case', times: 3 },
  'Query.caseNotices': { many: 'case notice' },
  'Query.operationNotices': { many: 'operation notice' },
  'Query.operations': { many: 'operation' },
  'Query.followUps': { many: 'follow-up' },
  'Query.analyses': { many: 'analysis' },
  'Query.briefings': { many: 'briefing' },
  'Query.briefingPacks': { many: 'briefing pack' },
  // Its own rows; what its figures rest on is kept, but putting many decks together takes its time.
  'Briefing.slides': { each: 150 },
  'Briefing.changesSince': { each: 150 },
  'Briefing.minutes': { each: 150 },
  'BriefingsTaken.briefings': { each: 14 },
  'Briefing.packs': { each: 3 },
  'Briefing.origins': { each: 5 },
  'Query.auditEvents': { many: 'event' },
  'Query.agencyReads': { many: 'event' },
  'Query.accounts': { many: 'account' },
  'Query.agencies': { many: 'agency' },
  'Query.countries': { many: 'country' },
  'Query.sectors': { many: 'sector' },
  'Query.regencies': { many: 'regency' },
  'Query.boundaryEditions': { many: 'edition' },
  'Query.permitKinds': { each: 4 },
  'Query.incidentCategories': { each: 16 },
  // What the hub's own tables in memory answer.
  'Query.indicators': { each: 0 },
  'Query.sources': { each: 0 },
  'Query.policy': { each: 0 },
  'Query.fieldPolicy': { each: 0 },
  'Query.questionSchema': { each: 0 },
  'Query.auditActions': { each: 0 },
  // Whether it may be seen, and the record.
  'Query.foreignNational': { each: 2 },

  'ForeignNational.permits': { many: 'permit', of: 'person' },
  'ForeignNational.links': { many: 'record', of: 'person' },
  'ForeignNational.records': { many: 'record', of: 'person', times: 2 },
  'ForeignNational.travelDocuments': { many: 'document', of: 'person' },
  'ForeignNational.corrections': { each: 0 },
  'ForeignNational.opening': { each: 0 },
  'Employer.permits': { many: 'permit', of: 'employer' },
  'Employer.sites': { many: 'site', of: 'employer' },
  'Employer.sector': { once: 'sector' },
  'Site.sector': { each: 2 },
  'Incident.site': { many: 'incident at a site', of: 'incident' },
  'Case.statements': { each: 3 },
  'Case.allegation': { each: 1 },
  'Case.finding': { each: 1 },
  'Case.decision': { each: 1 },
  'Case.steps': { each: 5 },
  'Case.handovers': { each: 1 },
  'CaseStep.before': { each: 1 },
  'Case.documents': { each: 2 },
  'Case.possibleDuplicates': { each: 50 },
  'Case.eventsElsewhere': { each: 15 },
  'Analysis.versions': { each: 3 },
  'Analysis.readers': { each: 3 },
  'Source.batches': { many: 'batch' },
  'Batch.rejectedRows': { many: 'rejected', of: 'batch' },
  'Batch.conflicts': { each: 3 },
  // Read with the first roll-up of a version of the data, and kept.
  'RollupRow.regency': { each: 0 },
  'RollupRow.sector': { each: 0 },
  'RollupRow.nationality': { each: 0 },
  'RollupSource.agency': { each: 0 },
  'RollupCoverage.agency': { each: 0 },
  'RollupSource.regencies': { each: 0 },
};

/** Types whose values stand in the row that they belong to. */
export const PARTS_OF_A_ROW: ReadonlySet<string> = new Set([
  'AnalysisParameter',
  'BatchProblem',
  'BriefingCell',
  'BriefingChange',
  'BriefingClass',
  'BriefingColumn',
  'BriefingCorrection',
  'BriefingCoverage',
  'BriefingDecision',
  'BriefingFigure',
  'BriefingFollowUp',
  'BriefingFrozen',
  'BriefingKey',
  'BriefingPicture',
  'BriefingPoint',
  'BriefingQuestion',
  'BriefingRow',
  'BriefingSeries',
  'BriefingSource',
  'BriefingTable',
  'BatchProgress',
  'CaseDigestHappened',
  'CaseDigestWaiting',
  'Cell',
  'Cost',
  'FieldAbsence',
  'Indicator',
  'LinkEvidence',
  'MaskedField',
  'OpenedClass',
  'PageInfo',
  'Point',
  'PolicyPurpose',
  'Provenance',
  'QuestionFacts',
  'QuestionProblem',
  'RawValue',
  'RollupCoverage',
  'RollupKey',
  'RollupRow',
  'RollupSource',
  'RowReason',
  'Sentence',
  'Source',
  'WithheldField',
]);

/** How many rows a list of records is taken for that stands nowhere in the table. */
export const UNKNOWN_LIST = 3;

/** What every request reads to learn who asks and what is left of the budgets. */
export const AUTHENTICATION_ROWS = 5;
/** What a change reads and writes beside what it answers with. */
export const MUTATION_ROWS = 20;
