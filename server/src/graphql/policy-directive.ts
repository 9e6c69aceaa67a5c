import { DirectiveLocation, GraphQLDirective, GraphQLString } from 'graphql';

/** What the printed schema says of a field that not every role reads; the hub itself asks its own table. */
export const policyDirective = new GraphQLDirective({
  name: 'policy',
  description:
    'The action that a type or field needs and the class that a field belongs to, which a role may see, see masked or not see: the queries `policy` and `fieldPolicy` tell.',
  locations: [
    DirectiveLocation.OBJECT,
    DirectiveLocation.FIELD_DEFINITION,
    DirectiveLocation.INPUT_FIELD_DEFINITION,
  ],
  args: { action: { type: GraphQLString }, class: { type: GraphQLString } },
});
