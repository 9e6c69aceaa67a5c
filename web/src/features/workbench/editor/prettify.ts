import { indentRange } from '@codemirror/language';
import type { EditorView } from '@codemirror/view';
import { parse, print } from 'graphql';

/** The text in its usual form; null where it has comments, which that form would lose, or is no question. */
function printed(text: string): string | null {
  try {
    const document = parse(text);
    for (let token = document.loc?.startToken; token; token = token.next ?? undefined) {
      if (token.kind === 'Comment') return null;
    }
    return `${print(document)}\n`;
  } catch {
    return null;
  }
}

/** Brings a question into its usual form; where that would lose something, it is only indented. */
export function prettify(view: EditorView): void {
  const { state } = view;
  const text = printed(state.doc.toString());
  view.dispatch(
    text === null
      ? { changes: indentRange(state, 0, state.doc.length) }
      : { changes: { from: 0, to: state.doc.length, insert: text } },
  );
}
