/**
 * Every field of the graph has its entry here, by type: `open` follows its row (who may see the row sees the field), a
 * class of `field-classes.ts` is treated per role. A field without an entry stops the start. Which action a field needs
 * is said where the field is declared, by its `action`.
 */
import type { FieldClass } from './field-classes.ts';

/** Names of fields, separated by spaces. */
type ByClass = Partial<Record<FieldClass | 'open', string>>;

export const FIELD_POLICY: Record<string, ByClass> = {
  AccessToken: { open: 'createdAt expiresAt id label lastUsedOn scopes' },
  Account: {
    open: 'agency blockedAt createdAt email id name regencyCodes roles twoFactor wholeProvince',
  },
  AccountProblem: { open: 'code sentence' },
  Agency: { open: 'code id kind name nameEn' },
  AgencyAgreement: { open: 'basis coversRestricted owner reader validFrom validTo' },
  AgencyRead: { open: 'account accountAgency action at id opening purpose title' },
  AgreementProblem: { open: 'code sentence' },
  AuditAction: { open: 'action title' },
  AuditEvent: {
    open: 'action actor actorName agencies at id opening outcome purpose subjectIds subjectType title',
  },
  Analysis: {
    open: 'archived changedAt description folder id name own ownerName publication readers version versions',
  },
  AnalysisParameter: { open: 'kind label variable' },
  AnalysisProblem: { open: 'code sentence' },
  AnalysisPublication: { open: 'hash number publishedAt question' },
  AnalysisReader: { open: 'email name refused role withheld' },
  AnalysisTaken: { open: 'analysis' },
  AnalysisVersion: { open: 'author note number parameters savedAt show text variables' },
  Batch: {
    open: `acceptedCount agency conflictCount conflicts contentErasedAt contentErasedWhy extractedOn fileName id periodFrom periodTo problem progress
      publishedAt receivedAt rejectedCount rejectedRows rowCount source status`,
  },
  BatchProblem: { open: 'code sentence' },
  BatchProgress: { open: 'done stage total' },
  BoundaryEdition: { open: 'current id licence name source validFrom warnings' },
  BreakGlass: {
    open: `acknowledgements expiresAt givenBackAt id officer officerAgency open openedAt ownRecords person reason`,
  },
  BreakGlassAcknowledgement: { open: 'agency seenAt' },
  BreakGlassProblem: { open: 'code sentence' },
  Briefing: {
    open: `origins packs agencies agenda areaName asOf changedAt changesSince classification corrections createdAt decisions followUps heldAt id marking meetingOn meetingPlace minutes minutesPath ownBriefing owner record
      regencyCodes rollup slideCount slides sources status template title version workedOnAt`,
  },
  BriefingAgency: { open: 'agency attended' },
  // A meeting's cells, the same for whoever may open the briefing.
  BriefingCell: { open: 'absence text value' },
  BriefingChange: { open: 'causes change corrected labels late now real was' },
  BriefingClass: { open: 'from text to' },
  BriefingColumn: { open: 'key label' },
  BriefingCorrection: { open: 'agency decision id madeAt reason was withdrawn' },
  BriefingCoverage: { open: 'expected missing reported text' },
  BriefingDecision: { open: 'id madeAt slide text view' },
  BriefingFigure: { open: 'cell label unit' },
  BriefingFollowUp: {
    open: 'briefing dueOn id overdue own owner slide slidePosition status text view',
  },
  BriefingFrozen: { open: 'at changes untold' },
  BriefingKey: { open: 'dimension value' },
  // Whose hands made it is told within the own agency alone; see packs-schema.ts.
  BriefingPack: {
    open: 'agency briefing classification digest fingerprint id language madeAt madeBy mayWithdraw standing validUntil withdrawnAt withdrawnBecause',
  },
  BriefingPicture: { open: 'alternative erased id mediaType path' },
  BriefingPoint: { open: 'cell label period' },
  BriefingProblem: { open: 'code field sentence' },
  BriefingQuestion: {
    open: 'agencies asOf breaks by categories display from indicator measure nationalities permitKinds regencies sectors statuses step to',
  },
  BriefingRow: { open: 'cells class keys labels' },
  BriefingSeries: { open: 'label points' },
  BriefingSlide: {
    open: `advice asOf body classes coverage dataSentence definition figures followUps frozen id indicator indicatorName isEdited kind knownAt
      listsFollowUps notes picture position question section sentence series sources table title unit view`,
  },
  BriefingSlideOrigin: { open: 'analysis newest number slide' },
  BriefingSlideChanges: { open: 'asOf changes slide title untold' },
  BriefingSource: { open: 'agency agencyName extractedOn source' },
  BriefingTable: { open: 'columns heads rows total unplaced' },
  BriefingsTaken: { open: 'briefings' },
  BriefingTaken: { open: 'briefing slide' },
  Case: {
    open: `absences allegation category concernsMinor decision documents dueOn duplicateOf finding followUps handovers hasReporter id nextSteps number occurredOn overdue
      eventsElsewhere ownCase owner parts possibleDuplicates receivedBy receivedOn regency severity statements status statusSince steps toAnswer version`,
    contact: 'place',
    special: 'suspect victim',
  },
  // Of what a correction changed: whoever is shown it is shown what it consists of.
  CaseBefore: { open: 'category concernsMinor namesErased occurredOn place regency severity' },
  CaseChanged: { open: 'case sentence steps' },
  CaseDigest: { open: 'agency from happened to today waiting withSealed' },
  CaseDigestHappened: {
    open: 'closed decided done duplicates handedOver received refuted takenOn verified',
  },
  CaseDigestWaiting: {
    open: 'dueSoon elsewhere fresh inHand late returned toDo toDoLate unanswered',
  },
  CaseDocument: {
    open: 'addedAt agency byteCount id mediaType path withdrawnAt',
    special: 'title',
  },
  CaseFigures: { open: 'lookedInto standings substantiatedPercent' },
  CaseNotice: { open: 'at case id kind number seenAt' },
  // Of the place: whoever is shown the place is shown what it consists of.
  CasePlace: { open: 'description district location site siteName village' },
  CaseProblem: { open: 'code field sentence' },
  CaseQuestion: { open: 'code sentence' },
  // Asked for with a reason and shown once: see domains/cases/reporter.ts.
  CaseReporter: { open: 'contact name' },
  CaseStandingFigure: { open: 'cases medianDays status' },
  CaseStatement: { open: 'agency author kind measures statedAt', special: 'text' },
  CaseStep: { open: 'agency at author from kind to version', contact: 'before', special: 'note' },
  CaseTaken: { open: 'case' },
  Cell: { open: 'absence value' },
  Correction: { open: 'agency decidedAt field' },
  CorrectionNotice: {
    open: 'acknowledgedAt correctedAt field id person receivedSince rows',
  },
  CorrectionNoticeRow: { open: 'batch row' },
  Cost: { open: 'cost left limit' },
  Country: { open: 'alpha3 name nameEn' },
  EndedSessions: { open: 'ended' },
  Employer: { open: 'absences id name nib permits sector sites' },
  EventElsewhere: { open: 'agency inFile' },
  FieldAbsence: { open: 'field reason' },
  FollowUp: {
    open: 'briefing case dueOn id madeBy mayDrop mayEnd operation origin overdue owner slide slidePosition status text view',
  },
  FollowUpTaken: { open: 'followUp' },
  ForeignNational: {
    open: 'absences corrections id links nationality opening permits pseudonym records sex travelDocuments',
    coarse: 'birthYear',
    identity: 'birthDate name',
  },
  Handover: {
    open: 'answeredAt dueOn from id legalBasis madeAt parts status to',
    special: 'reason',
  },
  Incident: {
    open: 'absences category id occurredOn regency reportedBy reportedOn severity status',
    document: 'reference',
    contact: 'location place site',
    special: 'summary',
  },
  IncidentCategory: { open: 'id nameEn nameId' },
  Indicator: {
    open: 'definition definitionEn dimensions flow id isNot isNotEn name nameEn numerator numeratorEn personal sources unit unitEn',
  },
  Invitation: { open: 'path' },
  JointOperation: {
    open: `agencies cancelledBecause carriedOutOn findings followUps id lead number outcomes overdue ownLead places plannedOn regency status steps title version
      warrant warrantException`,
    special: 'minutes',
  },
  Link: { open: 'decidedAt decidedBy evidence probability' },
  LinkEvidence: { open: 'agreement field weight' },
  Mutation: {
    open: `withdrawPack takeNewerAnalysis describeBriefingPicture eraseBriefingPicture addBriefingDecision addBriefingFollowUp copyBriefing correctBriefingDecision withdrawBriefingDecision createRegencyDecks freezeSlide recordMeeting setBriefingStatus
      addSlide changeBriefing changeSlide createBriefing moveSlide removeSlide restoreSlides
      acknowledgeBreakGlass acknowledgeCaseNotices acknowledgeOperationNotices addFollowUp archiveAnalysis publishAnalysis saveAnalysis shareAnalysis withdrawAnalysis cancelOperation changeOperation correctOperation endFollowUp planOperation recordOperation acknowledgeCorrection addAccount addAgreement advanceCase answerHandover blockAccount breakGlass
      changeAccount correctCase correctForeignNational createToken decideRightsRequest endAgreement endAllSessions endSession giveBackRecord
      handOverCase inviteAccount openReporter receiveRightsRequest revokeToken submitReport withdrawDocument`,
  },
  NewToken: { open: 'token' },
  Node: { open: 'id' },
  OperationBefore: {
    open: `agencies carriedOutOn changed findings outcomes places plannedOn regency title warrant warrantException`,
    special: 'minutes',
  },
  OperationChanged: { open: 'operation sentence steps' },
  OperationFinding: { open: 'category found' },
  OperationNotice: { open: 'at id kind number operation seenAt' },
  OperationOutcome: { open: 'measure taken' },
  OperationProblem: { open: 'code field sentence' },
  OperationStep: { open: 'agency at author before kind reason version' },
  OperationTaken: { open: 'operation' },
  OwnAccountProblem: { open: 'code sentence' },
  PageInfo: { open: 'endCursor hasNextPage hasPreviousPage startCursor' },
  FieldPolicy: { open: 'action allowed class field purposes treatment type why' },
  MaskedField: { open: 'class field type why' },
  OpenedClass: { open: 'class fields title' },
  Permit: {
    open: `absences code employer holder id issuedOn kind position provenance regency site status validFrom validTo`,
    document: 'number',
  },
  PermitKind: { open: 'family id nameEn nameId' },
  Point: { open: 'latitude longitude' },
  Policy: { open: 'actions classes fields purposes roles rows' },
  PolicyAction: { open: 'action roles title' },
  PolicyClass: { open: 'class title treatments why' },
  PolicyField: { open: 'action class field type' },
  PolicyPurpose: { open: 'purpose title' },
  PolicyRole: { open: 'role sentence' },
  PolicyRows: { open: 'sentence type' },
  PolicyTreatment: { open: 'role treatment' },
  PossibleDuplicate: { open: 'case likenesses' },
  Provenance: { open: 'agency batch extractedOn row source' },
  Query: {
    open: `briefing briefingPacks briefings _entities _service accounts agencies analyses analysis agencyReads agreements auditActions auditEvents batch batches boundaryEditions breakGlassOpenings case caseDigest caseFigures caseNotices cases correctionNotices cost countries employer employers fieldPolicy followUps foreignNational
      foreignNationals incident incidentCategories incidents indicators node nodes operation operationNotices operations permit permitKinds permits policy questionFacts questionSchema
      regencies regency rightsRequests rollup sectors sites sources viewer`,
  },
  QuestionFacts: { open: 'cost left limit mayAsk opens problems purposes rows withheld' },
  QuestionProblem: { open: 'code column detail line sentence' },
  QuestionSchema: { open: 'masked opens sdl' },
  RawValue: { open: 'column value' },
  Regency: {
    open: 'areaKm2 bpsCode capital id kemendagriCode kind name population populationSource',
  },
  RejectedRow: { open: 'raw reasons row' },
  ReportProblem: { open: 'code field sentence' },
  ReportQuestion: { open: 'code field sentence' },
  ReportReceipt: { open: 'number' },
  RightsProblem: { open: 'code sentence' },
  RightsRequest: {
    open: 'basis decidedAt dueAt id kind note overdue reason receivedOn status subject way',
  },
  Rollup: { open: 'asOf coverage indicator knownAt rows sources total unplaced' },
  RollupCoverage: { open: 'agency reported reportedTo source' },
  RollupKey: { open: 'dimension value' },
  RollupRow: { open: 'cell keys nationality period regency sector' },
  RollupSource: { open: 'agency extractedAt regencies source' },
  RowConflict: { open: 'code row sentence' },
  RowReason: { open: 'code column sentence value' },
  Sector: { open: 'code id nameEn nameId' },
  SectorOfEmployer: { open: 'code kbli name nameEn' },
  Sentence: { open: 'en id' },
  SignInSession: { open: 'begunAt browser current endsAt id network' },
  Site: { open: 'absences employer id location name regency sector' },
  Source: { open: 'authority batches extension id publisher rhythm title' },
  SourceRecord: { open: 'agency extractedOn row source', identity: 'nameAsWritten' },
  TravelDocument: { open: 'country expiresOn', document: 'number' },
  _Service: { open: 'sdl' },
  WithheldField: { open: 'path treatment why' },
  Viewer: { open: 'agency email id name regencies roles sessions tokens twoFactor wholeProvince' },
};

