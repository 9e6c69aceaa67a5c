/** The two languages of the interface. Indonesian is the source, English the second. */
export type Language = 'id' | 'en';

/** A text that the server gives in both languages. */
export interface Sentence {
  id: string;
  en: string;
}

const KEY = 'pora.language';

/** The language that this browser chose last; Indonesian until someone chooses. */
export function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'id';
  } catch {
    // A browser may forbid storage altogether. The choice then lasts as long as the page.
    return 'id';
  }
}

/** Keeps the choice for the next visit, where the browser allows it. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    return;
  }
}

/** The one of two texts that is written in the chosen language. */
export function inLanguage(language: Language, indonesian: string, english: string): string {
  return language === 'id' ? indonesian : english;
}
