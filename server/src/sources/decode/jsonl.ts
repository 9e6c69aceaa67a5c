/** Lines of JSON as flat records of text. */

export type JsonRecord = { [key: string]: unknown };

export interface JsonLine {
  /** The first line of the file is 1. */
  row: number;
  /** The object on the line, or null where the line holds none. */
  record: JsonRecord | null;
  text: string;
}

const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parseLine(text: string): JsonRecord | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    // Not JSON is an answer here, not a failure: the source rejects the line with its number.
    return null;
  }
}

/** Splits a text into its lines that are not blank and parses each. */
export function decodeJsonLines(text: string): JsonLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line, index) => ({ row: index + 1, text: line.trim() }))
    .filter((line) => line.text !== '')
    .map((line) => ({ ...line, record: parseLine(line.text) }));
}

/** A record as text under its keys, nested ones joined by a dot (`koordinat.lintang`); null becomes blank. */
export function flatten(record: JsonRecord, prefix = ''): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [key, value] of Object.entries(record)) {
    const name = prefix + key;
    if (isRecord(value)) Object.assign(flat, flatten(value, `${name}.`));
    else if (value === null) flat[name] = '';
    else flat[name] = typeof value === 'string' ? value : JSON.stringify(value);
  }
  return flat;
}
