/** Where in a JSON text that may be unfinished a place is: below which keys, and whether a key or a value comes there. */
export interface JsonPlace {
  keys: string[];
  expects: 'key' | 'value';
}

interface Open {
  isObject: boolean;
  key: string | null;
  expects: 'key' | 'value';
}

const TOKENS = /"(?:[^"\\]|\\.)*"?|[{}[\]:,]|[^\s"{}[\]:,]+/g;

/** The place at the end of a text's beginning. */
export function jsonPlace(beginning: string): JsonPlace {
  const open: Open[] = [];
  for (const [token] of beginning.matchAll(TOKENS)) {
    const inner = open.at(-1);
    if (token === '{') open.push({ isObject: true, key: null, expects: 'key' });
    else if (token === '[') open.push({ isObject: false, key: null, expects: 'value' });
    else if (token === '}' || token === ']') open.pop();
    else if (!inner) continue;
    else if (token === ':') inner.expects = 'value';
    else if (token === ',') inner.expects = inner.isObject ? 'key' : 'value';
    else if (inner.isObject && inner.expects === 'key') inner.key = token.replace(/^"|"$/g, '');
  }
  const last = open.at(-1);
  const above = last?.expects === 'key' ? open.slice(0, -1) : open;
  return {
    keys: above.flatMap(({ isObject, key }) => (isObject && key !== null ? [key] : [])),
    expects: last?.expects ?? 'value',
  };
}
