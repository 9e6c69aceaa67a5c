/** A name as it is written inside of a sentence: `Orang asing` becomes `orang asing`, `TKA` stays. */
export function midSentence(name: string): string {
  return /^\p{Lu}[\p{Ll}\s]/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
