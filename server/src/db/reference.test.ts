import { describe, expect, test } from 'vitest';
import { AGENCIES } from '../../../prisma/seed/agencies.ts';
import { INCIDENT_CATEGORIES } from '../../../prisma/seed/incident-categories.ts';
import { REGENCY_FIGURES } from '../../../prisma/seed/regencies.ts';
import { SECTORS } from '../../../prisma/seed/sectors.ts';
import { VISA_INDICES } from '../../../prisma/seed/visa-indices.ts';
import { REGENCIES } from '../kernel/regency-code.ts';

const codes = REGENCIES.map(({ kemendagri }) => kemendagri as string);
const sectorOf = (division: string) =>
  SECTORS.filter(({ kbliPrefixes }) => kbliPrefixes.includes(division)).map(({ id }) => id);

describe('the reference data', () => {
  test('have figures for each of the fourteen regencies; together they make the province', () => {
    expect(Object.keys(REGENCY_FIGURES)).toEqual(codes);
    const figures = Object.values(REGENCY_FIGURES);
    expect(figures.reduce((sum, { areaKm2 }) => sum + areaKm2, 0)).toBeCloseTo(153_430.363, 3);
    expect(figures.reduce((sum, { population }) => sum + population, 0)).toBe(2_825_290);
  });

  test('put each division of KBLI 2020 into exactly one sector', () => {
    // KBLI 2020 has 88 divisions between 01 and 99.
    const unused = ['04', '34', '40', '44', '48', '54', '57', '67', '76', '83', '89'];
    for (let number = 1; number <= 99; number++) {
      const division = String(number).padStart(2, '0');
      expect([division, sectorOf(division).length]).toEqual([
        division,
        unused.includes(division) ? 0 : 1,
      ]);
    }
    expect(SECTORS.flatMap(({ kbliPrefixes }) => kbliPrefixes)).toHaveLength(88);
  });

  test.each([
    ['01', 'PLANTATION'],
    ['02', 'FORESTRY'],
    ['05', 'MINING'],
    ['10', 'INDUSTRY'],
    ['35', 'ENERGY'],
    ['42', 'CONSTRUCTION'],
    ['86', 'SERVICES'],
    ['03', 'OTHER'],
  ])('put division %s into %s', (division, sector) => {
    expect(sectorOf(division)).toEqual([sector]);
  });

  test('name for each replaced visa index one that was in force on the day after', () => {
    const dayAfter = (day: string) =>
      new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    for (const { code, validTo, replacedBy } of VISA_INDICES.filter((it) => it.validTo)) {
      const next = VISA_INDICES.find((it) => it.code === replacedBy);
      expect([code, next?.validTo]).toEqual([code, null]);
      expect(next && next.validFrom <= dayAfter(validTo ?? '')).toBe(true);
    }
  });

  test('keep victims of trafficking off the map and hold no category of refugees', () => {
    const victims = INCIDENT_CATEGORIES.find(({ id }) => id === 'TRAFFICKING_VICTIM');
    expect(victims).toMatchObject({ sensitivity: 'RESTRICTED', onMap: false });
    expect(INCIDENT_CATEGORIES.filter(({ nameEn }) => /refugee|asylum/i.test(nameEn))).toEqual([]);
  });

  test('call an allegation one in both languages', () => {
    for (const { id, nameId, nameEn } of INCIDENT_CATEGORIES) {
      expect([id, nameEn.startsWith('Alleged')]).toEqual([id, nameId.startsWith('Dugaan')]);
    }
  });

  test('share the province out between the two immigration offices', () => {
    const offices = AGENCIES.filter(({ kind }) => kind === 'IMMIGRATION');
    expect(offices).toHaveLength(2);
    expect(offices.flatMap(({ regencies }) => regencies).sort()).toEqual(codes);
  });

  test('give each regency its own Kesbangpol, and the province one for all', () => {
    const agencies = AGENCIES.filter(({ kind }) => kind === 'KESBANGPOL');
    expect(agencies).toHaveLength(15);
    expect(agencies.find(({ code }) => code === 'KESBANGPOL-KATINGAN')?.regencies).toEqual([
      '62.06',
    ]);
    expect(agencies.find(({ code }) => code === 'KESBANGPOL-KALTENG')?.regencies).toEqual(codes);
  });
});
