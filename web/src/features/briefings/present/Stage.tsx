import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { recordPath } from '../../../lib/record-path.ts';
import { useBriefingWords } from '../briefing-words.ts';
import type { Deck } from '../deck-query.ts';
import { useMayWrite } from '../may-write.ts';
import { SlideView } from '../slide/SlideView.tsx';
import { placeFor, underOf, type Wish, wishOf, wishOfSwipe } from './deck-keys.ts';
import { JumpBox } from './JumpBox.tsx';
import { type Message, useChannel } from './messages.ts';
import { NoteForm, type Pinned } from './NoteForm.tsx';
import { freeSideOf, RegencyCard } from './RegencyCard.tsx';
import { StageBar } from './StageBar.tsx';
import { useFigures } from './use-figures.ts';
import { useMovement } from './use-movement.ts';
import { useReady } from './use-ready.ts';
import './present.css';

/** How long a slide stands by itself until somebody says otherwise. */
const SECONDS = 20;

/** What lies over a slide keeps its own touches. */
const OVER_SLIDE = '.stage-card, .stage-jump, .stage-bar, dialog dialog';

/** The slide alone on the whole screen. Its keys are those of every clicker; the address says which slide is shown. */
export function Stage({ deck }: { deck: Deck }) {
  const own = useBriefingWords();
  const [path, navigate] = useLocation();
  const search = useSearch();
  const dialog = useRef<HTMLDialogElement>(null);
  const screen = useRef<HTMLDivElement>(null);
  const isLeft = useRef(false);
  const [isBlank, setBlank] = useState(false);
  const [isPlaying, setPlaying] = useState(false);
  const [seconds, setSeconds] = useState(SECONDS);
  const [isJumping, setJumping] = useState(false);
  const [regency, setRegency] = useState<string | null>(null);
  const [noting, setNoting] = useState<Pinned | null>(null);
  /** Where a finger came down on the slide. */
  const touched = useRef<readonly [x: number, y: number] | null>(null);
  /** Whether the presenter has a window that the room does not see. */
  const hasPresenter = useRef(false);
  const mayNote = useMayWrite() && deck.ownBriefing;
  const [since] = useState(() => Date.now());
  const [isMoving, moved] = useMovement();
  const figures = useFigures(deck);
  useReady(deck);
  const count = deck.slides.length;
  const named = Number(new URLSearchParams(search).get('slide') ?? '1');
  const at = Math.min(Math.max(Number.isInteger(named) ? named - 1 : 0, 0), Math.max(count - 1, 0));
  const slide = deck.slides[at];

  const show = useCallback(
    (place: number) => {
      setRegency(null);
      setBlank(false);
      navigate(`${path}?slide=${place + 1}`, { replace: true });
    },
    [navigate, path],
  );
  const sayLast = useRef<(message: Message) => void>(() => {});
  const leave = useCallback(() => {
    sayLast.current({ kind: 'left' });
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => null);
    navigate(`${recordPath('/paparan', deck.id)}?slide=${at + 1}`);
  }, [navigate, deck.id, at]);

  const shown = { kind: 'shown', at, blank: isBlank, playing: isPlaying, regency, since } as const;
  const say = useChannel(deck.id, (message) => {
    if (message.kind === 'show') show(Math.min(Math.max(message.at, 0), Math.max(count - 1, 0)));
    if (message.kind === 'blank') setBlank((before) => !before);
    if (message.kind === 'play') setPlaying((before) => !before);
    if (message.kind === 'regency') {
      setBlank(false);
      setRegency(message.code);
    }
    if (message.kind === 'hello' || message.kind === 'gone')
      hasPresenter.current = message.kind === 'hello';
    if (message.kind === 'hello') say(shown);
  });
  sayLast.current = say;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the way to say it is new with every render, what is said is not
  useEffect(() => say(shown), [at, isBlank, isPlaying, regency, since]);

  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    screen.current?.focus();
    // A browser may refuse the whole screen; the window is filled all the same.
    screen.current?.requestFullscreen?.().catch(() => null);
    isLeft.current = false;
    return () => {
      isLeft.current = true;
      element?.close();
    };
  }, []);
  useEffect(() => {
    const gone = () => sayLast.current({ kind: 'left' });
    window.addEventListener('pagehide', gone);
    return () => window.removeEventListener('pagehide', gone);
  }, []);
  useEffect(() => {
    if (!isPlaying || isBlank) return;
    const timer = setInterval(() => show(at + 1 < count ? at + 1 : 0), seconds * 1000);
    return () => clearInterval(timer);
  }, [isPlaying, isBlank, at, count, show, seconds]);

  const fulfil = (wish: Wish) => {
    if (wish === 'blank') return setBlank((before) => !before);
    if (wish === 'play') return setPlaying((before) => !before);
    if (wish === 'regency') return setJumping(true);
    if (wish === 'help') return moved();
    if (wish === 'note') {
      if (!slide || !mayNote) return;
      if (hasPresenter.current) return say({ kind: 'note' });
      return setNoting({ slide, regency });
    }
    // A step out of the dark, or out of an answer, shows the slide again first.
    if (isBlank || regency) {
      setBlank(false);
      setRegency(null);
      return;
    }
    const place = placeFor(wish, at, count);
    if (place !== at) show(place);
  };
  const backToSlide = () => {
    setJumping(false);
    setNoting(null);
    screen.current?.focus();
  };

  return (
    <dialog
      ref={dialog}
      className="stage"
      aria-label={own.stage.label(deck.title)}
      // React tells these of a dialog within it too: closing the form for notes does not end the show.
      onCancel={(event) => {
        if (event.target !== dialog.current) return;
        event.preventDefault();
        if (isJumping) return backToSlide();
        if (regency) return setRegency(null);
        leave();
      }}
      // A browser may close it without asking where Esc is pressed twice.
      onClose={(event) => {
        if (event.target === dialog.current && !isLeft.current) leave();
      }}
      onKeyDown={(event) => {
        const wish = wishOf(event, underOf(event.target));
        // Even while something is written down the page is not loaded again.
        if (wish === 'here') event.preventDefault();
        if (!wish || noting) return;
        event.preventDefault();
        fulfil(wish);
      }}
      onPointerMove={moved}
      onTouchStart={({ touches, target }) => {
        const [finger, second] = [touches[0], touches[1]];
        const isScreen = target instanceof Element && !target.closest(OVER_SLIDE);
        touched.current = isScreen && finger && !second ? [finger.clientX, finger.clientY] : null;
      }}
      onTouchEnd={({ changedTouches }) => {
        const finger = changedTouches[0];
        const from = touched.current;
        touched.current = null;
        if (!from || !finger) return;
        const wish = wishOfSwipe(finger.clientX - from[0], finger.clientY - from[1]);
        if (wish) fulfil(wish);
      }}
    >
      <div
        ref={screen}
        className={isMoving || isJumping ? 'stage-screen' : 'stage-screen stage-still'}
        tabIndex={-1}
      >
        {slide ? (
          <div className="slide-place" hidden={isBlank}>
            <SlideView slide={slide} frame={deck} chosen={regency} onRegency={setRegency} />
          </div>
        ) : (
          <p className="stage-empty">{own.stage.empty}</p>
        )}
        {regency && !isBlank ? (
          <RegencyCard
            code={regency}
            side={slide?.kind === 'MAP' ? freeSideOf(regency) : 'end'}
            figures={figures}
            close={() => {
              setRegency(null);
              screen.current?.focus();
            }}
          />
        ) : null}
        {isJumping ? (
          <JumpBox
            close={backToSlide}
            onRegency={(code) => {
              setRegency(code);
              backToSlide();
            }}
          />
        ) : null}
        {noting ? <NoteForm deck={deck} pinned={noting} close={backToSlide} /> : null}
        <p className="unseen" role="status">
          {isBlank
            ? own.stage.blank
            : slide
              ? `${own.slide.place(at + 1, count)}: ${slide.title}`
              : ''}
        </p>
        <StageBar
          isShown={isMoving}
          at={at}
          count={count}
          isBlank={isBlank}
          isPlaying={isPlaying}
          mayNote={mayNote}
          seconds={seconds}
          onSeconds={setSeconds}
          onWish={fulfil}
          presenter={`${recordPath('/paparan', deck.id)}/penyaji`}
          leave={leave}
        />
      </div>
    </dialog>
  );
}
