/**
 * What a gateway asks of a subgraph. Written here, after the specification, for the packages that would add it bring
 * others along whose licence is not open.
 */
import { resolveNodes } from '@pothos/plugin-relay';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { builder } from './builder.ts';
import { entityKeys, findEntities } from './entities.ts';
import { badUserInput } from './errors.ts';
import { LARGEST_PAGE } from './limits.ts';
import { subgraphOf } from './subgraph.ts';

const Any = builder.scalarType('_Any', {
  description: 'A record as another service names it: `__typename` and the fields of a key.',
  serialize: (value) => value,
  parseValue: (value) => value,
});

const Entity = builder.unionType('_Entity', {
  description: 'The records that other services of a federation can name.',
  types: () => entityKeys().map(({ ref }) => ref) as never[],
});

builder.queryField('_entities', (t) =>
  t.field({
    type: [Entity],
    nullable: { list: false, items: true },
    description:
      'For a gateway: the records that other services name, in the order asked, at most 200; null where there is none that the caller may see. A person’s record needs the header `X-Purpose` and is audited, as by `node`.',
    args: {
      representations: t.arg({
        type: [Any],
        required: true,
        description: 'The records, each by `__typename` and the fields of a key.',
      }),
    },
    resolve: async (_root, { representations }, context, info) => {
      if (representations.length > LARGEST_PAGE) {
        throw badUserInput(
          `representations: takes at most ${LARGEST_PAGE} / paling banyak ${LARGEST_PAGE}`,
        );
      }
      const found = await findEntities(context, representations);
      const records = await resolveNodes(
        builder,
        context,
        info,
        found.map((each) => (each instanceof GraphQLError ? null : each)),
      );
      return found.map((each, index) =>
        each instanceof GraphQLError ? each : records[index],
      ) as never[];
    },
  }),
);

const Service = builder.objectRef<GraphQLSchema>('_Service').implement({
  description: 'The hub as a subgraph.',
  fields: (t) => ({
    sdl: t.string({
      description: 'Its types with their keys, in the language of schemas.',
      resolve: subgraphOf,
    }),
  }),
});

builder.queryField('_service', (t) =>
  t.field({
    type: Service,
    // The text is the schema: who may ask for the one may ask for the other.
    action: 'schema.introspect',
    description: 'For a gateway: the schema as a subgraph of Apollo Federation 2.',
    resolve: (_root, _args, _context, { schema }) => schema,
  }),
);
