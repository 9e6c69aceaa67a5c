/** Services of agencies as an agency may write one: a small GraphQL server on a port of its own, with invented answers. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { buildASTSchema, graphql, parse } from 'graphql';

export interface Subgraph {
  name: string;
  url: string;
  sdl: string;
  /** The `Authorization` that came with each request; an agency's service is owed none. */
  proofs: (string | undefined)[];
  close(): Promise<void>;
}

interface AgencyService {
  name: string;
  sdl: string;
  /** What the root fields answer. */
  root: Record<string, unknown>;
  /** What the service adds to a record that it is given by its key; null where it knows nothing of it. */
  entity(representation: Record<string, string>): object | null;
  /** Its types that have a key. */
  keyed: readonly string[];
}

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])';

const LODGINGS: AgencyService = {
  name: 'lodgings',
  sdl: `
    type Query { lodgingMonth: String }
    type Regency @key(fields: "kemendagriCode") { kemendagriCode: String! guestNights: Int }`,
  root: { lodgingMonth: '2026-10' },
  entity: ({ kemendagriCode }) => ({
    kemendagriCode,
    guestNights: { '62.06': 41, '62.02': 230 }[kemendagriCode ?? ''] ?? null,
  }),
  keyed: ['Regency'],
};

/** What the inspectorate wrote down of a visit: the employer's NIB, and the opaque id of the person it met. */
export interface Visited {
  nib: string;
  person: string;
}

const inspectorate = ({ nib, person }: Visited): AgencyService => {
  const visits = [{ day: '2026-10-07', employer: { nib }, met: { id: person } }];
  return {
    name: 'inspectorate',
    sdl: `
      type Query { visits: [Visit!] }
      type Visit { day: String! employer: Employer met: ForeignNational }
      type Employer @key(fields: "nib") { nib: String! visits: [Visit!] }
      type ForeignNational @key(fields: "id", resolvable: false) { id: ID! }`,
    root: { visits },
    entity: (named) => ({ nib: named['nib'], visits: named['nib'] === nib ? visits : [] }),
    keyed: ['Employer'],
  };
};

/** What a gateway asks of every subgraph. */
const gatewayPart = (keyed: readonly string[]): string => `
  scalar _Any
  union _Entity = ${keyed.join(' | ')}
  type _Service { sdl: String! }
  extend type Query { _entities(representations: [_Any!]!): [_Entity]! _service: _Service! }`;

async function start({ name, sdl, root, entity, keyed }: AgencyService): Promise<Subgraph> {
  const schema = buildASTSchema(parse(`${LINK} ${sdl} ${gatewayPart(keyed)}`), {
    assumeValidSDL: true,
  });
  const rootValue = {
    ...root,
    _service: { sdl },
    _entities: ({ representations }: { representations: Record<string, string>[] }) =>
      representations.map((each) => {
        const found = entity(each);
        return found && { __typename: each['__typename'], ...found };
      }),
  };
  const proofs: Subgraph['proofs'] = [];
  const server: Server = createServer(async (request, response) => {
    proofs.push(request.headers.authorization);
    const { query, variables } = JSON.parse(await text(request));
    const answer = await graphql({ schema, source: query, variableValues: variables, rootValue });
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    name,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    sdl: `${LINK} ${sdl}`,
    proofs,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export const startLodgings = (): Promise<Subgraph> => start(LODGINGS);

export const startInspectorate = (visited: Visited): Promise<Subgraph> =>
  start(inspectorate(visited));
