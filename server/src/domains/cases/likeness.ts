/** Whether two reports may speak of one event: by kind, time, place and words. A person decides; nothing is merged. */
import type { Day } from '../../kernel/day.ts';
import { dayNumber } from '../../kernel/day.ts';
import type { CasePlace } from './place.ts';

/** What of a report is compared. */
export interface Comparable {
  category: string;
  occurredOn: Day;
  place: CasePlace | null;
  text: string;
}

export const LIKENESSES = ['SAME_KIND', 'NEAR_IN_TIME', 'SAME_PLACE', 'SAME_WORDS'] as const;
export type Likeness = (typeof LIKENESSES)[number];

/** Days around an event within which another report may mean it. */
export const NEAR_DAYS = 14;
const CLOSE_DAYS = 3;
const NEAR_KILOMETRES = 5;
const KILOMETRES_A_DEGREE = 111.2;
/** Share of the words of the shorter text that the other has as well. */
const SAME_WORDS = 0.4;
const SHORTEST_WORD = 4;

const plain = (text: string | null): string =>
  (text ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
const wordsOf = (text: string): Set<string> =>
  new Set(
    plain(text)
      .split(' ')
      .filter((word) => word.length >= SHORTEST_WORD),
  );

const isSame = (one: string | null, other: string | null): boolean =>
  plain(one) !== '' && plain(one) === plain(other);

/** On a plane, which near the equator is off by less than a percent over a few kilometres. */
function isNear(one: CasePlace, other: CasePlace): boolean {
  if (!one.point || !other.point) return false;
  const east = one.point.longitude - other.point.longitude;
  const north = one.point.latitude - other.point.latitude;
  return Math.hypot(east, north) * KILOMETRES_A_DEGREE <= NEAR_KILOMETRES;
}

const samePlace = (one: CasePlace | null, other: CasePlace | null): boolean =>
  one !== null &&
  other !== null &&
  (isNear(one, other) ||
    (one.site !== null && one.site === other.site) ||
    isSame(one.siteName, other.siteName) ||
    isSame(one.village, other.village));

function sameWords(one: string, other: string): boolean {
  const [shorter, longer] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.size - b.size);
  if (!shorter || !longer || shorter.size === 0) return false;
  const common = [...shorter].filter((word) => longer.has(word)).length;
  return common / shorter.size >= SAME_WORDS;
}

/** In what two reports are alike; empty where they are not alike enough to be shown to somebody. */
export function likenessOf(one: Comparable, other: Comparable): Likeness[] {
  const days = Math.abs(dayNumber(one.occurredOn) - dayNumber(other.occurredOn));
  if (days > NEAR_DAYS) return [];
  const alike: Likeness[] = [];
  if (one.category === other.category) alike.push('SAME_KIND');
  if (days <= CLOSE_DAYS) alike.push('NEAR_IN_TIME');
  if (samePlace(one.place, other.place)) alike.push('SAME_PLACE');
  if (sameWords(one.text, other.text)) alike.push('SAME_WORDS');
  const { length } = alike;
  // Two things in common are chance in a busy week, unless they are the place and the words.
  return length >= 3 || (alike.includes('SAME_PLACE') && alike.includes('SAME_WORDS')) ? alike : [];
}
