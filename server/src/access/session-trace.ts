/** What a session keeps of where it was begun: enough for its owner to know it again, too little to follow anybody. */

const FAMILIES: readonly (readonly [RegExp, string])[] = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux|X11/, 'Linux'],
];

const firstOf = (pairs: typeof FAMILIES, text: string): string | undefined =>
  pairs.find(([mark]) => mark.test(text))?.[1];

/** Browser and system without their versions, such as `Firefox, Windows`; null where neither is known. */
export function browserFamily(userAgent: string | null | undefined): string | null {
  const text = userAgent ?? '';
  return [firstOf(FAMILIES, text), firstOf(SYSTEMS, text)].filter(Boolean).join(', ') || null;
}

/** The network of an address: `10.20.x.x`, `2001:db8::`. */
export function networkOf(address: string | null | undefined): string | null {
  const v4 = /(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/.exec(address ?? '');
  if (v4) return `${v4[1]}.${v4[2]}.x.x`;
  const v6 = /^([0-9a-f]{1,4}):([0-9a-f]{1,4}):/i.exec(address ?? '');
  return v6 ? `${v6[1]}:${v6[2]}::` : null;
}
