/**
 * One search for the places of the map, as a combobox after the WAI-ARIA pattern (editable, with a list of results): the
 * focus stays in the field, the arrows choose, Enter opens, Esc closes the list and then empties the field.
 */
import { type KeyboardEvent, type RefObject, useEffect, useId, useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../../i18n/words.tsx';
import { DEFAULT_VIEW, formatViewState, parseViewState } from '../../lib/view-state.ts';
import { type Place, usePlaces } from './use-places.ts';
import './search-box.css';

const KINDS = ['regencies', 'employers', 'sites'] as const;

/** The search of the header. Choosing a place opens its panel on the map and moves the camera there. */
export default function SearchBox({ field }: { field: RefObject<HTMLInputElement | null> }) {
  const { words } = useWords();
  const [path, navigate] = useLocation();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const list = useId();
  const { state, places } = usePlaces(text);
  const shown = isOpen && state !== 'idle';
  const chosen = places[active];
  const optionId = (place: Place) => `${list}-${places.indexOf(place)}`;

  const pointedAt = shown && chosen ? optionId(chosen) : undefined;
  useEffect(() => {
    if (pointedAt) document.getElementById(pointedAt)?.scrollIntoView({ block: 'nearest' });
  }, [pointedAt]);

  const choose = (place: Place) => {
    // Away from the map there is no view to keep.
    const view = path === '/' ? parseViewState(window.location.search) : DEFAULT_VIEW;
    const layers = place.kind === 'regencies' ? view.layers : [...view.layers, 'sites' as const];
    navigate(`/?${formatViewState({ ...view, ...place.shows, layers: [...new Set(layers)] })}`);
    setText('');
    setOpen(false);
    setActive(-1);
  };
  const pressed = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setOpen(true);
      // Beyond either end stands the field itself.
      const count = places.length + 1;
      setActive(((active + 1 + step + count) % count) - 1);
    } else if (event.key === 'Enter') {
      const place = chosen ?? places[0];
      if (shown && place) choose(place);
    } else if (event.key === 'Escape') {
      if (shown) setOpen(false);
      else setText('');
      setActive(-1);
    }
  };
  const note = { idle: '', busy: words.search.busy, failed: words.search.failed, found: '' }[state];
  const told = state === 'found' && places.length === 0 ? words.search.none : note;

  return (
    <search className="search-box">
      <input
        ref={field}
        type="search"
        role="combobox"
        aria-label={words.search.label}
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={pointedAt}
        aria-keyshortcuts="/"
        autoComplete="off"
        placeholder={words.search.hint}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
          setActive(-1);
        }}
        onKeyDown={pressed}
        onBlur={() => setOpen(false)}
      />
      <p className="unseen" role="status">
        {shown && state === 'found' && places.length > 0 ? words.search.found(places.length) : ''}
      </p>
      <div className="search-results card" hidden={!shown}>
        {told ? <p role="status">{told}</p> : null}
        <div id={list} role="listbox" aria-label={words.search.results}>
          {KINDS.map((kind) => {
            const those = places.filter((place) => place.kind === kind);
            if (those.length === 0) return null;
            return (
              // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own
              <div key={kind} role="group" aria-labelledby={`${list}-${kind}`}>
                <p id={`${list}-${kind}`} role="presentation">
                  {words.search[kind]}
                </p>
                {those.map((place) => (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are pressed in the field, which keeps the focus
                  // biome-ignore lint/a11y/useFocusableInteractive: an option is pointed at by the field and has no focus
                  <div
                    key={place.id}
                    id={optionId(place)}
                    role="option"
                    aria-selected={place === chosen}
                    // The field would lose the focus, and the list be gone, before the click.
                    onMouseDown={(event) => event.preventDefault()}
                    onClick={() => choose(place)}
                  >
                    {place.name} <span className="hint">{place.beside}</span>
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </search>
  );
}
