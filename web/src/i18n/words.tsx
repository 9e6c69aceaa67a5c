import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { type Language, rememberedLanguage, rememberLanguage } from '../lib/language.ts';
import { en } from './en.ts';
import { id, type Words } from './id.ts';

/** The words of both languages, for what is said before it is known who reads. */
export const WORDS: Record<Language, Words> = { id, en };

interface Wording {
  language: Language;
  words: Words;
  choose(language: Language): void;
}

const WordingContext = createContext<Wording>({ language: 'id', words: id, choose: () => {} });

/** Gives everything below it the words of one language, and keeps the page's `lang` in step. */
export function WordsProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(rememberedLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = (chosen: Language) => {
    rememberLanguage(chosen);
    setLanguage(chosen);
  };
  return (
    <WordingContext value={{ language, words: WORDS[language], choose }}>{children}</WordingContext>
  );
}

/** The words of the chosen language, the language itself, and the way to change it. */
export function useWords(): Wording {
  return useContext(WordingContext);
}
