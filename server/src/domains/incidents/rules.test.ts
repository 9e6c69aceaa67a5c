import { expect, test } from 'vitest';
import type { IncidentCandidate } from '../../kernel/candidate.ts';
import { REGENCIES } from '../../kernel/regency-code.ts';
import { findIncidentProblems, OUTSIDE_HUB } from './rules.ts';

const EXTRACT = '2026-11-24';
const [regency] = REGENCIES;

const incident = (changes: Partial<IncidentCandidate> = {}): IncidentCandidate => ({
  reference: 'LP/B/1/XI/2026/SPKT/POLRES KOTAWARINGIN BARAT',
  category: 'WORK_ACCIDENT',
  severity: 3,
  status: 'REPORTED',
  occurredAt: '2026-11-24T09:00:00+07:00',
  reportedAt: '2026-11-24T11:00:00+07:00',
  regency: (regency as (typeof REGENCIES)[number]).kemendagri,
  place: null,
  point: null,
  site: null,
  summary: null,
  ...changes,
});

test('an incident of the day of the extract is accepted', () => {
  expect(findIncidentProblems(incident(), EXTRACT)).toEqual([]);
});

test('an incident cannot happen or be reported after the extract', () => {
  const tomorrow = '2026-11-25T00:30:00+07:00';
  expect(findIncidentProblems(incident({ occurredAt: tomorrow }), EXTRACT)).toEqual([
    { code: 'incident-in-future', field: 'incident.occurredAt' },
  ]);
  expect(findIncidentProblems(incident({ reportedAt: tomorrow }), EXTRACT)).toEqual([
    { code: 'incident-in-future', field: 'incident.reportedAt' },
  ]);
});

test('the day of an incident is the province’s, not that of UTC', () => {
  const lateInUtc = incident({ reportedAt: '2026-11-24T17:30:00Z' });
  expect(findIncidentProblems(lateInUtc, EXTRACT)).toEqual([
    { code: 'incident-in-future', field: 'incident.reportedAt' },
  ]);
});

test('refugees and asylum seekers are outside the hub', () => {
  expect(findIncidentProblems(incident({ category: OUTSIDE_HUB }), EXTRACT)).toEqual([
    { code: 'category-outside-hub', field: 'incident.category' },
  ]);
});

test('a point with latitude and longitude swapped lies outside the province', () => {
  const point = { latitude: 111.626, longitude: -2.683 };
  expect(findIncidentProblems(incident({ point }), EXTRACT)).toEqual([
    { code: 'point-outside-province', field: 'incident.point' },
  ]);
});
