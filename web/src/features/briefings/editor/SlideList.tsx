import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { SlideShownFragment } from '../../../graphql/generated/graphql.ts';
import { useBriefingWords } from '../briefing-words.ts';
import { type Section, sectionsOf } from '../sections.ts';
import { type SlideFrame, SlideView } from '../slide/SlideView.tsx';

interface SlideListProps {
  slides: readonly SlideShownFragment[];
  deck: SlideFrame;
  at: number;
  mayWrite: boolean;
  onOpen(place: number): void;
  onMove(id: string, to: number): void;
  onMoveSection(section: Section, to: number): void;
}

/**
 * The slides in order, as small pictures under the names of their sections. They are moved by dragging, and by keyboard
 * with Alt and an arrow, or with the buttons beside the one that is open.
 */
export function SlideList({
  slides,
  deck,
  at,
  mayWrite,
  onOpen,
  onMove,
  onMoveSection,
}: SlideListProps) {
  const own = useBriefingWords();
  const sections = sectionsOf(slides);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const current = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the open one is brought into sight whenever it is another
  useEffect(() => bringIntoList(current.current), [at]);
  const onKey = (event: KeyboardEvent, id: string, place: number) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    if (!event.altKey) onOpen(Math.min(Math.max(place + step, 0), slides.length - 1));
    else if (mayWrite) onMove(id, place + step);
    // The focus goes with the slide that is open then.
    setTimeout(() => current.current?.focus());
  };
  return (
    <ol className="slide-list plain-list" aria-label={own.part.slides}>
      {slides.map((slide, place) => (
        <li
          key={slide.id}
          data-over={over === place || undefined}
          draggable={mayWrite}
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            setDragged(slide.id);
          }}
          onDragOver={(event) => {
            if (!dragged) return;
            event.preventDefault();
            setOver(place);
          }}
          onDrop={(event) => {
            event.preventDefault();
            if (dragged) onMove(dragged, place);
          }}
          onDragEnd={() => {
            setDragged(null);
            setOver(null);
          }}
        >
          {slide.section && slide.section !== slides[place - 1]?.section ? (
            <h3>
              {slide.section}
              {mayWrite ? (
                <SectionMoves sections={sections} place={place} move={onMoveSection} />
              ) : null}
            </h3>
          ) : null}
          <div className="slide-item">
            <button
              type="button"
              ref={place === at ? current : null}
              className="slide-open"
              aria-current={place === at ? 'true' : undefined}
              aria-label={own.editor.item(place + 1, slide.title)}
              {...(mayWrite ? { 'aria-keyshortcuts': 'Alt+ArrowUp Alt+ArrowDown' } : {})}
              onClick={() => onOpen(place)}
              onKeyDown={(event) => onKey(event, slide.id, place)}
            />
            <span className="slide-number" aria-hidden="true">
              {place + 1}
            </span>
            <div className="slide-thumb" aria-hidden="true">
              <div className="slide-place">
                <SlideView slide={slide} frame={deck} />
              </div>
            </div>
          </div>
          {mayWrite && place === at ? (
            <div className="slide-moves">
              <button
                type="button"
                disabled={place === 0}
                onClick={() => onMove(slide.id, place - 1)}
              >
                ↑ {own.editor.up}
              </button>
              <button
                type="button"
                disabled={place === slides.length - 1}
                onClick={() => onMove(slide.id, place + 1)}
              >
                ↓ {own.editor.down}
              </button>
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

interface SectionMovesProps {
  sections: readonly Section[];
  /** Place of the section's first slide. */
  place: number;
  move(section: Section, to: number): void;
}

/** Moves a section as a whole before the one above it, or behind the one below. */
function SectionMoves({ sections, place, move }: SectionMovesProps) {
  const { editor } = useBriefingWords();
  const at = sections.findIndex(({ from }) => from === place);
  const [above, section, below] = [sections[at - 1], sections[at], sections[at + 1]];
  if (!section || sections.length < 2) return null;
  return (
    <span className="section-moves">
      <button
        type="button"
        className="link section-move"
        disabled={!above}
        aria-label={editor.sectionUp(section.name)}
        onClick={() => above && move(section, above.from)}
      >
        ↑
      </button>
      <button
        type="button"
        className="link section-move"
        disabled={!below}
        aria-label={editor.sectionDown(section.name)}
        onClick={() => below && move(section, section.from + below.to - below.from)}
      >
        ↓
      </button>
    </span>
  );
}

/** Scrolls the list, and never the page around it, as far as it takes to see an entry whole. */
function bringIntoList(entry: HTMLElement | null): void {
  const list = entry?.closest('ol');
  if (!entry || !list) return;
  const [at, seen] = [entry.getBoundingClientRect(), list.getBoundingClientRect()];
  const beyond = (before: number, after: number) => (before > 0 ? -before : Math.max(after, 0));
  list.scrollTop += beyond(seen.top - at.top, at.bottom - seen.bottom);
  list.scrollLeft += beyond(seen.left - at.left, at.right - seen.right);
}
