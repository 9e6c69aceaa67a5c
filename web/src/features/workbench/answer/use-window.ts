import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';

/** Lines are added and taken away by so many, so that not every pixel draws the table anew. */
const STEP = 8;
const BEYOND = 4;

interface Window {
  /** The first line that is drawn, and the one after the last. */
  from: number;
  to: number;
  /** Scrolls until a line can be seen between the head and the foot. */
  reveal(line: number): void;
  /** How many lines can be seen at once. */
  lines: number;
}

/**
 * Which lines of a long table are near enough to be drawn. All lines are of one height, so nothing has to be measured
 * and a line's place is known before it is there.
 * @param head pixels of the heading and the foot, which stay in sight
 */
export function useWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  lineHeight: number,
  head: { top: number; bottom: number },
): Window {
  const [place, setPlace] = useState({ top: 0, height: 480 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const step = STEP * lineHeight;
    const look = () => {
      const top = Math.floor(element.scrollTop / step) * step;
      const height = element.clientHeight;
      setPlace((before) =>
        before.top === top && before.height === height ? before : { top, height },
      );
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [scroller, lineHeight]);
  const lines = Math.max(1, Math.floor((place.height - head.top - head.bottom) / lineHeight));
  const first = Math.floor(place.top / lineHeight);
  const reveal = useCallback(
    (line: number) => {
      const element = scroller.current;
      if (!element) return;
      const top = line * lineHeight;
      const room = element.clientHeight - head.top - head.bottom;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top + lineHeight > element.scrollTop + room)
        element.scrollTop = top + lineHeight - room;
    },
    [scroller, lineHeight, head.top, head.bottom],
  );
  return {
    from: Math.max(0, Math.min(first - BEYOND, count)),
    to: Math.min(count, first + lines + STEP + BEYOND + 2),
    reveal,
    lines,
  };
}
