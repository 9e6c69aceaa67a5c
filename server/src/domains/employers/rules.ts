/** Legal forms that agencies write before or after a company's name, or leave out. */
const LEGAL_FORMS = new Set(['PT', 'CV', 'TBK', 'PERSERO', 'UD', 'FIRMA', 'KOPERASI', 'YAYASAN']);

const words = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter(Boolean);

/**
 * What two spellings of one company's name have in common: `PT. Sawit Lestari, Tbk` and `SAWIT LESTARI PT` give the
 * same key. It stands for a company only until a file brings the NIB.
 */
export function employerNameKey(name: string): string {
  const all = words(name);
  const core = all.filter((word) => !LEGAL_FORMS.has(word));
  return (core.length > 0 ? core : all).join(' ') || name.trim();
}

/** The same for a place of work. */
export const siteNameKey = (name: string): string => words(name).join(' ') || name.trim();