/** What every list looks like; the rows in it have policies of their own. */
const CONNECTION: ByClass = { open: 'edges nodes pageInfo totalCount' };
const EDGE: ByClass = { open: 'cursor node' };

/** Records that have no `absences` of their own and tell theirs in those of the record that they are part of. */
export const PARTS: Record<string, Record<string, string>> = {
  ForeignNational: { travelDocuments: 'TravelDocument', records: 'SourceRecord' },
  Case: {
    statements: 'CaseStatement',
    steps: 'CaseStep',
    handovers: 'Handover',
    documents: 'CaseDocument',
  },
};

/** Root fields that ask for no action: what they give depends on the caller or on the record, not on a role. */
export const WITHOUT_ACTION: Record<string, string> = {
  'Query.viewer': 'the caller’s own account',
  'Query.node': 'each type guards its records',
  'Query.nodes': 'each type guards its records',
  'Query._entities': 'each type guards its records',
};

const entryOf = (type: string): ByClass | undefined => {
  if (type.endsWith('ConnectionEdge')) return EDGE;
  return type.endsWith('Connection') ? CONNECTION : FIELD_POLICY[type];
};

/**
 * The class of a field.
 * @throws where the table has no entry for it or more than one; the message names it.
 */
export function classOf(type: string, field: string): FieldClass | 'open' {
  const entries = Object.entries(entryOf(type) ?? {}) as [FieldClass | 'open', string][];
  const found = entries.filter(([, names]) => names.split(/\s+/).includes(field));
  const only = found[0]?.[0];
  if (found.length === 1 && only) return only;
  throw new Error(
    `${type}.${field} has ${found.length === 0 ? 'no' : 'more than one'} entry in access/field-policy.ts: say which class of fields it belongs to, or that it is open`,
  );
}
