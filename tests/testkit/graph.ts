/** A caller of the hub over HTTP, as a browser or a script is one. */

export interface GraphError {
  message: string;
  path?: (string | number)[];
  extensions: { code: string; reference?: string };
}

export interface Answer<Data> {
  status: number;
  data: Data | null;
  errors: GraphError[];
}

// biome-ignore lint/suspicious/noExplicitAny: a test names the shape that it asked for, or reads it as it comes
type Anything = any;

export interface Caller {
  /** Asks the graph and returns whatever it answers. */
  ask<Data = Anything>(
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<Answer<Data>>;
  /** The data of an answer without errors. */
  data<Data = Anything>(
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<Data>;
  /** The codes of the answer's errors; none where it has none. */
  codes(
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<string[]>;
  /** Any other address. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

/** @param proof the headers that prove who calls; none for a stranger */
export function callerOf(address: string, proof: Record<string, string>): Caller {
  const fetchHere = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${address}${path}`, { ...init, headers: { ...proof, ...init.headers } });

  const ask: Caller['ask'] = async (query, variables = {}, headers = {}) => {
    const response = await fetchHere('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const { data = null, errors = [] } = (await response.json()) as Partial<Answer<Anything>>;
    return { status: response.status, data, errors };
  };
  return {
    ask,
    fetch: fetchHere,
    async data(query, variables, headers) {
      const { data, errors } = await ask(query, variables, headers);
      if (errors.length > 0) throw new Error(`the hub answered ${JSON.stringify(errors)}`);
      return data;
    },
    async codes(query, variables, headers) {
      const { errors } = await ask(query, variables, headers);
      return errors.map((error) => error.extensions.code);
    },
  };
}
