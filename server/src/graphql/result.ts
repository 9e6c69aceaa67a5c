import type { Result } from '../kernel/result.ts';
import { notFound } from './errors.ts';

/**
 * What a command came to, as a member of the union that its mutation answers.
 * @param written null where the caller sees nothing of the kind
 * @throws NOT_FOUND
 */
export function resultOf<Value, Problem>(
  written: Result<Value, Problem> | null,
): { done: Value } | Problem {
  if (!written) throw notFound();
  return written.ok ? { done: written.value } : written.problem;
}
