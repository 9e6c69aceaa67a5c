/**
 * Apollo Server over hand-written SQL: the fields of the six questions, each root field one prepared statement. No
 * sign-in, no policy, no trail: what a GraphQL server costs that does nothing else.
 */
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import pg from 'pg';
import { QUESTIONS, type Variables } from '../graph-queries.ts';

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 16 });

const typeDefs = `
  scalar Date
  enum Dimension { REGENCY SECTOR }
  enum RegencyCodeSystem { KEMENDAGRI BPS }
  input RegencyCodeInput { system: RegencyCodeSystem! value: String! }
  input IncidentFilter { regencies: [RegencyCodeInput!] from: Date to: Date }
  input PermitFilter { validOn: Date expiresBy: Date }
  input ForeignNationalFilter { search: String }
  type RollupKey { dimension: Dimension! value: String! }
  type Cell { value: Int }
  type RollupRow { keys: [RollupKey!]! cell: Cell! }
  type Rollup { rows: [RollupRow!]! }
  type Country { alpha3: String! nameEn: String! }
  type Regency { kemendagriCode: String! name: String! }
  type PermitKind { id: ID! }
  type Agency { name: String! }
  type Provenance { source: String! row: Int! agency: Agency! }
  type Point { longitude: Float! latitude: Float! }
  type Site { name: String! regency: Regency! }
  type Sites { nodes: [Site!]! }
  type Employer { name: String! sites(first: Int): Sites! }
  type Permit { id: ID! number: String validFrom: Date! validTo: Date! kind: PermitKind! employer: Employer regency: Regency
    holder: ForeignNational! provenance: Provenance! }
  type Permits { nodes: [Permit!]! }
  type TravelDocument { number: String country: Country! }
  type ForeignNational { id: ID! name: String birthDate: Date nationality: Country! travelDocuments: [TravelDocument!]!
    permits(first: Int): Permits! }
  type ForeignNationals { nodes: [ForeignNational!]! }
  type IncidentCategory { nameEn: String! }
  type Incident { id: ID! reference: String severity: Int! occurredOn: Date! category: IncidentCategory! regency: Regency!
    location: Point }
  type Incidents { nodes: [Incident!]! }
  type Query {
    rollup(indicator: String!, by: [Dimension!]!, asOf: Date): Rollup!
    foreignNationals(first: Int, filter: ForeignNationalFilter): ForeignNationals!
    foreignNational(id: ID!): ForeignNational
    incidents(first: Int, filter: IncidentFilter): Incidents!
    permits(first: Int, filter: PermitFilter): Permits!
  }`;

async function ask(name: string, variables: Variables): Promise<unknown> {
  const question = QUESTIONS.find((it) => it.name === name);
  if (!question) throw new Error(`no question ${name}`);
  const { rows } = await pool.query({
    name,
    text: `SELECT answer FROM (${question.sql}) one (answer)`,
    values: question.values(variables),
  });
  return rows[0]?.answer ?? null;
}

interface Range {
  filter: {
    regencies: [{ value: string }];
    from: string;
    to: string;
    validOn: string;
    expiresBy: string;
  };
}

const resolvers = {
  Query: {
    rollup: (_root: unknown, { asOf }: { asOf: string }) => ask('roll-up', { day: asOf }),
    foreignNationals: (
      _root: unknown,
      { first, filter }: { first: number; filter?: { search: string } },
    ) => (filter ? ask('search by name', { term: filter.search }) : ask('50 people', { first })),
    foreignNational: (_root: unknown, { id }: { id: string }) => ask('one person', { id }),
    incidents: (_root: unknown, { filter: { regencies, from, to } }: Range) =>
      ask('incidents, 90 days', { regency: regencies[0].value, from, to }),
    permits: (_root: unknown, { filter: { validOn, expiresBy } }: Range) =>
      ask('expiring, 30 days', { day: validOn, until: expiresBy }),
  },
};

const { url } = await startStandaloneServer(new ApolloServer({ typeDefs, resolvers }), {
  listen: { port: 0, host: '127.0.0.1' },
});
console.log(`Ready: ${url}`);
