import { useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useWords } from '../../../i18n/words.tsx';
import { useBriefingWords } from '../briefing-words.ts';
import { ChangesTable, Untold } from '../ChangesTable.tsx';
import type { Deck } from '../deck-query.ts';
import { SectionChoice } from '../SectionChoice.tsx';
import type { Section } from '../sections.ts';
import { SlideView } from '../slide/SlideView.tsx';
import type { useDeckCommands } from '../use-deck-commands.ts';
import { AddSlide } from './AddSlide.tsx';
import { FrozenSwitch } from './FrozenSwitch.tsx';
import { PictureDialog } from './PictureDialog.tsx';
import { PictureTools } from './PictureTools.tsx';
import { QuestionFields } from './QuestionFields.tsx';
import { SlideList } from './SlideList.tsx';
import { SlideOrigin } from './SlideOrigin.tsx';
import { SlideTexts } from './SlideTexts.tsx';
import { MOVE_SLIDE, REMOVE_SLIDE, RESTORE_SLIDES } from './slide-commands.ts';

interface EditorProps {
  deck: Deck;
  mayWrite: boolean;
  /** Also after the meeting, when nothing else can be changed. */
  mayErase: boolean;
  commands: ReturnType<typeof useDeckCommands>;
}

/** The slides at the left, one of them in its true proportion, and below and beside it what it says and asks. */
export function Editor({ deck, mayWrite, mayErase, commands }: EditorProps) {
  const own = useBriefingWords();
  const [path, navigate] = useLocation();
  const search = useSearch();
  const [told, setTold] = useState('');
  /** The version before the last removal, for as long as it can be undone. */
  const [removed, setRemoved] = useState<{ title: string; version: number } | null>(null);
  /** The order that was asked for, until the server has answered. */
  const [order, setOrder] = useState<{ of: Deck; ids: string[] } | null>(null);
  const [isPicturing, setPicturing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { send, version } = commands;
  const slides =
    order?.of === deck
      ? order.ids.flatMap((id) => deck.slides.find((slide) => slide.id === id) ?? [])
      : deck.slides;
  const count = slides.length;
  const named = Number(new URLSearchParams(search).get('slide') ?? '1');
  const at = Math.min(Math.max(Number.isInteger(named) ? named - 1 : 0, 0), Math.max(count - 1, 0));
  const slide = slides[at];
  const open = (place: number) => navigate(`${path}?slide=${place + 1}`, { replace: true });

  const move = (id: string, to: number) => {
    const from = slides.findIndex((each) => each.id === id);
    const moved = slides[from];
    if (!moved || to < 0 || to >= count || to === from) return;
    const ids = slides.map((each) => each.id).filter((each) => each !== id);
    ids.splice(to, 0, id);
    setOrder({ of: deck, ids });
    setTold(own.editor.moved(moved.title, to + 1, count));
    open(to);
    void send(
      MOVE_SLIDE,
      (seen) => ({ briefing: deck.id, version: seen, slide: id, to: to + 1 }),
      (data) => data.moveSlide,
    ).then((taken) => {
      if (!taken) setOrder(null);
    });
  };
  const moveSection = ({ name, from, to: end }: Section, to: number) => {
    const ids = slides.map((each) => each.id);
    const run = ids.splice(from, end - from);
    const [first] = run;
    if (!first) return;
    ids.splice(to, 0, ...run);
    setOrder({ of: deck, ids });
    setTold(own.editor.sectionMoved(name, to + 1));
    open(to);
    void send(
      MOVE_SLIDE,
      (seen) => ({
        briefing: deck.id,
        version: seen,
        slide: first,
        to: to + 1,
        wholeSection: true,
      }),
      (data) => data.moveSlide,
    ).then((taken) => {
      if (!taken) setOrder(null);
    });
  };
  const remove = async (id: string, title: string) => {
    const before = version.current;
    const taken = await send(
      REMOVE_SLIDE,
      (seen) => ({ briefing: deck.id, version: seen, slide: id }),
      (data) => data.removeSlide,
    );
    if (!taken) return;
    setRemoved({ title, version: before });
    open(Math.max(0, Math.min(at, count - 2)));
    heading.current?.focus();
  };
  const restore = async (to: number) => {
    const taken = await send(
      RESTORE_SLIDES,
      (seen) => ({ briefing: deck.id, version: seen, to }),
      (data) => data.restoreSlides,
    );
    if (taken) setRemoved(null);
  };

  return (
    <div className="editor">
      <div className="editor-list">
        <div className="editor-list-head">
          <h2 ref={heading} tabIndex={-1}>
            {own.part.slides}
          </h2>
          {mayWrite ? (
            <AddSlide
              deck={deck}
              after={slide?.id ?? null}
              send={send}
              onAdded={open}
              onPicture={() => setPicturing(true)}
              at={at}
            />
          ) : null}
        </div>
        {removed ? (
          <p className="note editor-undo" role="status">
            {own.editor.removed(removed.title)}{' '}
            <button type="button" className="link" onClick={() => void restore(removed.version)}>
              {own.editor.undo}
            </button>
          </p>
        ) : null}
        <p className="unseen" role="status">
          {told}
        </p>
        <SectionChoice slides={slides} at={at} onOpen={open} />
        <SlideList
          slides={slides}
          deck={deck}
          at={at}
          mayWrite={mayWrite}
          onOpen={open}
          onMove={move}
          onMoveSection={moveSection}
        />
      </div>
      {slide ? (
        <>
          <section className="editor-slide" aria-label={own.editor.slide}>
            <div className="slide-place slide-bordered">
              <SlideView slide={slide} frame={deck} />
            </div>
            {slide.advice ? <Advice slide={slide} /> : null}
            {slide.frozen ? <Frozen slide={slide} /> : null}
            <SlideOrigin slide={slide.id} briefing={deck.id} mayWrite={mayWrite} send={send} />
            {mayErase ? (
              <PictureTools
                key={slide.id}
                slide={slide}
                briefing={deck.id}
                mayReplace={mayWrite}
                commands={commands}
              />
            ) : null}
            <SlideTexts
              key={slide.id}
              slide={slide}
              briefing={deck.id}
              mayWrite={mayWrite}
              commands={commands}
            />
          </section>
          {mayWrite ? (
            <aside className="editor-side" aria-label={own.editor.settings}>
              <QuestionFields key={slide.id} slide={slide} briefing={deck.id} send={send} />
              <FrozenSwitch slide={slide} briefing={deck.id} send={send} />
              <button type="button" onClick={() => void remove(slide.id, slide.title)}>
                {own.editor.remove}
              </button>
            </aside>
          ) : null}
        </>
      ) : (
        <p className="hint">{mayWrite ? own.editor.emptyOwn : own.stage.empty}</p>
      )}
      {isPicturing ? (
        <PictureDialog
          briefing={deck.id}
          replaced={null}
          after={slide?.id ?? null}
          section={slide?.section ?? ''}
          commands={commands}
          onCancel={() => setPicturing(false)}
          onDone={() => {
            setPicturing(false);
            open(slide ? at + 1 : 0);
          }}
        />
      ) : null}
    </div>
  );
}

/** What has become of a slide's figures since it keeps them. */
function Frozen({ slide }: { slide: Deck['slides'][number] }) {
  const { changed } = useBriefingWords();
  const changes = slide.frozen?.changes ?? [];
  return changes.length === 0 ? (
    <p className="hint">{changed.nothingFrozen}</p>
  ) : (
    <details>
      <summary>
        {changed.sinceFrozen} · {changed.count(changes.length)}
      </summary>
      <Untold sentence={slide.frozen?.untold} />
      <ChangesTable caption={changed.sinceFrozen} changes={changes} />
    </details>
  );
}

function Advice({ slide }: { slide: Deck['slides'][number] }) {
  const { language } = useWords();
  const own = useBriefingWords();
  return (
    <p className="note">
      <strong>{own.editor.advice}</strong> {slide.advice?.[language]}
    </p>
  );
}
