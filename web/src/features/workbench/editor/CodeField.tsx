import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, indentOnInput } from '@codemirror/language';
import { lintKeymap } from '@codemirror/lint';
import { search, searchKeymap } from '@codemirror/search';
import { Annotation, Compartment, EditorState, type Extension, Prec } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { theme } from './theme.ts';
import { typedOver } from './typed-over.ts';

interface CodeFieldProps {
  label: string;
  value: string;
  onChange(value: string): void;
  onRun(): void;
  /** The language, its completion and its checks; the same object as long as they are the same. */
  language: Extension;
  /** What the editor's own panels say, by the library's English words. */
  phrases: Record<string, string>;
  /** Gives the editor away, for buttons beside it. */
  onView?(view: EditorView | null): void;
}

/** Marks a text that the page gave the field, and that it need not be told of. */
const given = Annotation.define<boolean>();

/**
 * A field for code. It stands in a shadow root: there CodeMirror hands its styles over as objects, where in the page it
 * would insert a style element, which the page's policy does not allow. Tab is left to the browser, so nobody is caught.
 */
export function CodeField(props: CodeFieldProps) {
  const { label, value, language, phrases } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const changing = useRef(new Compartment());
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    const place = host.current;
    if (!place) return;
    const root = place.shadowRoot ?? place.attachShadow({ mode: 'open' });
    const frame = document.createElement('div');
    frame.style.height = '100%';
    root.append(frame);
    const run = () => {
      latest.current.onRun();
      return true;
    };
    const own = new EditorView({
      parent: frame,
      root,
      state: EditorState.create({
        doc: latest.current.value,
        extensions: [
          Prec.highest(keymap.of([{ key: 'Mod-Enter', run }])),
          lineNumbers(),
          history(),
          drawSelection(),
          indentOnInput(),
          bracketMatching(),
          closeBrackets(),
          search({ top: true }),
          EditorView.lineWrapping,
          keymap.of([
            ...closeBracketsKeymap,
            ...defaultKeymap,
            ...searchKeymap,
            ...historyKeymap,
            ...completionKeymap,
            ...lintKeymap,
          ]),
          theme,
          typedOver,
          changing.current.of([]),
          EditorView.updateListener.of((update) => {
            if (!update.docChanged || update.transactions.some((each) => each.annotation(given)))
              return;
            latest.current.onChange(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = own;
    latest.current.onView?.(own);
    return () => {
      latest.current.onView?.(null);
      view.current = null;
      own.destroy();
      frame.remove();
    };
  }, []);

  useEffect(() => {
    view.current?.dispatch({
      effects: changing.current.reconfigure([
        language,
        EditorState.phrases.of(phrases),
        EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
      ]),
    });
  }, [language, phrases, label]);

  // With the drawing and not after it: a key pressed between the two would be taken back.
  useLayoutEffect(() => {
    const own = view.current;
    if (!own || own.state.doc.toString() === value) return;
    own.dispatch({
      changes: { from: 0, to: own.state.doc.length, insert: value },
      annotations: given.of(true),
    });
  }, [value]);

  return <div className="code-field" ref={host} />;
}
