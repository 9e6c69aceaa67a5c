/** What a key, or a button of a clicker, asks of a presentation. */
export type Wish =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'blank'
  | 'play'
  | 'regency'
  | 'note'
  | 'here'
  | 'help';

const KEYS: Readonly<Record<string, Wish>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
  b: 'blank',
  B: 'blank',
  '.': 'blank',
  a: 'play',
  A: 'play',
  r: 'regency',
  R: 'regency',
  n: 'note',
  N: 'note',
  '?': 'help',
};

interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** What a key falls on: a text takes all keys, a button the space bar. */
export type Under = 'text' | 'button' | null;

/** What an event of the page falls on. */
export function underOf(target: EventTarget | null): Under {
  if (!(target instanceof Element)) return null;
  if (target.closest('input, textarea, select')) return 'text';
  return target.closest('button, a, [role="button"]') ? 'button' : null;
}

/**
 * The start button of clickers, which starts a show in other programs and would load this page again: it asks for the
 * slide where the show stands, also from within a text.
 */
const START = 'F5';
/** A finger that goes so many pixels, and twice as far aside as up or down, turns the slide. */
const SWIPE = 60;

/** The wish behind a finger's way across the slide; null where it was no swipe. */
export function wishOfSwipe(right: number, down: number): Wish | null {
  if (Math.abs(right) < SWIPE || Math.abs(right) < 2 * Math.abs(down)) return null;
  return right < 0 ? 'next' : 'previous';
}

/** The wish behind a key; null where it is none, belongs to a text, or presses a button. */
export function wishOf({ key, ctrlKey, metaKey, altKey }: Pressed, under: Under): Wish | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (key === START) return 'here';
  if (under === 'text') return null;
  if (key === ' ' && under === 'button') return null;
  return KEYS[key] ?? null;
}

/** The place of the slide that a wish leads to. */
export function placeFor(wish: Wish, at: number, count: number): number {
  const last = Math.max(count - 1, 0);
  switch (wish) {
    case 'next':
      return Math.min(at + 1, last);
    case 'previous':
      return Math.max(at - 1, 0);
    case 'first':
      return 0;
    case 'last':
      return last;
    default:
      return at;
  }
}
