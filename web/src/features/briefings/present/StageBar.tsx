import { useBriefingWords } from '../briefing-words.ts';
import type { Wish } from './deck-keys.ts';

interface StageBarProps {
  isShown: boolean;
  at: number;
  count: number;
  isBlank: boolean;
  isPlaying: boolean;
  /** Whether decisions and follow-ups may be written down. */
  mayNote: boolean;
  seconds: number;
  /** Address of the presenter's own window. */
  presenter: string;
  onSeconds(seconds: number): void;
  onWish(wish: Wish): void;
  leave(): void;
}

/** How long a slide stands by itself. */
const INTERVALS = [10, 20, 30, 60];

/** The buttons of a presentation. They come with a movement, and with the focus of the keyboard. */
export function StageBar(props: StageBarProps) {
  const { isShown, at, count, isBlank, isPlaying, mayNote, seconds, presenter, leave } = props;
  const { onSeconds, onWish } = props;
  const { stage, slide } = useBriefingWords();
  return (
    <div className="stage-bar" data-shown={isShown || undefined}>
      <button type="button" disabled={at === 0} onClick={() => onWish('previous')}>
        ← {stage.previous}
      </button>
      <span className="stage-place">{slide.place(count === 0 ? 0 : at + 1, count)}</span>
      <button type="button" disabled={at >= count - 1} onClick={() => onWish('next')}>
        {stage.next} →
      </button>
      <button type="button" aria-keyshortcuts="R" onClick={() => onWish('regency')}>
        {stage.regency} <kbd>R</kbd>
      </button>
      <button
        type="button"
        aria-keyshortcuts="B"
        aria-pressed={isBlank}
        onClick={() => onWish('blank')}
      >
        {stage.blankKey} <kbd>B</kbd>
      </button>
      <button
        type="button"
        aria-keyshortcuts="A"
        aria-pressed={isPlaying}
        onClick={() => onWish('play')}
      >
        {stage.play} <kbd>A</kbd>
      </button>
      {mayNote ? (
        <button type="button" aria-keyshortcuts="N" onClick={() => onWish('note')}>
          {stage.note} <kbd>N</kbd>
        </button>
      ) : null}
      <select
        aria-label={stage.every}
        value={seconds}
        onChange={(event) => onSeconds(Number(event.target.value))}
      >
        {INTERVALS.map((each) => (
          <option key={each} value={each}>
            {stage.seconds(each)}
          </option>
        ))}
      </select>
      <button
        type="button"
        onClick={() => window.open(presenter, 'pora-penyaji', 'width=1100,height=720')}
      >
        {stage.presenter}
      </button>
      <button type="button" onClick={leave}>
        {stage.leave} <kbd>Esc</kbd>
      </button>
    </div>
  );
}
