import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The editor in the page's own tokens, so that it follows all themes without knowing them. */
const frame = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--paper)', fontSize: '14px', height: '100%' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
  '.cm-scroller': {
    fontFamily: 'ui-monospace, Consolas, "Liberation Mono", monospace',
    lineHeight: '1.5',
  },
  '.cm-content': { caretColor: 'var(--ink)', padding: '8px 0' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': {
    backgroundColor: 'var(--surface)',
    color: 'var(--ink-soft)',
    borderRight: '1px solid var(--line)',
  },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground, ::selection':
    { backgroundColor: 'var(--accent-soft)' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--accent-soft)',
    outline: '1px solid var(--accent)',
  },
  '.cm-tooltip, .cm-panels': {
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    border: '1px solid var(--field-line)',
  },
  '.cm-tooltip': { borderRadius: '6px', maxWidth: '420px', fontFamily: 'var(--font)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'inherit', maxHeight: '240px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '3px 8px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--accent)',
    color: 'var(--accent-ink)',
  },
  '.cm-completionDetail': { fontStyle: 'normal', marginLeft: '12px', opacity: '1' },
  '.cm-completionMatchedText': { fontWeight: '700' },
  '.cm-completionInfo, .doc': { padding: '8px', lineHeight: '1.45' },
  '.doc-name': { fontWeight: '700' },
  '.doc-mark': { color: 'var(--amber)' },
  '.doc p': { margin: '4px 0 0' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--red)' },
  '.cm-diagnostic': { whiteSpace: 'pre-wrap' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--red)',
    textUnderlineOffset: '3px',
  },
  '.cm-button, .cm-textfield': {
    backgroundImage: 'none',
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    border: '1px solid var(--field-line)',
    borderRadius: '6px',
    fontSize: '14px',
    padding: '4px 8px',
  },
  '.cm-searchMatch': { backgroundColor: 'var(--amber-soft)', outline: '1px solid var(--amber)' },
  '.cm-searchMatch-selected': { outline: '2px solid var(--accent)' },
  '.cm-placeholder': { color: 'var(--ink-soft)' },
});

const letters = HighlightStyle.define([
  {
    tag: [tags.keyword, tags.definitionKeyword, tags.bool, tags.null],
    color: 'var(--accent)',
    fontWeight: '700',
  },
  { tag: [tags.attributeName, tags.variableName, tags.special(tags.name)], color: 'var(--accent)' },
  {
    tag: [tags.string, tags.number, tags.integer, tags.float],
    color: 'var(--ink-soft)',
    fontWeight: '700',
  },
  { tag: tags.comment, color: 'var(--ink-soft)', fontStyle: 'italic' },
]);

export const theme: Extension = [frame, syntaxHighlighting(letters)];
