/** An agency's identity provider as a real one: oidc-provider on a port of its own, with invented people. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export interface InventedPerson {
  sub: string;
  email: string;
  email_verified: boolean;
}

export interface IdentityProviderUnderTest {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** The hub to which it sends people back, known once that listens. */
  serves(hub: string): void;
  close(): Promise<void>;
}

const CLIENT = { clientId: 'pora-hub', clientSecret: 'rahasia-contoh-untuk-uji-0123456789' };

/** @param people who can sign in there; whoever is asked for says its `sub` and no password */
export async function startIdentityProvider(
  people: readonly InventedPerson[],
): Promise<IdentityProviderUnderTest> {
  let handle: ((...request: Parameters<ReturnType<Provider['callback']>>) => unknown) | null = null;
  const server: Server = createServer((request, response) => {
    if (!handle) response.writeHead(503).end();
    else handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    ...CLIENT,
    serves(hub) {
      const provider = new Provider(issuer, {
        clients: [
          {
            client_id: CLIENT.clientId,
            client_secret: CLIENT.clientSecret,
            redirect_uris: [`${hub}/auth/callback/oidc`],
          },
        ],
        pkce: { required: () => true },
        claims: { openid: ['sub'], email: ['email', 'email_verified'] },
        conformIdTokenClaims: false,
        cookies: { keys: ['kunci-contoh'] },
        findAccount: (_context, sub) => {
          const person = people.find((each) => each.sub === sub);
          return person && { accountId: sub, claims: () => ({ ...person }) };
        },
        features: { devInteractions: { enabled: true } },
      });
      handle = provider.callback();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * What somebody does on the provider's pages: says who it is and agrees.
 * @param address where the hub sends the browser
 * @returns where the provider sends it back to
 */
export async function agreeAs(sub: string, address: string): Promise<URL> {
  const jar = new Map<string, string>();
  const go = async (url: URL, init: RequestInit = {}): Promise<URL | null> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, cookie },
    });
    for (const each of response.headers.getSetCookie()) {
      const [pair = ''] = each.split(';');
      const [name = '', ...value] = pair.split('=');
      jar.set(name, value.join('='));
    }
    const location = response.headers.get('location');
    return location ? new URL(location, url) : null;
  };
  const own = new URL(address).origin;
  let at = new URL(address);
  for (const answer of [`prompt=login&login=${sub}&password=x`, 'prompt=consent']) {
    while (!at.pathname.startsWith('/interaction/')) {
      const next = await go(at);
      if (!next) throw new Error(`the provider stays at ${at.pathname}`);
      if (next.origin !== own) return next;
      at = next;
    }
    const next = await go(at, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: answer,
    });
    if (!next) throw new Error('the provider took no answer');
    at = next;
  }
  while (at.origin === own) {
    const next = await go(at);
    if (!next) throw new Error(`the provider stays at ${at.pathname}`);
    at = next;
  }
  return at;
}
