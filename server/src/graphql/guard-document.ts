/** What a document has to pass before it runs: its limits, texts that a database can keep, and who may read the schema. */
import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLError,
  Kind,
  type ValidationRule,
  visit,
} from 'graphql';
import { may, type Viewer } from '../access/viewer.ts';
import type { Context } from './context.ts';
import { refusalOfDocument } from './document-limits.ts';
import { badUserInput, introspectionClosed } from './errors.ts';
import { holdsTexts } from './texts.ts';

const refusals = new WeakMap<DocumentNode, GraphQLError>();

/**
 * Tells what a document was refused for. The server lets a plug-in see the document before validation but not refuse it
 * there; so the guard puts an empty one in its place, which costs nothing to validate, and this rule refuses that one.
 */
export const refusedDocuments: ValidationRule = (context) => ({
  Document(document) {
    const refusal = refusals.get(document);
    if (refusal) context.reportError(refusal);
  },
});

const isIntrospection = ({ name }: FieldNode): boolean =>
  name.value === '__schema' || name.value === '__type';

function introspectionIn(document: DocumentNode): FieldNode[] {
  const found: FieldNode[] = [];
  visit(document, {
    Field(node) {
      if (isIntrospection(node)) found.push(node);
    },
  });
  return found;
}

/**
 * Checks what a document that is valid asks for.
 * @throws BAD_USER_INPUT for a text that is none, FORBIDDEN for the schema where the viewer may not read it
 */
export function checkOperation(document: DocumentNode, variables: unknown, viewer: Viewer): void {
  if (!holdsTexts(variables)) {
    throw badUserInput(
      'A variable holds a character that no text can have. / Sebuah variabel memuat karakter yang tidak mungkin ada dalam teks.',
    );
  }
  const asked = introspectionIn(document);
  if (asked.length > 0 && !may(viewer, 'schema.introspect')) throw introspectionClosed(asked);
}

/** What validation suggests names of the schema with. */
const SUGGESTION = / Did you mean .*$/s;

/** Refuses documents beyond the limits before they are validated, and the schema to who may not read it. */
export const guardDocument: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async validationDidStart(request) {
        const refusal = refusalOfDocument(request.source, request.document);
        if (!refusal) return;
        const empty: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };
        refusals.set(empty, refusal);
        (request as { document: DocumentNode }).document = empty;
      },
      async willSendResponse({ contextValue, response }) {
        if (response.body.kind !== 'single' || may(contextValue.viewer, 'schema.introspect'))
          return;
        const { singleResult } = response.body;
        if (!singleResult.errors) return;
        singleResult.errors = singleResult.errors.map((error) => ({
          ...error,
          message: error.message.replace(SUGGESTION, ''),
        }));
      },
    };
  },
};
