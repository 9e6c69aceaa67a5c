import type { ReactNode } from 'react';
import './table.css';

/**
 * A box that scrolls by itself when its content is wider than the page. It takes the focus, so that
 * the arrow keys reach what a mouse would scroll to.
 */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
    <section className="scroll-region" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
