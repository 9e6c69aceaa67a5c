/**
 * What free text may not hold: numbers by which persons are found in other systems, and names. No list knows every
 * name, so a name is taken for one by how it is introduced, here, or because the hub holds it (`access/held-names.ts`). A text
 * that is refused wrongly can be written otherwise; a name that passes stays for years.
 */
import { parseCountry } from './country.ts';

/** The longest and the shortest text that tells what happened, in characters. */
export const LONGEST_TEXT = 2000;
export const SHORTEST_TEXT = 10;

/** Passports and permits (letters and at least six digits), national identity numbers, telephones. */
const NUMBERS = [/\b[a-z]{1,3}[\s-]?\d{6,}\b/i, /\b\d{13,16}\b/, /(?:\+62|\b0)8[\d\s-]{8,13}\d\b/];

/** Words that a name follows. The next word begins with a capital, unless the introduction leaves no doubt. */
const INTRODUCED = [
  /\b(?:bernama|atas nama|a\.n\.|named|called)\s+\p{L}/iu,
  /\b(?:[Ss]dri?|[Tt]n|[Nn]y|[Mm]rs?|[Mm]s|[Mm]iss|[Dd]r)\.?\s+\p{Lu}\p{Ll}/u,
  /\b(?:[Bb]apak|[Pp]ak|[Bb]u|[Ii]bu)\s+(?!Kota\b|Camat\b|Lurah\b|Kepala\b|Kades\b|Bupati\b|Wali\b|Ketua\b|RT\b|RW\b)\p{Lu}\p{Ll}/u,
];

export type ContentProblem = 'TEXT_HOLDS_NUMBER' | 'TEXT_NAMES_PERSON';

/** What stands against a text that tells what happened; null where nothing does. */
export function findTextProblem(text: string): ContentProblem | 'TEXT_LENGTH' | null {
  const { length } = text.trim();
  if (length < SHORTEST_TEXT || length > LONGEST_TEXT) return 'TEXT_LENGTH';
  return findContentProblem(text);
}

/** What stands against what a text holds, however short it is; null where nothing does. */
export function findContentProblem(text: string): ContentProblem | null {
  if (NUMBERS.some((pattern) => pattern.test(text))) return 'TEXT_HOLDS_NUMBER';
  return INTRODUCED.some((pattern) => pattern.test(text)) ? 'TEXT_NAMES_PERSON' : null;
}

/** Words for nationalities that are no names of countries. */
const DEMONYMS = new Set([
  'cina',
  'tionghoa',
  'rrt',
  'bule',
  'chinese',
  'malaysian',
  'korean',
  'indian',
  'filipino',
  'bangladeshi',
]);
/** Codes and short names of countries are also common words. */
const SHORTEST_COUNTRY = 4;
const MOST_WORDS = 3;

/** Whether a text names a country other than Indonesia, or a nationality. */
export function namesNationality(text: string): boolean {
  const words = text.split(/[^\p{L}]+/u).filter(Boolean);
  return words.some((word, at) => {
    if (DEMONYMS.has(word.toLowerCase())) return true;
    return Array.from({ length: MOST_WORDS }, (_, more) =>
      words.slice(at, at + more + 1).join(' '),
    ).some((name) => {
      const country = name.length < SHORTEST_COUNTRY ? null : parseCountry(name);
      return country?.ok === true && country.value !== 'IDN';
    });
  });
}

/**
 * Words by which somebody is told by looks: skin, eyes, hair, build, dress. A short list that finds the usual ones and no
 * others; what it finds is asked about, never refused.
 */
const LOOKS = [
  /\b(?:ber)?kulit(?:nya)?\s+(?:hitam|putih|gelap|terang|kuning|cokelat|coklat|sawo|legam|pucat)/i,
  /\b(?:hitam|putih|gelap)\s+kulit/i,
  /\b(?:ber)?mata(?:nya)?\s+(?:sipit|biru|hijau|belo)/i,
  /\b(?:ber)?rambut(?:nya)?\s+(?:keriting|pirang|lurus|ikal|merah|gondrong|panjang|cepak)/i,
  /\b(?:ber)?hidung(?:nya)?\s+(?:mancung|pesek)/i,
  /\b(?:sipit|berkulit|bermata|berhidung|berambut|berjenggot|berkumis|bertato|berjilbab|bercadar|bersorban|bertampang|berwajah)\b/i,
  /\b(?:wajah|tampang|muka|perawakan|logat)(?:nya)?\s+(?:seperti|asing|arab|asia|eropa|timur|oriental)/i,
  /\b(?:dark|fair|black|white|brown|yellow)[\s-]skin/i,
  /\b(?:slant(?:ed|y)|slit|blue|green)[\s-]ey/i,
  /\b(?:curly|blond|blonde|straight|red)[\s-]hair/i,
];

/** Whether a text speaks of how somebody looks, in the usual words. */
export const namesLooks = (text: string): boolean => LOOKS.some((pattern) => pattern.test(text));
