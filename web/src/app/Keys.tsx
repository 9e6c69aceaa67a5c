import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../i18n/words.tsx';
import { rememberSingleKeys, singleKeysAreOn } from '../lib/single-keys.ts';

/** Where a key is a letter of a text. */
const TEXT = 'input, textarea, select, [contenteditable]';

/**
 * The keys of every page: `/` goes to the search, `?` lists them. A person who steers by speech presses single keys
 * without meaning to, so the list can switch them off (WCAG 2.1.4).
 */
export function Keys({ onSearch }: { onSearch(): void }) {
  const [isListed, setListed] = useState(false);
  const search = useRef(onSearch);
  search.current = onSearch;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      // Where it really was pressed: of a text field with a root of its own, the page only sees the outside.
      const [place] = event.composedPath();
      const inText = place instanceof Element && place.closest(TEXT);
      if (event.ctrlKey || event.metaKey || event.altKey || inText || !singleKeysAreOn()) return;
      if (document.querySelector('dialog[open]')) return;
      if (event.key === '/') {
        event.preventDefault();
        search.current();
      }
      if (event.key === '?') setListed(true);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
  return isListed ? <KeyList close={() => setListed(false)} /> : null;
}

function KeyList({ close }: { close(): void }) {
  const { words } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [isOn, setOn] = useState(singleKeysAreOn);
  // Closed while it is still in the page, it gives the focus back to where it was.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const keys = [
    ['/', words.keys.search],
    ['?', words.keys.help],
    ['Esc', words.keys.up],
    ['Tab', words.keys.next],
    ['Enter', words.keys.open],
    ['← ↑ ↓ →', words.keys.pan],
    ['+ −', words.keys.zoom],
  ];
  return (
    <dialog ref={dialog} aria-labelledby={title} onCancel={close} onClose={close}>
      <h2 id={title}>{words.keys.title}</h2>
      <table>
        <tbody>
          {keys.map(([key, what]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <label className="choice">
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => {
            rememberSingleKeys(event.target.checked);
            setOn(event.target.checked);
          }}
        />
        {words.keys.single}
      </label>
      <button type="button" onClick={close}>
        {words.keys.close}
      </button>
    </dialog>
  );
}
