import { searchedFor } from '../kernel/search-words.ts';
import { badUserInput } from './errors.ts';
import { said } from './filters.ts';

const MOST_WORDS = 8;
const LONGEST = 200;

/**
 * The condition of a search on a table's `searchKey`: every word of the text begins a word of the name, in any order,
 * whatever the accents, capitals and script.
 * @throws BAD_USER_INPUT where the text is longer than a name.
 */
export function searchWhere<Where>(text: string): Where {
  const words = text.length > LONGEST ? [] : searchedFor(text);
  if (text.length > LONGEST || words.length > MOST_WORDS) {
    throw badUserInput(
      `filter.search: takes at most ${MOST_WORDS} words / paling banyak ${MOST_WORDS} kata`,
    );
  }
  const conditions = words.map((alternatives) => ({
    OR: alternatives.map((parts) => ({
      AND: parts.map((part) => said<object>('searchKey', { contains: part })),
    })),
  }));
  // A text without letters is found in no name.
  return { AND: conditions.length > 0 ? conditions : [{ OR: [] }] } as Where;
}
