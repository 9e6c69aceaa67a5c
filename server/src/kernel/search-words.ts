/**
 * The words of a search, as they stand in the database's search keys (`search_key` in prisma/migrations/0008_search):
 * without accents and capitals, Cyrillic and Greek in Latin letters. Agencies write names in the Latin letters of the
 * passport; what is typed in another script is looked for as it is and in Latin letters.
 */
import anyAscii from 'any-ascii';

/** Letters that are several, or that lose no mark to become another; the migration has the same. */
const LETTERS: Record<string, string> = {
  ...letters('абвгдеёзийклмнопрстуфыэіїєґ', 'abvgdeeziyklmnoprstufyeiieg'),
  ...letters('αάβγδεέζηήιίϊκλμνξοόπρσςτυύφωώ', 'aavgdeeziiiiiklmnxooprsstyyfoo'),
  ...letters('đøłıðħ', 'dolidh'),
  ...{ ж: 'zh', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ю: 'yu', я: 'ya', ъ: '', ь: '' },
  ...{ θ: 'th', χ: 'ch', ψ: 'ps', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' },
};

function letters(from: string, to: string): Record<string, string> {
  return Object.fromEntries([...from].map((letter, at) => [letter, to[at] ?? '']));
}

const SEPARATORS = /[\s!-/:-@[-`{-~\u00a0-\u00bf\u02b9\u02bc\u2000-\u206f\u3000-\u303f]+/u;

/** The words of a text as a search key has them. */
export const wordsOf = (text: string): string[] =>
  [...text.normalize('NFKC').toLowerCase()]
    .map((letter) => LETTERS[letter] ?? letter)
    .join('')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .split(SEPARATORS)
    .filter(Boolean);

/** What a row's key has to hold for one word: one of the alternatives, each a list of parts that all have to be there. */
export type Alternatives = string[][];

/** Syllables of a word of Chinese letters or the like: a given name of two is written as one word, so each counts alone. */
const syllablesOf = (word: string): string[] =>
  anyAscii(word)
    .split(/(?=[A-Z])|[^A-Za-z0-9]+/)
    .map((part) => part.toLowerCase())
    .filter(Boolean);

/**
 * What a search asks of a key, word by word in any order: the beginning of a word of the key, a space before it.
 * @param text what somebody typed
 * @returns one entry a word; none where the text has no letters
 */
export const searchedFor = (text: string): Alternatives[] =>
  wordsOf(text).map((word): Alternatives => {
    const asWritten = [[` ${word}`]];
    if (/^\p{ASCII}+$/u.test(word)) return asWritten;
    const parts = syllablesOf(word);
    return parts.length > 0 ? [...asWritten, parts] : asWritten;
  });
