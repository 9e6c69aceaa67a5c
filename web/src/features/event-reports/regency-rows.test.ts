import { expect, test } from 'vitest';
import type { EventReportsQuery, ReportedCellsFragment } from '../../graphql/generated/graphql.ts';
import { kindRows } from './kind-rows.ts';
import { regencyRows } from './regency-rows.ts';

type Rows = ReportedCellsFragment['rows'];

/** Rows by regency and one more value; a count of null was not reported. */
const rollup = (dimension: string, rows: [string, string, number | null][]) =>
  ({
    total: { value: 0, absence: null },
    rows: rows.map(([regency, value, count]) => ({
      keys: [
        { dimension: 'REGENCY', value: regency },
        { dimension, value },
      ],
      period: null,
      cell: { value: count, absence: count === null ? 'NOT_REPORTED' : null },
    })) as Rows,
  }) as ReportedCellsFragment;

const REGENCIES = [
  { kemendagriCode: '62.06', name: 'Katingan', population: 200_000 },
  { kemendagriCode: '62.07', name: 'Seruyan', population: 160_000 },
  { kemendagriCode: '62.08', name: 'Sukamara', population: 50_000 },
];

const DATA = {
  regencies: REGENCIES,
  byRegency: rollup('', [
    ['62.06', '', 8],
    ['62.07', '', 2],
    ['62.08', '', null],
  ]),
  byStatus: rollup('STATUS', [
    ['62.06', 'REPORTED', 2],
    ['62.06', 'HANDLED', 3],
    ['62.06', 'CLOSED', 1],
    ['62.06', 'UNSUBSTANTIATED', 2],
    ['62.07', 'VERIFIED', 2],
  ]),
  byAgency: rollup('AGENCY', [
    ['62.06', 'KANIM-SAMPIT', 3],
    ['62.06', 'KESBANGPOL-KATINGAN', 5],
    ['62.07', 'KANIM-SAMPIT', 2],
  ]),
  late: rollup('', [
    ['62.06', '', 1],
    ['62.07', '', null],
    ['62.08', '', null],
  ]),
} as unknown as EventReportsQuery;

test('reports are set beside inhabitants; a share is told from five on, and nobody’s report is no zero', () => {
  const [katingan, seruyan, sukamara] = regencyRows(DATA);
  // Of eight, two wait: six were looked into, four of them kept.
  expect(katingan).toMatchObject({
    reports: 8,
    rate: 4,
    agencies: [
      { code: 'KANIM-SAMPIT', count: 3 },
      { code: 'KESBANGPOL-KATINGAN', count: 5 },
    ],
    lookedInto: 6,
    substantiated: 4,
    percent: 67,
    late: 1,
  });
  expect(seruyan).toMatchObject({ reports: 2, rate: 1.25, lookedInto: 2, percent: null, late: 0 });
  expect(sukamara).toMatchObject({ reports: null, rate: null, agencies: [], late: null });
});

test('of each kind that was reported it is told how many wait, are in hand, ended, or came to nothing', () => {
  const row = (kind: string, status: string, value: number) => ({
    keys: [
      { dimension: 'INCIDENT_CATEGORY', value: kind },
      { dimension: 'STATUS', value: status },
    ],
    period: null,
    cell: { value, absence: null },
  });
  const data = {
    incidentCategories: [
      { id: 'OVERSTAY', nameId: 'Overstay', nameEn: 'Overstay' },
      { id: 'MISSING_PERSON', nameId: 'Orang hilang', nameEn: 'Missing person' },
      { id: 'LAND_CONFLICT', nameId: 'Konflik lahan', nameEn: 'Land conflict' },
    ],
    byKind: {
      rows: [
        row('LAND_CONFLICT', 'REPORTED', 3),
        row('LAND_CONFLICT', 'HANDED_OVER', 1),
        row('LAND_CONFLICT', 'HANDLED', 2),
        row('OVERSTAY', 'UNSUBSTANTIATED', 1),
        row('OVERSTAY', 'CLOSED', 4),
      ],
    },
  } as unknown as EventReportsQuery;
  expect(kindRows(data)).toMatchObject([
    { id: 'OVERSTAY', reports: 5, standings: { waiting: 0, inHand: 0, ended: 4, dismissed: 1 } },
    {
      id: 'LAND_CONFLICT',
      reports: 6,
      standings: { waiting: 3, inHand: 3, ended: 0, dismissed: 0 },
    },
  ]);
});
