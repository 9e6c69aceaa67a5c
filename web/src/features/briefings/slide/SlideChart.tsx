import { useId } from 'react';
import type { SlideCellFragment, SlideShownFragment } from '../../../graphql/generated/graphql.ts';
import { useWords } from '../../../i18n/words.tsx';
import type { AbsenceReason } from '../../../lib/cell.ts';
import { formatNumber } from '../../../lib/format.ts';
import type { Language } from '../../../lib/language.ts';
import { patternOf } from '../../../lib/look.ts';
import { ChartDrawing } from '../../../ui/chart/ChartDrawing.tsx';
import { ChartLegend } from '../../../ui/chart/ChartLegend.tsx';
import {
  type ChartCell,
  type ChartData,
  type FormWords,
  firstOf,
} from '../../../ui/chart/chart-data.ts';
import { useBriefingWords } from '../briefing-words.ts';

/** A slide is 1920 wide without its margins, and its letters are read from three metres. */
const PAPER = { width: 1760, height: 640, letter: 28, bare: true };
/** So many bars, and so many lines, can be told apart from there. */
const [MOST_BARS, MOST_LINES] = [16, 8];

/** A slide's chart: lines over time, else bars. It places what the server printed and writes no figure itself. */
export function SlideChart({ slide }: { slide: SlideShownFragment }) {
  const { words, language } = useWords();
  const own = useBriefingWords();
  const id = useId();
  const kind = slide.series.length > 0 ? 'line' : 'bar';
  const all = kind === 'line' ? linesOf(slide, language) : barsOf(slide, language);
  const [data, left] =
    kind === 'line'
      ? [{ ...all, series: all.series.slice(0, MOST_LINES) }, all.series.length - MOST_LINES]
      : [firstOf(all, MOST_BARS), all.categories.length - MOST_BARS];
  const said: FormWords & { series: string } = {
    category: '',
    value: '',
    series: slide.title,
    number: (value) => formatNumber(value, language),
    absence: words.absence,
    noRow: '',
  };
  return (
    <div className="slide-chart">
      <ChartDrawing
        kind={kind}
        title={slide.title}
        data={data}
        words={said}
        frame={{ ...PAPER, id }}
        filling="slide-drawing"
      />
      <ChartLegend kind={kind} data={data} words={said} lastFigures />
      {kind === 'line' ? <AbsentOf data={data} /> : null}
      {left > 0 ? <p>{own.slide.rowsLeft(left)}</p> : null}
    </div>
  );
}

/** What the boxes below the lines stand for; a bar's has its words beside it. */
function AbsentOf({ data }: { data: ChartData }) {
  const reasons = new Map<AbsenceReason, string>();
  for (const cell of data.series.flatMap(({ cells }) => cells))
    if (cell?.absence) reasons.set(cell.absence, cell.text ?? '');
  return [...reasons].map(([reason, text]) => (
    <p key={reason} className="slide-lane">
      <span className={`slide-swatch swatch-${patternOf(reason)}`} aria-hidden="true" />
      {text}
    </p>
  ));
}

const printed = ({ text, ...cell }: SlideCellFragment, language: Language): ChartCell => ({
  ...cell,
  text: text[language],
});

function barsOf({ table }: SlideShownFragment, language: Language): ChartData {
  const rows = table?.rows ?? [];
  return {
    ordered: false,
    categories: rows.map(({ labels }) => labels.map((label) => label[language]).join(', ')),
    series: [
      { name: '', cells: rows.map(({ cells: [cell] }) => (cell ? printed(cell, language) : null)) },
    ],
  };
}

function linesOf({ series }: SlideShownFragment, language: Language): ChartData {
  return {
    ordered: true,
    categories: series[0]?.points.map(({ label }) => label[language]) ?? [],
    series: series.map(({ label, points }) => ({
      name: label[language],
      cells: points.map(({ cell }) => printed(cell, language)),
    })),
  };
}
