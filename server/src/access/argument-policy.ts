/**
 * Every argument and every field of an input has its entry here: the fields of records that it tells something about
 * when it is used. A caller that is not SHOWN one of them may not use it: a filter, a search, an order or a count by a
 * field is a way of reading it. An argument without an entry stops the start.
 */

import { BRIEFING_ARGUMENTS, BRIEFING_INPUTS } from './briefing-inputs.ts';
import { CASE_INPUTS } from './case-inputs.ts';
import { OPERATION_INPUTS } from './operation-inputs.ts';

/** Fields as `Type.field`, separated by spaces; empty where it tells of no field of a record. */
type ByName = Record<string, string>;

export const INPUT_POLICY: Record<string, ByName> = {
  AccountOrder: { createdAt: 'Account.createdAt', email: 'Account.email', name: 'Account.name' },
  AnalysisFilter: { archived: '', folder: '', own: '', search: '' },
  AnalysisOrder: { changedAt: 'Analysis.changedAt', name: 'Analysis.name' },
  // What an author keeps says something; it reads nothing.
  AnalysisParameterInput: { kind: '', label: '', variable: '' },
  SaveAnalysisInput: {
    analysis: '',
    description: '',
    folder: '',
    name: '',
    note: '',
    parameters: '',
    show: '',
    text: '',
    variables: '',
    version: '',
  },
  ShareAnalysisInput: { analysis: '', emails: '', roles: '', version: '' },
  AuditEventOrder: { at: 'AuditEvent.at' },
  AuditFilter: {
    and: '',
    not: '',
    or: '',
    actions: 'AuditEvent.action',
    actor: 'AuditEvent.actor',
    agency: 'AuditEvent.agencies',
    from: 'AuditEvent.at',
    outcome: 'AuditEvent.outcome',
    purpose: 'AuditEvent.purpose',
    subject: 'AuditEvent.subjectIds',
    to: 'AuditEvent.at',
  },
  BatchOrder: {
    extractedOn: 'Batch.extractedOn',
    fileName: 'Batch.fileName',
    receivedAt: 'Batch.receivedAt',
    source: 'Batch.source',
  },
  BreakGlassOrder: { expiresAt: 'BreakGlass.expiresAt', openedAt: 'BreakGlass.openedAt' },
  CorrectionNoticeOrder: { correctedAt: 'CorrectionNotice.correctedAt' },
  EmployerOrder: { name: 'Employer.name', nib: 'Employer.nib', sector: 'Employer.sector' },
  ForeignNationalOrder: {
    birthDate: 'ForeignNational.birthDate',
    name: 'ForeignNational.name',
    nationality: 'ForeignNational.nationality',
    sex: 'ForeignNational.sex',
  },
  IncidentOrder: {
    category: 'Incident.category',
    occurredOn: 'Incident.occurredOn',
    regency: 'Incident.regency',
    reportedOn: 'Incident.reportedOn',
    severity: 'Incident.severity',
  },
  NearSite: { kilometres: '', site: '' },
  PermitOrder: {
    issuedOn: 'Permit.issuedOn',
    kind: 'Permit.kind',
    number: 'Permit.number',
    regency: 'Permit.regency',
    validFrom: 'Permit.validFrom',
    validTo: 'Permit.validTo',
  },
  RejectedRowOrder: { row: 'RejectedRow.row' },
  RightsRequestOrder: {
    dueAt: 'RightsRequest.dueAt',
    kind: 'RightsRequest.kind',
    receivedOn: 'RightsRequest.receivedOn',
  },
  SiteOrder: { name: 'Site.name', regency: 'Site.regency' },
  BoundingBox: { east: '', north: '', south: '', west: '' },
  // Whoever has the passport in hand knows its number; a wrong one and one out of reach are answered alike.
  BreakGlassInput: { documentCountry: '', documentNumber: '', minutes: '', reason: '' },
  ...CASE_INPUTS,
  ...OPERATION_INPUTS,
  ...BRIEFING_INPUTS,
  // A correction, a request and the document shown with it say something; they read nothing.
  CorrectionInput: { documentCountry: '', documentNumber: '', field: '', value: '' },
  AccountInput: { agency: '', name: '', regencyCodes: '', roles: '' },
  AgreementInput: {
    basis: '',
    coversRestricted: '',
    owner: '',
    reader: '',
    validFrom: '',
    validTo: '',
  },
  DayRange: { from: '', to: '' },
  IntRange: { from: '', to: '' },
  EmployerFilter: {
    and: '',
    not: '',
    or: '',
    nibs: 'Employer.nib',
    regencies: 'Site.regency',
    search: 'Employer.name',
    sectors: 'Employer.sector',
  },
  ForeignNationalFilter: {
    and: '',
    not: '',
    or: '',
    birthDate: 'ForeignNational.birthDate',
    birthYear: 'ForeignNational.birthYear',
    employers: 'Permit.employer',
    permitKinds: 'Permit.kind',
    permitValidOn: 'Permit.status Permit.validFrom Permit.validTo',
    permitValidTo: 'Permit.validTo',
    worksElsewhereOn: 'Permit.regency Permit.site Permit.validTo Site.regency',
    sectors: 'Employer.sector',
    sites: 'Permit.site',
    nationalities: 'ForeignNational.nationality',
    regencies: 'Permit.regency',
    search: 'ForeignNational.name',
    sex: 'ForeignNational.sex',
  },
  IncidentFilter: {
    and: '',
    not: '',
    or: '',
    agencies: 'Incident.reportedBy',
    occurredOn: 'Incident.occurredOn',
    reportedOn: 'Incident.reportedOn',
    severity: 'Incident.severity',
    near: 'Incident.location Site.location',
    sites: 'Incident.site',
    placed: 'Incident.location',
    within: 'Incident.location',
    categories: 'Incident.category',
    from: 'Incident.occurredOn',
    regencies: 'Incident.regency',
    statuses: 'Incident.status',
    to: 'Incident.occurredOn',
  },
  PermitFilter: {
    and: '',
    not: '',
    or: '',
    agencies: 'Provenance.agency',
    employers: 'Permit.employer',
    expiresWithinDays: 'Permit.status Permit.validTo',
    families: 'Permit.kind',
    issuedOn: 'Permit.issuedOn',
    nationalities: 'ForeignNational.nationality',
    sectors: 'Employer.sector',
    sites: 'Permit.site',
    statuses: 'Permit.status',
    validFrom: 'Permit.validFrom',
    validTo: 'Permit.validTo',
    employer: 'Permit.employer',
    expiresBy: 'Permit.validTo',
    kinds: 'Permit.kind',
    regencies: 'Permit.regency',
    validOn: 'Permit.status Permit.validFrom Permit.validTo',
  },
  ReceiveRightsRequestInput: { document: '', kind: '', note: '', receivedOn: '', way: '' },
  RegencyCodeInput: { system: '', value: '' },
  // Figures are not rows: what a roll-up may be split and filtered by is a matter of disclosure control.
  RollupFilter: {
    agencies: '',
    categories: '',
    from: '',
    nationalities: '',
    permitKinds: '',
    regencies: '',
    sectors: '',
    statuses: '',
    to: '',
  },
  ShownDocument: { birthDate: '', country: '', number: '' },
  SiteFilter: {
    and: '',
    not: '',
    or: '',
    employers: 'Site.employer',
    near: 'Site.location',
    placed: 'Site.location',
    within: 'Site.location',
    regencies: 'Site.regency',
    search: 'Site.name',
    sectors: 'Site.sector',
  },
};

