import type { KeyboardEvent } from 'react';

/** What makes a part of a drawing a button for the keyboard and for screen readers. */
export const svgButton = (name: string, press: () => void) => ({
  role: 'button' as const,
  tabIndex: 0,
  'aria-label': name,
  onKeyDown: (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    press();
  },
});
