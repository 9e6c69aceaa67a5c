import { expect, test } from 'vitest';
import { EXAMPLES } from '../examples/all.ts';
import { fieldValue, fillableIn, variablesOf, withValue } from './parameters.ts';

const TEXT =
  'query ($days: Int!, $on: Date, $regencies: [RegencyCodeInput!], $by: [Dimension!]!) { permits { totalCount } }';

test('variables of known types can be fields, one or several values each', () => {
  expect(fillableIn(TEXT)).toEqual([
    { variable: 'days', kind: 'NUMBER', many: false },
    { variable: 'on', kind: 'DAY', many: false },
    { variable: 'regencies', kind: 'REGENCY', many: true },
  ]);
  expect(fillableIn('query (')).toEqual([]);
});

test('a field writes its value into the variables, reads it from there, and takes it out', () => {
  const [days, on, regencies] = fillableIn(TEXT);
  if (!days || !on || !regencies) throw new Error('three fields');
  let json = withValue('{"by": ["REGENCY"]}', days, '30');
  json = withValue(json, regencies, '62.06');
  expect(JSON.parse(json)).toEqual({
    by: ['REGENCY'],
    days: 30,
    regencies: [{ system: 'KEMENDAGRI', value: '62.06' }],
  });
  expect(fieldValue(regencies, variablesOf(json)?.['regencies'])).toBe('62.06');
  expect(fieldValue(on, variablesOf(json)?.['on'])).toBe('');
  expect(JSON.parse(withValue(json, regencies, ''))).toEqual({ by: ['REGENCY'], days: 30 });
});

test('each parameter of the examples is a variable that can be such a field', () => {
  for (const { id, text, parameters } of EXAMPLES) {
    const fillable = fillableIn(text).map(({ variable, kind }) => `${variable} ${kind}`);
    for (const { variable, kind } of parameters)
      expect([id, fillable]).toEqual([id, expect.arrayContaining([`${variable} ${kind}`])]);
  }
});
