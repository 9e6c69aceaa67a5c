import type { PosterLine } from '../../map/still/poster.ts';

/**
 * Words as they stand on the page. A picture that is taken into a meeting is written from them and
 * not from the data, so that it can say nothing that the screen does not.
 */
export function textOnScreen(selector: string): string {
  return document.querySelector(selector)?.textContent?.trim() ?? '';
}

/** What the legend says below its lines: what the values rest on, and how the classes were made. */
export function legendNotesOnScreen(): string[] {
  const said = [...document.querySelectorAll('.legend-note p, p.legend-note')];
  const choice = document.querySelector<HTMLSelectElement>('.legend-note select');
  const label = choice?.labels[0]?.firstChild?.textContent ?? '';
  return [
    ...said.map(({ textContent }) => textContent?.trim() ?? ''),
    ...(choice ? [`${label.trim()}: ${choice.selectedOptions[0]?.textContent ?? ''}`] : []),
  ];
}

/** The lines of the legend, with the colour and the pattern that each is painted with. */
export function legendOnScreen(): PosterLine[] {
  return [...document.querySelectorAll('.legend li')].map((line) => {
    const swatch = line.querySelector('.swatch');
    const count = line.querySelector('.legend-count')?.textContent ?? '';
    const all = line.textContent ?? '';
    return {
      ...(swatch ? { swatch: paintOf(swatch) } : {}),
      text: (count ? all.slice(0, all.lastIndexOf(count)) : all).trim(),
      count,
    };
  });
}

function paintOf(swatch: Element): NonNullable<PosterLine['swatch']> {
  const pattern = (['hatching', 'dots'] as const).find((each) =>
    swatch.classList.contains(`swatch-${each}`),
  );
  return { color: getComputedStyle(swatch).backgroundColor, pattern: pattern ?? 'plain' };
}
