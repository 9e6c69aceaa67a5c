import { expect, test } from 'vitest';
import { menuFor } from './roles.ts';

test('a leader finds the overview, employers and reports of events, and nobody by name', () => {
  expect(menuFor(['LEADER'])).toEqual([
    'overview',
    'employers',
    'eventReports',
    'workbench',
    'briefings',
    'reference',
    'policy',
  ]);
});

test('an auditor finds imports, the audit trail, openings, requests of persons and the accounts', () => {
  expect(menuFor(['AUDITOR'])).toEqual([
    'sources',
    'audit',
    'reads',
    'rights',
    'reference',
    'accounts',
    'policy',
  ]);
});

test('an admin finds reference data, the accounts and the policy', () => {
  expect(menuFor(['ADMIN'])).toEqual(['reference', 'accounts', 'policy']);
});

test('a community figure finds the report form and nothing else', () => {
  expect(menuFor(['COMMUNITY_FIGURE'])).toEqual(['report']);
});

test('two roles find what either may open, in the order of the menu', () => {
  expect(menuFor(['AUDITOR', 'LEADER'])).toEqual([
    'overview',
    'employers',
    'eventReports',
    'workbench',
    'briefings',
    'sources',
    'audit',
    'reads',
    'rights',
    'reference',
    'accounts',
    'policy',
  ]);
});
