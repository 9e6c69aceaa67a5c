/**
 * What is left of a value whose class is masked: the first letter of a text and always eight asterisks, so that not
 * even its length is told; nothing of a value that is no text.
 */
export function maskOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const [first = ''] = value.trim();
  return `${first}${'*'.repeat(8)}`;
}