/** Arguments by their field; those that take an input or turn a list's pages are described elsewhere. */
export const ARGUMENT_POLICY: Record<string, ByName> = {
  ...BRIEFING_ARGUMENTS,
  'Analysis.versions': { newest: '' },
  'Mutation.archiveAnalysis': { analysis: '', archived: '', version: '' },
  'Mutation.publishAnalysis': { analysis: '', number: '', version: '' },
  'Mutation.withdrawAnalysis': { analysis: '', version: '' },
  'Query.analysis': { id: '' },
  'Mutation.acknowledgeBreakGlass': { id: '' },
  'Mutation.giveBackRecord': { id: '' },
  'Query.breakGlassOpenings': { awaiting: 'BreakGlass.acknowledgements' },
  'Mutation.acknowledgeCaseNotices': { ids: '' },
  'Mutation.acknowledgeOperationNotices': { ids: '' },
  'Mutation.cancelOperation': { operation: '', reason: '', version: '' },
  'Mutation.endFollowUp': { done: '', id: '' },
  'Query.followUps': {
    overdue: 'FollowUp.overdue',
    own: 'FollowUp.owner',
    statuses: 'FollowUp.status',
  },
  'Query.operation': { id: '' },
  'Query.operationNotices': { unseen: 'OperationNotice.seenAt' },
  'Query.operations': { statuses: 'JointOperation.status' },
  'Mutation.openReporter': { case: '', reason: '', version: '' },
  'Query.case': { id: '' },
  'Query.caseDigest': { week: 'CaseStep.at' },
  'Query.caseNotices': { unseen: 'CaseNotice.seenAt' },
  'Mutation.acknowledgeCorrection': { id: '' },
  'Mutation.correctForeignNational': { correction: '', id: '' },
  'Mutation.decideRightsRequest': { correction: '', granted: '', id: '', reason: '' },
  'Mutation.receiveRightsRequest': { input: '' },
  'Mutation.addAccount': { email: '' },
  'Mutation.blockAccount': { blocked: '', id: '' },
  'Mutation.changeAccount': { id: '' },
  'Mutation.createToken': { days: '', label: '', scopes: '' },
  'Mutation.endAgreement': { on: '', owner: '', reader: '', validFrom: '' },
  'Mutation.endSession': { id: '' },
  'Mutation.inviteAccount': { id: '' },
  'Mutation.revokeToken': { id: '' },
  // A key is found for whoever may see the record, and by no other field than these.
  'Query._entities': { representations: 'Employer.nib Regency.kemendagriCode' },
  'Query.batch': { id: '' },
  // The operation is not run: it tells what the schema and the sizes of tables tell.
  'Query.cost': { operation: '', operationName: '', variables: '' },
  'Query.questionFacts': { operation: '', operationName: '', variables: '' },
  'Query.correctionNotices': { open: 'CorrectionNotice.acknowledgedAt' },
  'Query.employer': { id: '' },
  'Query.fieldPolicy': { field: '', type: '' },
  'Query.foreignNational': { id: '' },
  'Query.incident': { id: '' },
  'Query.node': { id: '' },
  'Query.nodes': { ids: '' },
  'Query.permit': { id: '' },
  'Query.rightsRequests': { status: 'RightsRequest.status' },
  'Query.rollup': { asOf: '', by: '', indicator: '', knownAt: '' },
};

/** The arguments of every list. A cursor holds a record's key and nothing else. */
const PAGE: ByName = { after: '', before: '', first: '', last: '' };

const fieldsIn = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/**
 * The fields that an argument of a field tells about.
 * @param of `Type.field`
 * @throws where the table has no entry for it; the message names it.
 */
export function fieldsReadByArgument(of: string, argument: string): string[] {
  const entry = ARGUMENT_POLICY[of]?.[argument] ?? PAGE[argument];
  if (entry !== undefined) return fieldsIn(entry);
  throw new Error(
    `${of}(${argument}:) has no entry in access/argument-policy.ts: say which fields it tells about`,
  );
}

/**
 * The fields that a field of an input tells about.
 * @throws where the table has no entry for it; the message names it.
 */
export function fieldsReadByInput(input: string, field: string): string[] {
  const entry = INPUT_POLICY[input]?.[field];
  if (entry !== undefined) return fieldsIn(entry);
  throw new Error(
    `${input}.${field} has no entry in access/argument-policy.ts: say which fields it tells about`,
  );
}
