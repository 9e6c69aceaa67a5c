import { Slices } from '../../../lib/slices.ts';

/** Cells as a spreadsheet takes them from the clipboard: a tab between two, a line for each row. */
export async function asTabbed(
  count: number,
  line: (index: number) => readonly string[],
  head: readonly string[] | null,
): Promise<string> {
  const slices = new Slices();
  const lines = head ? [head.map(tidy).join('\t')] : [];
  for (let index = 0; index < count; index += 1) {
    lines.push(line(index).map(tidy).join('\t'));
    if (slices.due()) await slices.rest();
  }
  return lines.join('\n');
}

/** A text that is a formula to a spreadsheet becomes one that is not, as in the hub's own files. */
function tidy(text: string): string {
  const flat = text.replace(/[\t\r\n]+/g, ' ');
  return /^[=+\-@＝＋－＠]/.test(flat) ? `'${flat}` : flat;
}
