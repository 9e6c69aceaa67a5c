/** Asks one address over and over on a fixed number of connections. */
import { Agent, request } from 'node:http';
import { median, round } from './table.ts';

export const CONNECTIONS = 16;

export interface Target {
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** One POST. @throws where the status is not 200. */
export function post({ url, headers, body }: Target, agent?: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          ...headers,
        },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(parts).toString();
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`${url} answered ${response.statusCode}: ${text.slice(0, 500)}`));
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

export interface Load {
  requests: number;
  perSecond: number;
  p50: number;
  p99: number;
}

/** Asks for so many seconds, the next as soon as the last is answered, on each connection. */
export async function load(target: Target, seconds: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const times: number[] = [];
  const started = performance.now();
  const end = started + seconds * 1000;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (performance.now() < end) {
        const asked = performance.now();
        const answer = await post(target, agent);
        times.push(performance.now() - asked);
        if (answer.includes('"errors"')) throw new Error(`${target.url}: ${answer.slice(0, 500)}`);
      }
    }),
  );
  const took = (performance.now() - started) / 1000;
  agent.destroy();
  const sorted = times.sort((one, other) => one - other);
  return {
    requests: times.length,
    perSecond: round(times.length / took, 1),
    p50: round(median(sorted), 1),
    p99: round(sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN, 1),
  };
}
