import { expect, test } from 'vitest';
import { DEFAULT_VIEW, formatViewState, parseViewState, type ViewState } from './view-state.ts';

const FULL: ViewState = {
  indicator: 'permits-expiring-30',
  measure: 'change-year',
  breaks: 'natural',
  display: 'tiles',
  sector: 'PLANTATION',
  asOf: '2026-10-31',
  step: 'quarter',
  knownAt: '2026-11-05',
  meeting: true,
  regency: '62.06',
  item: 'U2l0ZTo0Mg==',
  layers: ['sites', 'incidents'],
  siteSectors: ['MINING', 'ENERGY'],
  categories: ['PERMIT_MISUSE'],
  sort: { column: 'name', descending: true },
  camera: { longitude: 113.4361, latitude: -1.925, zoom: 7.25 },
};

test('a view survives the way into the URL and back', () => {
  expect(parseViewState(formatViewState(FULL))).toEqual(FULL);
});

test('every single change from the default survives the way into the URL and back', () => {
  for (const key of Object.keys(FULL) as (keyof ViewState)[]) {
    const view = { ...DEFAULT_VIEW, [key]: FULL[key] };
    expect(parseViewState(formatViewState(view))).toEqual(view);
  }
});

test('the default view needs no query', () => {
  expect(formatViewState(DEFAULT_VIEW)).toBe('');
  expect(parseViewState('')).toEqual(DEFAULT_VIEW);
});

test('no layer at all is a choice of its own', () => {
  const view = { ...DEFAULT_VIEW, layers: [] };
  expect(formatViewState(view)).toBe('layers=none');
  expect(parseViewState('layers=none')).toEqual(view);
});

test('what cannot be understood falls back to the default', () => {
  expect(
    parseViewState('indicator=A b&regency=6206&asOf=kemarin&sort=age&camera=1,2&layers=people'),
  ).toEqual({ ...DEFAULT_VIEW, layers: [] });
  expect(parseViewState('camera=500,0,3')).toEqual(DEFAULT_VIEW);
});

test('a bare regency code is not read, because it could be either system', () => {
  expect(parseViewState('regency=6206').regency).toBeNull();
});

test('the tiles are called petak in the address', () => {
  expect(formatViewState({ ...DEFAULT_VIEW, display: 'tiles' })).toBe('display=petak');
});

test('no sector at all is a choice of its own, and a code that cannot be is none', () => {
  const none = { ...DEFAULT_VIEW, siteSectors: [] };
  expect(formatViewState(none)).toBe('sites=');
  expect(parseViewState('sites=')).toEqual(none);
  expect(parseViewState("sites=MINING'&measure=age&breaks=best")).toEqual(DEFAULT_VIEW);
});
