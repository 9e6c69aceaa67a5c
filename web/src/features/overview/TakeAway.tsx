import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import type { OverviewQuery } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { saveFile } from '../../lib/fetch-file.ts';
import { formatDay, formatMoment, formatNumber } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import type { PosterColors, PosterWords } from '../../map/still/poster.ts';
import { legendNotesOnScreen, legendOnScreen, textOnScreen } from './on-screen.ts';
import './take-away.css';

interface TakeAwayProps {
  rollup: OverviewQuery['chosen'];
  /** Code of the sector that the figures are narrowed to. */
  sector: string | null;
  /** The tiles as a picture, where they stand in the place of the map. */
  tiles: ReactNode;
}

/** Offers the map as a picture, on paper, and as a link to the same view. */
export function TakeAway(props: TakeAwayProps) {
  const { takeaway } = useWords().words;
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="take-away" onClick={() => setOpen(true)}>
        {takeaway.button}
      </button>
      {open ? <TakeAwayDialog {...props} close={() => setOpen(false)} /> : null}
    </>
  );
}

type Outcome = 'busy' | 'failed' | 'copied' | 'notCopied' | null;

function TakeAwayDialog(props: TakeAwayProps & { close(): void }) {
  const { words } = useWords();
  const { takeaway } = words;
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [outcome, setOutcome] = useState<Outcome>(null);
  const wordsOf = usePosterWords(props);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const save = async (form: 'png' | 'svg') => {
    setOutcome('busy');
    try {
      const still = document.querySelector<SVGSVGElement>(
        props.tiles ? '.take-away-tiles [data-still-map]' : '.map-frame [data-still-map]',
      );
      if (!still) throw new Error('there is no map to be taken');
      const { posterPng, posterSvg } = await import('../../map/still/poster.ts');
      const svg = await posterSvg(still, wordsOf(), colorsOnScreen());
      const blob =
        form === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await posterPng(svg);
      saveFile(blob, `pora-${props.rollup.indicator.id}-${props.rollup.asOf}.${form}`);
      setOutcome(null);
    } catch (fault) {
      console.error(fault);
      setOutcome('failed');
    }
  };
  const copy = () =>
    navigator.clipboard.writeText(window.location.href).then(
      () => setOutcome('copied'),
      () => setOutcome('notCopied'),
    );
  const print = () => {
    props.close();
    // The dialog has to be gone from the page first.
    setTimeout(() => window.print());
  };
  return (
    <dialog ref={dialog} aria-labelledby={title} onCancel={props.close}>
      <h2 id={title}>{takeaway.title}</h2>
      <p className="hint">{takeaway.holds}</p>
      <div className="button-row">
        <button type="button" disabled={outcome === 'busy'} onClick={() => void save('png')}>
          {takeaway.png}
        </button>
        <button type="button" disabled={outcome === 'busy'} onClick={() => void save('svg')}>
          {takeaway.svg}
        </button>
        <button type="button" onClick={print}>
          {takeaway.print}
        </button>
      </div>
      <p className="hint take-away-link">{takeaway.opensFor}</p>
      <div className="button-row">
        <button type="button" onClick={() => void copy()}>
          {takeaway.copy}
        </button>
        <button type="button" onClick={props.close}>
          {takeaway.close}
        </button>
      </div>
      {props.tiles ? <div className="take-away-tiles">{props.tiles}</div> : null}
      <p role="status" className="take-away-outcome">
        {outcome ? takeaway[outcome] : ''}
      </p>
    </dialog>
  );
}

/** What the picture says, out of what the page says. */
function usePosterWords({ rollup, sector }: TakeAwayProps): () => PosterWords {
  const { words, language } = useWords();
  const { sectors } = useSession();
  const { takeaway } = words;
  return () => {
    const name = sectors.find(({ code }) => code === sector);
    const sources = rollup.sources.map(({ agency, source, extractedAt }) =>
      [
        agency ? inLanguage(language, agency.name, agency.nameEn) : source,
        formatDay(extractedAt, language),
      ].join(', '),
    );
    return {
      title: textOnScreen('.sentence'),
      legendTitle: textOnScreen('.legend h2'),
      legend: legendOnScreen(),
      notes: [
        [textOnScreen('.map-counts > span'), ...legendNotesOnScreen()].filter(Boolean).join(' · '),
        takeaway.sources([...new Set(sources)].join('; ')),
        [
          textOnScreen('.map-caption p'),
          name ? takeaway.sector(inLanguage(language, name.nameId, name.nameEn)) : '',
          takeaway.made(formatMoment(new Date().toISOString(), language)),
        ].join(' '),
      ],
      north: takeaway.north,
      kilometres: (count) => takeaway.kilometres(formatNumber(count, language)),
    };
  };
}

function colorsOnScreen(): PosterColors {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return { paper: token('--paper'), ink: token('--ink'), soft: token('--ink-soft') };
}
