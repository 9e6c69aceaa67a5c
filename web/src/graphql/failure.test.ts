import { CombinedError } from 'urql';
import { expect, test } from 'vitest';
import { failureOf, leftOut } from './failure.ts';

const withCode = (code: string, extensions: Record<string, unknown> = {}) =>
  new CombinedError({
    graphQLErrors: [{ message: 'kalimat', extensions: { code, ...extensions } }],
  });

test('no error is no failure', () => {
  expect(failureOf(undefined)).toBeNull();
});

test('a refused field is forbidden and a lost session asks to sign in', () => {
  expect(failureOf(withCode('FORBIDDEN'))).toEqual({ kind: 'forbidden' });
  expect(failureOf(withCode('UNAUTHENTICATED'))).toEqual({ kind: 'unauthenticated' });
  expect(failureOf(withCode('NOT_FOUND'))).toEqual({ kind: 'missing' });
});

test('a fault on the server shows its reference and not its message', () => {
  expect(failureOf(withCode('INTERNAL_SERVER_ERROR', { reference: 'a1b2' }))).toEqual({
    kind: 'failed',
    reference: 'a1b2',
    message: null,
  });
});

test('a bad question shows what is wrong with it', () => {
  expect(failureOf(withCode('BAD_USER_INPUT'))).toEqual({
    kind: 'failed',
    reference: null,
    message: 'kalimat',
  });
});

test('a server that does not answer is offline', () => {
  expect(failureOf(new CombinedError({ networkError: new Error('fetch') }))).toEqual({
    kind: 'offline',
  });
});

const fromGateway = (extensions: Record<string, unknown>, path?: (string | number)[]) =>
  new CombinedError({
    graphQLErrors: [{ message: 'Unexpected error.', extensions, ...(path ? { path } : {}) }],
  });

test('what a gateway could not have from an agency is left out, and is no fault of the hub', () => {
  for (const code of ['INTERNAL_SERVER_ERROR', 'DOWNSTREAM_SERVICE_ERROR']) {
    const error = fromGateway({ code }, ['regencies', 'guestNights']);
    expect(leftOut(error)).toBe(true);
    expect(failureOf(error)).toEqual({ kind: 'stale' });
  }
  expect(leftOut(undefined)).toBe(false);
  expect(leftOut(fromGateway({ code: 'INTERNAL_SERVER_ERROR' }))).toBe(false);
  expect(leftOut(fromGateway({ code: 'FORBIDDEN' }, ['permits']))).toBe(false);
  const own = fromGateway({ code: 'INTERNAL_SERVER_ERROR', reference: 'a1b2' }, ['permits']);
  expect(leftOut(own)).toBe(false);
  expect(failureOf(own)).toMatchObject({ kind: 'failed', reference: 'a1b2' });
});
