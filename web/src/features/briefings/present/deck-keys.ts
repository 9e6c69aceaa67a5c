/** What a key, or a button of a clicker, asks of a presentation. */
export type Wish = 'next' | 'previous' | 'first' | 'last' | 'blank' | 'play' | 'regency' | 'help';

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
  '?': 'help',
};

interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  target: EventTarget | null;
}

/** The wish behind a key; null where it is none, belongs to a text, or presses a button. */
export function wishOf({ key, ctrlKey, metaKey, altKey, target }: Pressed): Wish | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (target instanceof Element && target.closest('input, textarea, select')) return null;
  if (key === ' ' && target instanceof Element && target.closest('button, a')) return null;
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
