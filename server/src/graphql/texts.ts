/** Half of a pair that stands for one character: with the `u` flag a whole pair does not match. */
const HALF_A_PAIR = /[\uD800-\uDFFF]/u;

/** Whether a database can keep it as text: no U+0000 and no half of a surrogate pair. */
export const isText = (value: string): boolean =>
  !value.includes('\u0000') && !HALF_A_PAIR.test(value);

/** Whether all texts in a value of a variable are such texts. It may be nested as deep as its JSON was. */
export function holdsTexts(value: unknown): boolean {
  const left = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === 'string' && !isText(next)) return false;
    // One by one: a list may be longer than what a call takes as arguments.
    if (typeof next === 'object' && next !== null)
      for (const it of Object.values(next)) left.push(it);
  }
  return true;
}
