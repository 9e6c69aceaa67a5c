/** The schema as a subgraph of Apollo Federation 2, for whoever composes it with the services of agencies. */
import {
  type DirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  lexicographicSortSchema,
  parse,
  print,
  printSchema,
  visit,
} from 'graphql';
import { entityKeys } from './entities.ts';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])';

/** What a gateway adds itself, and a directive that means something in the hub alone. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  '_Any',
  '_Entity',
  '_Service',
  '_entities',
  '_service',
  'policy',
]);

/** How a list is paged is the same everywhere: a service with lists of its own has this type too. */
const SHAREABLE: ReadonlySet<string> = new Set(['PageInfo']);

/** The directives that a text such as `@key(fields: "id")` stands for. */
const directives = (text: string): readonly DirectiveNode[] => {
  const [type] = parse(`type Any ${text} { id: ID }`).definitions;
  return type?.kind === Kind.OBJECT_TYPE_DEFINITION ? (type.directives ?? []) : [];
};

function described(document: DocumentNode): DocumentNode {
  const keys = new Map(
    entityKeys().map((entity) => [
      entity.ref.name,
      entity.keys.map((key) => `@key(fields: "${key}")`).join(' '),
    ]),
  );
  const leave = ({ name }: { name: { value: string } }) =>
    LEFT_OUT.has(name.value) ? null : undefined;
  return visit(document, {
    DirectiveDefinition: leave,
    ScalarTypeDefinition: leave,
    UnionTypeDefinition: leave,
    FieldDefinition: leave,
    ObjectTypeDefinition(type) {
      const { value } = type.name;
      if (LEFT_OUT.has(value)) return null;
      const said = keys.get(value) ?? (SHAREABLE.has(value) ? '@shareable' : '');
      return said ? { ...type, directives: directives(said) } : undefined;
    },
  });
}

const printed = new WeakMap<GraphQLSchema, string>();

/** The text that a gateway composes: without what a gateway adds itself, with the keys of entities. */
export function subgraphOf(schema: GraphQLSchema): string {
  const known = printed.get(schema);
  if (known) return known;
  const text = print(described(parse(printSchema(lexicographicSortSchema(schema)))));
  const sdl = `${LINK}\n\n${text}\n`;
  printed.set(schema, sdl);
  return sdl;
}
