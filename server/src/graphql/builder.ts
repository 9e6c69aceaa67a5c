/** The one schema builder. It sets up plug-ins and scalars and defines no type: each domain's `schema.ts` does. */

import type PrismaTypes from '@pora/prisma/generated/pothos.ts';
import { getDatamodel } from '@pora/prisma/generated/pothos.ts';
import SchemaBuilder, {
  type FieldNullability,
  type InputFieldMap,
  type SchemaTypes,
  type TypeParam,
} from '@pothos/core';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import { GraphQLError } from 'graphql';
import type { Action } from '../access/actions.ts';
import { parseDay } from '../kernel/day.ts';
import type { Context } from './context.ts';
import { badUserInput } from './errors.ts';
import { decodeId } from './ids.ts';
import { LARGEST_PAGE } from './limits.ts';
import { visibleNodes } from './node.ts';

declare global {
  export namespace PothosSchemaTypes {
    /** What a caller has to be allowed to do to read a field, or any field of a type; `access/enforce.ts` sees to it. */
    interface Guarded {
      action?: Action;
    }
    interface ObjectTypeOptions<Types extends SchemaTypes = SchemaTypes, Shape = unknown>
      extends Guarded {}
    interface FieldOptions<
      Types extends SchemaTypes = SchemaTypes,
      ParentShape = unknown,
      Type extends TypeParam<Types> = TypeParam<Types>,
      Nullable extends FieldNullability<Type> = FieldNullability<Type>,
      Args extends InputFieldMap = InputFieldMap,
      ResolveShape = unknown,
      ResolveReturnShape = unknown,
    > extends Guarded {}
  }
}

export const builder = new SchemaBuilder<{
  PrismaTypes: PrismaTypes;
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    _Any: { Input: unknown; Output: unknown };
    Date: { Input: string; Output: Date | string };
    DateTime: { Input: Date; Output: Date };
  };
  DefaultEdgesNullability: { list: false; items: false };
  DefaultNodeNullability: false;
}>({
  plugins: [RelayPlugin, PrismaPlugin],
  defaultFieldNullability: false,
  prisma: {
    client: (context) => context.database.prisma,
    dmmf: getDatamodel(),
    maxConnectionSize: 200,
    defaultConnectionSize: 50,
  },
  relay: {
    clientMutationId: 'omit',
    cursorType: 'String',
    decodeGlobalID: decodeId,
    edgesFieldOptions: { nullable: { list: false, items: false } },
    nodesOnConnection: true,
    nodeFieldOptions: { nullable: false },
    nodeQueryOptions: {
      nullable: true,
      description: 'Any record by its global id; null where there is none that the caller may see.',
      resolve: async (_root, { id }, context, _info, resolveNode) =>
        (await visibleNodes(context, [id]))[0] ? resolveNode(id) : null,
    },
    nodesQueryOptions: {
      nullable: { list: false, items: true },
      description: 'Several records by their global ids, in the order asked; at most 200.',
      resolve: async (_root, args, context, _info, resolveNodes) => {
        const { ids } = args;
        if (ids.length > LARGEST_PAGE) {
          throw badUserInput(
            `ids: takes at most ${LARGEST_PAGE} ids / paling banyak ${LARGEST_PAGE} id`,
          );
        }
        const visible = await visibleNodes(context, ids);
        // The plug-in loads `args.ids`, whatever it is handed: only what may be seen must stand there.
        args.ids = ids.filter((_, index) => visible[index]);
        const found = await resolveNodes(args.ids);
        let next = 0;
        return visible.map((seen) => (seen ? found[next++] : null));
      },
    },
  },
});

builder.scalarType('Date', {
  description: 'A calendar day, `YYYY-MM-DD`, without a time zone.',
  serialize: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  parseValue: (value) => {
    if (typeof value === 'string' && parseDay(value)) return value;
    throw new GraphQLError('takes a day such as 2026-10-31 / berupa tanggal seperti 2026-10-31', {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  },
});

builder.scalarType('DateTime', {
  description: 'An instant in ISO 8601 with its offset, such as `2026-10-31T08:00:00+07:00`.',
  serialize: (value) => value.toISOString(),
  parseValue: (value) => {
    const instant =
      typeof value === 'string' && /T.*(Z|[+-]\d{2}:\d{2})$/.test(value) ? new Date(value) : null;
    if (instant && !Number.isNaN(instant.getTime())) return instant;
    throw new GraphQLError('takes an instant with its offset, such as 2026-10-31T08:00:00+07:00', {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  },
});

builder.queryType({ description: 'What the hub answers.' });
builder.mutationType({ description: 'What the hub is told.' });
