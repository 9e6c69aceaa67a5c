import { type Caller, callerOf } from './graph.ts';
import type { TestHub } from './hub.ts';

/** What a browser does on the pages of sign-in and of the own account. */
export interface Visitor {
  post(path: string, body?: object, headers?: Record<string, string>): Promise<Response>;
  /** Opens an address and follows nothing. */
  get(path: string): Promise<Response>;
  signIn(email: string, password: string): Promise<Response>;
  /** The cookies that it holds now, as it would send them. */
  cookie(): string;
  graph(): Caller;
  /** Who the hub takes it for. */
  email(): Promise<string | null>;
}

/** A browser of its own: it keeps the cookies that it is given and names the origin of what it sends. */
export function visitorOf(hub: TestHub): Visitor {
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const keep = (response: Response): Response => {
    for (const each of response.headers.getSetCookie()) {
      const [pair = ''] = each.split(';');
      const [name = '', ...value] = pair.split('=');
      if (/max-age=0/i.test(each)) jar.delete(name);
      else jar.set(name, value.join('='));
    }
    return response;
  };
  const graph = () => callerOf(hub.address, { cookie: cookie(), origin: hub.address });
  const post: Visitor['post'] = async (path, body = {}, headers = {}) => {
    const response = await fetch(`${hub.address}/auth/${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: hub.address,
        ...(jar.size > 0 ? { cookie: cookie() } : {}),
        ...headers,
      },
      body: JSON.stringify(body),
    });
    return keep(response);
  };
  return {
    post,
    cookie,
    graph,
    get: async (path) =>
      keep(await fetch(hub.address + path, { redirect: 'manual', headers: { cookie: cookie() } })),
    signIn: (email, password) => post('sign-in/email', { email, password }),
    async email() {
      return (await graph().ask('{ viewer { email } }')).data?.viewer.email ?? null;
    },
  };
}
