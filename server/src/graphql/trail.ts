/** What an answer leaves in the audit trail, committed before the answer leaves; where that fails, so does the answer. */
import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { type AuditEvent, recordAudit } from '../access/audit.ts';
import type { Context } from './context.ts';

/** A query names few fields that are denied, and the trail needs no more of them to tell what was tried. */
const MOST_EXITS = 20;

/**
 * The fields of the schema at which errors arose, as `Type.field`: never what the caller wrote, since an alias or an
 * argument may hold anything.
 */
function exitsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  errors: readonly GraphQLError[],
): string[] {
  const nodes = new Set(errors.flatMap((error) => error.nodes ?? []));
  const exits = new Set<string>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field(node: FieldNode) {
        const parent = types.getParentType();
        if (nodes.has(node) && parent) exits.add(`${parent.name}.${node.name.value}`);
      },
    }),
  );
  return [...exits].sort().slice(0, MOST_EXITS);
}

function readingsOf(context: Context): AuditEvent[] {
  const { viewer, purpose, namedPersons, openedPersons, readCases, rejectedRowsOf } = context;
  const listed = [...namedPersons].filter((id) => !openedPersons.has(id));
  const events: AuditEvent[] = [];
  if (listed.length > 0) {
    events.push({ actor: viewer.actor, action: 'people.list', subjectIds: listed, purpose });
  }
  if (readCases.size > 0) {
    events.push({ actor: viewer.actor, action: 'case.read', subjectIds: [...readCases], purpose });
  }
  if (rejectedRowsOf.size > 0) {
    events.push({
      actor: viewer.actor,
      action: 'rejected-rows.read',
      subjectIds: [...rejectedRowsOf],
    });
  }
  return events;
}

function denialOf({
  contextValue,
  schema,
  document,
  errors,
}: GraphQLRequestContextWillSendResponse<Context>): AuditEvent[] {
  const denied = (errors ?? []).filter((error) => error.extensions['code'] === 'FORBIDDEN');
  if (denied.length === 0) return [];
  return [
    {
      actor: contextValue.viewer.actor,
      action: 'denied',
      outcome: 'DENIED',
      subjectIds: document ? exitsOf(schema, document, denied) : [],
    },
  ];
}

/**
 * Readings of named persons and of rejected rows, and denials: one event of each kind an answer, however many fields
 * it has.
 * @param failure what a caller is told whose answer could not be recorded
 */
export const auditAnswers = (
  failure: (error: unknown) => GraphQLFormattedError,
): ApolloServerPlugin<Context> => ({
  async requestDidStart() {
    return {
      async willSendResponse(request) {
        const { contextValue, response } = request;
        try {
          for (const event of [...readingsOf(contextValue), ...denialOf(request)]) {
            await recordAudit(contextValue.database.pool, event);
          }
        } catch (error) {
          response.http.status = 500;
          response.body = {
            kind: 'single',
            singleResult: { errors: [failure(error)], data: null },
          };
        }
      },
    };
  },
});
