import { useWords } from '../../i18n/words.tsx';
import { absenceOf } from '../../lib/cell.ts';
import { formatDay, formatMonth, formatNumber } from '../../lib/format.ts';
import { STEPS, type Step } from '../../lib/periods.ts';
import { useMedia } from '../../lib/use-media.ts';
import type { ChangeView } from '../../lib/use-view-state.ts';
import type { ViewState } from '../../lib/view-state.ts';
import { KnownAt } from './KnownAt.tsx';
import type { Series } from './series.ts';
import { TimeBars } from './TimeBars.tsx';
import { usePlaying } from './use-playing.ts';
import type { Later, TimeSeries } from './use-series.ts';
import './timeline.css';

interface TimelineProps {
  steps: Later<TimeSeries>;
  /** The day that the figures on the screen stand for, and whether newer ones are on their way. */
  asOf: string;
  busy: boolean;
  view: ViewState;
  change: ChangeView;
  regencyName: string | null;
}

/**
 * The figure over time, and the way to another day: the slider stands on the ends of periods, which
 * are the days that are published for everybody.
 */
export function Timeline({ steps, asOf, busy, view, change, regencyName }: TimelineProps) {
  const { words } = useWords();
  const { timeline } = words;
  return (
    <section
      className="timeline"
      aria-label={regencyName ? timeline.ofRegency(regencyName) : timeline.label}
    >
      <label className="timeline-step">
        <span className="unseen">{timeline.step}</span>
        <select value={view.step} onChange={({ target }) => change({ step: target.value as Step })}>
          {STEPS.map((step) => (
            <option key={step} value={step}>
              {timeline.steps[step]}
            </option>
          ))}
        </select>
      </label>
      {steps.kind === 'ready' ? (
        <Slider
          series={seriesShown(steps.value, view.regency)}
          newest={steps.value.newest}
          asOf={asOf}
          busy={busy}
          view={view}
          change={change}
        />
      ) : (
        <p className="hint timeline-empty">
          {steps.kind === 'untimed' ? timeline.noHistory : null}
          {steps.kind === 'failed' ? timeline.failed : null}
          {steps.kind === 'loading' ? words.states.loading : null}
        </p>
      )}
      <KnownAt view={view} change={change} />
    </section>
  );
}

const seriesShown = ({ all, regencies }: TimeSeries, regency: string | null): Series =>
  (regency ? regencies.get(regency) : null) ?? all;

interface SliderProps {
  series: Series;
  newest: string;
  asOf: string;
  busy: boolean;
  view: ViewState;
  change: ChangeView;
}

function Slider({ series, newest, asOf, busy, view, change }: SliderProps) {
  const { words, language } = useWords();
  const { timeline } = words;
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const days = [...series.keys()];
  const at = Math.max(
    0,
    days.findLastIndex((day) => day <= (view.asOf ?? asOf)),
  );
  const go = (index: number, how: 'push' | 'replace') => {
    const day = days[index];
    if (day) change({ asOf: day === newest ? null : day }, how);
  };
  const playing = usePlaying({
    at,
    last: at >= days.length - 1,
    busy,
    next: () => go(at + 1, 'replace'),
    restart: () => go(0, 'replace'),
  });
  const day = days[at] ?? asOf;
  const cell = series.get(day) ?? {};
  const absence = absenceOf(cell);
  const figure = absence ? words.absence[absence] : formatNumber(cell.value ?? 0, language);
  return (
    <>
      <div className="timeline-buttons">
        <button
          type="button"
          aria-label={timeline.earlier}
          disabled={at === 0}
          onClick={() => go(at - 1, 'push')}
        >
          <span aria-hidden="true">◀</span>
        </button>
        {still ? null : (
          <button type="button" className="timeline-play" onClick={playing.toggle}>
            {playing.on ? timeline.pause : timeline.play}
          </button>
        )}
        <button
          type="button"
          aria-label={timeline.later}
          disabled={at >= days.length - 1}
          onClick={() => go(at + 1, 'push')}
        >
          <span aria-hidden="true">▶</span>
        </button>
      </div>
      <div className="timeline-track">
        <TimeBars cells={[...series.values()]} at={at} />
        <input
          type="range"
          aria-label={timeline.slider}
          aria-valuetext={`${formatDay(day, language)}: ${figure}`}
          min={0}
          max={days.length - 1}
          value={at}
          onChange={({ target }) => go(Number(target.value), 'replace')}
        />
        <div className="timeline-ends hint" aria-hidden="true">
          <span>{formatMonth(days[0] ?? asOf, language)}</span>
          <strong>{formatDay(day, language)}</strong>
          <span>{formatMonth(newest, language)}</span>
        </div>
      </div>
    </>
  );
}
