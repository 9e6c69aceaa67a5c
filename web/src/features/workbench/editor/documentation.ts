/** What a word of a question means: shown where one points at it, and by a key where the cursor stands. */
import {
  type EditorState,
  type Extension,
  Prec,
  StateEffect,
  StateField,
  type Text,
} from '@codemirror/state';
import { EditorView, hoverTooltip, keymap, showTooltip, type Tooltip } from '@codemirror/view';
import { offsetToPos } from 'cm6-graphql';
import { type GraphQLSchema, type GraphQLType, getNamedType } from 'graphql';
import { getTokenAtPosition, getTypeInfo } from 'graphql-language-service';
import type { Masked } from './masked.ts';

/** The name of the type that a field or an input comes to. */
export const nameOf = (type: GraphQLType | null | undefined): string =>
  type ? getNamedType(type).name : '';

/** What the schema says at a place of a text. */
export const infoAt = (
  schema: GraphQLSchema,
  doc: Text,
  offset: number,
): ReturnType<typeof getTypeInfo> => {
  const token = getTokenAtPosition(doc.toString(), offsetToPos(doc, offset), 1);
  return getTypeInfo(schema, token.state);
};

/** Documentation as text, however the language service has it. */
export const plain = (text: string | { value: string } | null | undefined): string | null =>
  typeof text === 'object' ? (text?.value ?? null) : (text ?? null);

/** Documentation as an element: a name with its type, what it is, and why it comes masked. */
export function docNode(
  name: string,
  type: string,
  description: string | null | undefined,
  why: string | undefined,
): HTMLElement {
  const node = document.createElement('div');
  node.className = 'doc';
  const head = document.createElement('div');
  head.className = 'doc-name';
  head.textContent = type ? `${name}: ${type}` : name;
  node.append(head);
  for (const [text, className] of [
    [description, ''],
    [why, 'doc-mark'],
  ] as const) {
    if (!text) continue;
    const paragraph = document.createElement('p');
    paragraph.className = className;
    paragraph.textContent = text;
    node.append(paragraph);
  }
  return node;
}

/** The documentation of the word at a place, or null where there is none. */
function documentationAt(
  state: EditorState,
  offset: number,
  schema: GraphQLSchema,
  masked: Masked,
): Tooltip | null {
  const word = state.wordAt(offset);
  if (!word) return null;
  const { fieldDef, argDef, inputType, enumValue, type, parentType } = infoAt(
    schema,
    state.doc,
    word.from,
  );
  const name = state.sliceDoc(word.from, word.to);
  const found = [argDef, fieldDef, enumValue].find((each) => each?.name === name);
  if (!found) return null;
  const own = found === fieldDef ? type : found === argDef ? inputType : null;
  const why = masked.get(`${nameOf(parentType)}.${name}`);
  return {
    pos: word.from,
    end: word.to,
    above: true,
    create: () => ({ dom: docNode(name, own ? String(own) : '', plain(found.description), why) }),
  };
}

/** Shows the documentation that it holds, or closes it. */
const show = StateEffect.define<Tooltip | null>();

/** The documentation that was asked for by key. It goes with the next change, and when the cursor moves on. */
const asked = StateField.define<Tooltip | null>({
  create: () => null,
  update(tooltip, transaction) {
    for (const effect of transaction.effects) if (effect.is(show)) return effect.value;
    return transaction.docChanged || transaction.selection ? null : tooltip;
  },
  provide: (field) => showTooltip.from(field),
});

/** Documentation under the pointer, and under the cursor by Shift+F1, read aloud there. */
export function documentationIn(
  schema: GraphQLSchema,
  masked: Masked,
  noDocumentation: string,
): Extension {
  const open = (view: EditorView): boolean => {
    const { state } = view;
    const found = documentationAt(state, state.selection.main.head, schema, masked);
    const said = found?.create(view).dom.textContent ?? noDocumentation;
    view.dispatch({ effects: [show.of(found), EditorView.announce.of(said)] });
    return true;
  };
  const close = (view: EditorView): boolean => {
    if (!view.state.field(asked, false)) return false;
    view.dispatch({ effects: show.of(null) });
    return true;
  };
  return [
    hoverTooltip((view, offset) => documentationAt(view.state, offset, schema, masked)),
    asked,
    Prec.high(
      keymap.of([
        { key: 'Shift-F1', run: open, preventDefault: true },
        { key: 'Escape', run: close },
      ]),
    ),
  ];
}
