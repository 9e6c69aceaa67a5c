import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { Answer } from '../../../graphql/Answer.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { formatClock } from '../../../lib/format.ts';
import { usePageTitle } from '../../../ui/use-page-title.ts';
import { useBriefingWords } from '../briefing-words.ts';
import { DECK, type Deck } from '../deck-query.ts';
import { useMayWrite } from '../may-write.ts';
import { SectionChoice } from '../SectionChoice.tsx';
import { SlideView } from '../slide/SlideView.tsx';
import { placeFor, underOf, wishOf } from './deck-keys.ts';
import { JumpBox } from './JumpBox.tsx';
import { type Message, useChannel } from './messages.ts';
import { NoteForm, type Pinned } from './NoteForm.tsx';
import './present.css';
import './presenter.css';

/** What the presenter alone sees, on the second screen: the notes, what comes next, and the time. */
export default function PresenterPage({ id }: { id: string }) {
  const own = useBriefingWords();
  usePageTitle(own.presenter.title);
  const [result, ask] = useQuery({ query: DECK, variables: { id }, requestPolicy: 'cache-first' });
  return (
    <Answer
      result={result}
      retry={() => ask({ requestPolicy: 'network-only' })}
      pick={(data) => data.briefing}
      heading={own.presenter.title}
      byId
    >
      {(briefing) => <Presenter deck={briefing} />}
    </Answer>
  );
}

type Shown = Extract<Message, { kind: 'shown' }>;

function Presenter({ deck }: { deck: Deck }) {
  const { language } = useWords();
  const own = useBriefingWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  /** Where this window stands while no other one shows anything. */
  const [alone, setAlone] = useState(0);
  const [noting, setNoting] = useState<Pinned | null>(null);
  const [isJumping, setJumping] = useState(false);
  const mayNote = useMayWrite() && deck.ownBriefing;
  const now = useNow();
  const say = useChannel(deck.id, (message) => {
    if (message.kind === 'shown') {
      // A stage that was opened after this window does not know of it.
      if (!shown) say({ kind: 'hello' });
      setShown(message);
    }
    if (message.kind === 'left') setShown(null);
    if (message.kind === 'note') note();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, when the channel is there
  useEffect(() => {
    say({ kind: 'hello' });
    const gone = () => say({ kind: 'gone' });
    window.addEventListener('pagehide', gone);
    return () => window.removeEventListener('pagehide', gone);
  }, []);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const count = deck.slides.length;
  const at = shown?.at ?? alone;
  const show = (place: number) => {
    setAlone(place);
    say({ kind: 'show', at: place });
  };
  const [slide, next] = [deck.slides[at], deck.slides[at + 1]];
  const note = () => {
    if (slide && mayNote) setNoting({ slide, regency: shown?.regency ?? null });
  };
  return (
    <dialog
      ref={dialog}
      className="presenter"
      aria-label={own.presenter.title}
      onCancel={(event) => {
        event.preventDefault();
        setJumping(false);
      }}
      // It has no page behind it that could be gone back to.
      onClose={(event) => {
        if (event.currentTarget.isConnected) event.currentTarget.showModal();
      }}
      onKeyDown={(event) => {
        const wish = wishOf(event, underOf(event.target));
        if (wish === 'here') event.preventDefault();
        if (!wish || noting) return;
        event.preventDefault();
        if (wish === 'blank' || wish === 'play') return say({ kind: wish });
        if (wish === 'regency') return setJumping(shown !== null);
        if (wish === 'note') return note();
        if (wish === 'here' && shown?.blank) return show(at);
        const place = placeFor(wish, at, count);
        if (place !== at) show(place);
      }}
    >
      <div className="presenter-top">
        <h1>{deck.title}</h1>
        <p>
          {own.presenter.clock} <strong>{formatClock(now, language)}</strong>
        </p>
        <p>
          {own.presenter.elapsed}{' '}
          <strong data-elapsed="">{shown ? lasted(now - shown.since) : '–'}</strong>
        </p>
      </div>
      <section aria-label={shown ? own.presenter.now : own.presenter.ready}>
        <h2>
          {shown ? own.presenter.now : own.presenter.ready} ·{' '}
          {own.slide.place(count === 0 ? 0 : at + 1, count)}
        </h2>
        {slide ? (
          <div className="slide-place">
            <SlideView slide={slide} frame={deck} chosen={shown?.regency ?? null} />
          </div>
        ) : null}
        {shown?.blank ? <p className="note">{own.presenter.blank}</p> : null}
        {shown ? null : (
          <p className="note" role="status">
            {own.presenter.alone}
          </p>
        )}
        <div className="button-row">
          <button type="button" disabled={at === 0} onClick={() => show(at - 1)}>
            ← {own.stage.previous}
          </button>
          <button
            type="button"
            className="primary"
            disabled={at >= count - 1}
            onClick={() => show(at + 1)}
          >
            {own.stage.next} →
          </button>
          <button
            type="button"
            aria-keyshortcuts="B"
            aria-pressed={shown?.blank ?? false}
            onClick={() => say({ kind: 'blank' })}
          >
            {own.stage.blankKey} <kbd>B</kbd>
          </button>
          <button
            type="button"
            aria-keyshortcuts="A"
            aria-pressed={shown?.playing ?? false}
            disabled={!shown}
            onClick={() => say({ kind: 'play' })}
          >
            {own.stage.play} <kbd>A</kbd>
          </button>
          <button
            type="button"
            aria-keyshortcuts="R"
            disabled={!shown}
            onClick={() => setJumping(true)}
          >
            {own.stage.regency} <kbd>R</kbd>
          </button>
          {shown?.regency ? (
            <button type="button" onClick={() => say({ kind: 'regency', code: null })}>
              {own.stage.closeCard}
            </button>
          ) : null}
          <SectionChoice slides={deck.slides} at={at} onOpen={show} />
          {mayNote ? (
            <button type="button" aria-keyshortcuts="N" onClick={note}>
              {own.stage.note} <kbd>N</kbd>
            </button>
          ) : null}
        </div>
      </section>
      <div className="presenter-side">
        <section aria-label={own.presenter.next}>
          <h2>{own.presenter.next}</h2>
          {next ? (
            <div className="slide-place">
              <SlideView slide={next} frame={deck} />
            </div>
          ) : (
            <p className="hint">{own.presenter.last}</p>
          )}
        </section>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long notes scroll, for the keyboard too */}
        <section className="presenter-notes" aria-label={own.notes} tabIndex={0}>
          <h2>{own.notes}</h2>
          <p>{slide?.notes || own.presenter.noNotes}</p>
        </section>
      </div>
      {isJumping ? (
        <JumpBox
          close={() => setJumping(false)}
          onRegency={(code) => {
            say({ kind: 'regency', code });
            setJumping(false);
          }}
        />
      ) : null}
      {noting ? <NoteForm deck={deck} pinned={noting} close={() => setNoting(null)} /> : null}
    </dialog>
  );
}

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Hours, minutes and seconds, as a stop-watch shows them. */
function lasted(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (part: number) => String(part).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
