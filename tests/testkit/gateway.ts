/** Hive Gateway over the hub and services of agencies, as docs/decisions/federation.md sets it up. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import * as http from '@graphql-mesh/transport-http';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';

/** Who asks and why; and from which page, without which the hub could not refuse a forged request with a cookie. */
const FOR_THE_HUB = ['authorization', 'cookie', 'origin', 'sec-fetch-site', 'x-purpose'];

/** The operations of the hub's pages by their hash, as the build of the web client lists them. */
export const OPERATIONS: Record<string, string> = JSON.parse(
  readFileSync(
    new URL('../../web/src/graphql/generated/persisted-documents.json', import.meta.url),
    'utf8',
  ),
);

interface Service {
  name: string;
  sdl: string;
  url: string;
}

/** The one schema of several services. @throws where they do not compose; the message says why. */
export function compose(services: readonly Service[]): string {
  const { supergraphSdl, errors } = composeServices(
    services.map(({ name, sdl, url }) => ({ name, url, typeDefs: parse(sdl) })),
  );
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return supergraphSdl ?? '';
}

export interface Gateway {
  address: string;
  close(): Promise<void>;
}

/** A gateway on a port of its own. What proves the caller, and why it asks, goes to the hub and to nobody else. */
export async function startGateway(services: readonly Service[]): Promise<Gateway> {
  const gateway = createGatewayRuntime({
    supergraph: compose(services),
    transports: { http },
    // The hub's pages send hashes of their operations.
    persistedDocuments: {
      getPersistedOperation: (hash) => OPERATIONS[hash] ?? null,
      allowArbitraryDocuments: true,
    },
    logging: false,
    landingPage: false,
    propagateHeaders: {
      fromClientToSubgraphs({ request, subgraphName }) {
        if (subgraphName !== 'hub') return {};
        return Object.fromEntries(FOR_THE_HUB.map((name) => [name, request.headers.get(name)]));
      },
    },
  });
  const server = createServer(gateway);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await gateway[Symbol.asyncDispose]();
    },
  };
}
