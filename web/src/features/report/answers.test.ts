import { expect, test } from 'vitest';
import {
  changed,
  firstMissing,
  inputOf,
  missingIn,
  NOTHING,
  pointOf,
  questionsOf,
  type Report,
  stepOf,
  textOf,
} from './answers.ts';

const TODAY = '2026-11-24';
const WHOLE = {
  ...NOTHING,
  category: 'WORK_WITHOUT_RPTKA',
  occurredOn: '2026-11-22',
  regency: '62.06',
  isWorkSite: true,
  siteName: 'Kebun Contoh',
  latitude: '-1,92',
  longitude: '113.43',
  text: 'Bekerja malam di bengkel kebun.',
  concernsMinor: false,
};
const report = (change: Partial<Report> = {}): Report => ({
  key: 'kunci',
  account: 'akun',
  state: 'OPEN',
  isTried: false,
  isReviewed: false,
  answers: WHOLE,
  confirmed: [],
  objection: null,
  changedAt: '2026-11-24T03:00:00Z',
  ...change,
});

test('a name is asked for only where the kind needs one, and who told only an officer', () => {
  const plain = ['jenis', 'waktu', 'tempat', 'lokasi-kerja', 'uraian', 'anak'];
  expect(questionsOf(WHOLE, false)).toEqual(plain);
  expect(questionsOf({ ...WHOLE, category: 'MISSING_PERSON' }, false)).toContain('orang');
  expect(questionsOf(WHOLE, true)).toEqual([...plain, 'pelapor']);
});

test('the first question without its answer is the one that is led to', () => {
  expect(firstMissing(WHOLE, false, TODAY)).toBeNull();
  expect(firstMissing(NOTHING, false, TODAY)).toBe('jenis');
  expect(firstMissing({ ...WHOLE, occurredOn: '2026-11-25' }, false, TODAY)).toBe('waktu');
  expect(firstMissing({ ...WHOLE, siteName: ' ' }, false, TODAY)).toBe('lokasi-kerja');
  expect(missingIn('lokasi-kerja', { ...WHOLE, longitude: '' }, TODAY)).toBe('point');
  expect(missingIn('pelapor', { ...WHOLE, reporterContact: 'surel' }, TODAY)).toBe('reporter');
});

test('a point is read with comma or point, and is none where it is no work site', () => {
  expect(pointOf(WHOLE)).toEqual({ latitude: -1.92, longitude: 113.43 });
  expect(pointOf({ ...WHOLE, latitude: '91' })).toBeNull();
  expect(pointOf({ ...WHOLE, isWorkSite: false })).toBeNull();
});

test('what no question asks for is not sent, though it was typed before', () => {
  const typed = { ...WHOLE, isWorkSite: false, person: 'Nama Contoh', reporterName: 'Nama Lain' };
  const input = inputOf(report({ answers: typed }), false);
  expect(input.place).toMatchObject({ site: null, siteName: null });
  expect(input.place.latitude).toBeUndefined();
  expect([input.victim, input.suspect, input.reporter]).toEqual([null, null, null]);
  const missing = { ...typed, category: 'MISSING_PERSON' };
  expect(inputOf(report({ answers: missing }), true)).toMatchObject({
    victim: 'Nama Contoh',
    suspect: null,
    reporter: { name: 'Nama Lain', contact: null },
  });
});

test('a confirmed question is asked anew when its answer changes', () => {
  const confirmed = report({ confirmed: ['POINT_OUTSIDE_REGENCY', 'NATIONALITY_NAMED'] });
  const now = '2026-11-24T04:00:00Z';
  expect(changed(confirmed, { latitude: '-2' }, now).confirmed).toEqual(['NATIONALITY_NAMED']);
  expect(changed(confirmed, { text: 'Lain.' }, now).confirmed).toEqual(['POINT_OUTSIDE_REGENCY']);
});

test('what the server said leads to the question that can mend it, else to the summary', () => {
  const said = (code: string) => stepOf({ code, sentence: { id: '', en: '' }, isQuestion: false });
  expect(said('TEXT_NAMES_PERSON')).toBe('uraian');
  expect(said('POINT_OUTSIDE_REGENCY')).toBe('lokasi-kerja');
  expect(said('NO_AGENCY')).toBe('ringkasan');
  const sentence = { id: '', en: '' };
  const names = (field: string) => ({
    code: 'TEXT_NAMES_PERSON',
    field,
    sentence,
    isQuestion: false,
  });
  expect([stepOf(names('place.village')), textOf(names('place.village'))]).toEqual([
    'tempat',
    'village',
  ]);
  expect([stepOf(names('place.siteName')), textOf(names('suspect'))]).toEqual([
    'lokasi-kerja',
    null,
  ]);
});
