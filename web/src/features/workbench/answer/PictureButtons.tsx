import { type RefObject, useState } from 'react';
import { saveFile } from '../../../lib/fetch-file.ts';
import { dayInProvince } from '../../../lib/province-day.ts';
import type { PosterLine } from '../../../map/still/poster.ts';
import { groundsOf } from './grounds.ts';
import type { PaneProps } from './pane.ts';

interface PictureButtonsProps extends Pick<PaneProps, 'answer' | 'table' | 'speech'> {
  /** Where the drawing and its legend stand in the page. */
  place: RefObject<HTMLElement | null>;
  title: string;
  legendTitle: string;
  /** Said below the picture before its sources. */
  notes?: readonly string[];
  /** What the file is called, before its day: never anything out of the answer. */
  name: 'grafik' | 'peta';
}

/** Takes the chart or the map as a picture, with its title, what it rests on, and the day. */
export function PictureButtons(props: PictureButtonsProps) {
  const { answer, table, speech, place, title, legendTitle, notes = [], name } = props;
  const { own, words, language } = speech;
  const [said, setSaid] = useState<'pictureBusy' | 'pictureFailed' | null>(null);
  const save = async (form: 'png' | 'svg') => {
    setSaid('pictureBusy');
    try {
      const drawing = place.current?.querySelector<SVGSVGElement>('svg[role], [data-still-map]');
      if (!drawing) throw new Error('there is nothing to be taken');
      const { posterPng, posterSvg } = await import('../../../map/still/poster.ts');
      const svg = await posterSvg(
        drawing,
        {
          title,
          legendTitle,
          legend: legendIn(place.current),
          notes: [...notes, groundsOf(answer, table, speech).join(' ')],
          north: words.takeaway.north,
          kilometres: (count) => words.takeaway.kilometres(count.toLocaleString(language)),
        },
        colorsOnScreen(),
      );
      const blob =
        form === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await posterPng(svg);
      const day = dayInProvince(answer.askedAt);
      saveFile(blob, `pora-analisis-${name}-${day}.${form}`);
      setSaid(null);
    } catch (fault) {
      console.error(fault);
      setSaid('pictureFailed');
    }
  };
  return (
    <div className="button-row">
      <button type="button" onClick={() => void save('png')}>
        {own.png}
      </button>
      <button type="button" onClick={() => void save('svg')}>
        {own.svg}
      </button>
      <p role="status" className="hint">
        {said ? own[said] : ''}
      </p>
    </div>
  );
}

/** The lines of the legend as the page shows them, with their own colours. */
function legendIn(place: HTMLElement | null): PosterLine[] {
  return [...(place?.querySelectorAll('.legend li, .chart-legend li') ?? [])].map((line) => {
    const drawing = line.querySelector('svg');
    const swatch = line.querySelector('.swatch');
    const count = line.querySelector('.legend-count')?.textContent ?? '';
    const all = line.textContent ?? '';
    return {
      ...(drawing ? { drawing } : {}),
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

function colorsOnScreen() {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return { paper: token('--paper'), ink: token('--ink'), soft: token('--ink-soft') };
}
