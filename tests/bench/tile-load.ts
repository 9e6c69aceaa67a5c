/**
 * Asks for tiles over and over on a fixed number of connections, by as little work as asking takes: written requests,
 * and of an answer only its status, its tag and its length. A client that costs as much as the server would measure
 * itself.
 */
import { connect, type Socket } from 'node:net';
import { CONNECTIONS } from './graph-load.ts';

export interface TileRequest {
  path: string;
  headers: Record<string, string>;
}

interface Answer {
  status: number;
  etag: string;
}

/** One connection that is kept. Each answer is read to its end before the next question goes out. */
class Asker {
  readonly #socket: Socket;
  #unread: Buffer = Buffer.alloc(0);
  #settle: { resolve(answer: Answer): void; reject(error: Error): void } | null = null;

  constructor(url: URL) {
    this.#socket = connect(Number(url.port), url.hostname);
    this.#socket.setNoDelay();
    this.#socket.on('data', (part) => this.#read(part));
    this.#socket.on('error', (error) => this.#settle?.reject(error));
  }

  ask(request: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(part: Buffer): void {
    this.#unread = this.#unread.length > 0 ? Buffer.concat([this.#unread, part]) : part;
    const end = this.#unread.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = this.#unread.toString('latin1', 0, end);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
    if (this.#unread.length < end + 4 + length) return;
    this.#unread = Buffer.alloc(0);
    const status = Number(head.slice(9, 12));
    this.#settle?.resolve({ status, etag: /\r\netag: (\S+)/i.exec(head)?.[1] ?? '' });
  }
}

const written = (url: URL, { path, headers }: TileRequest): Buffer =>
  Buffer.from(
    [
      `GET ${path} HTTP/1.1`,
      `host: ${url.host}`,
      'accept-encoding: gzip, deflate, br',
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
      '\r\n',
    ].join('\r\n'),
  );

/** One tile. @throws where the hub refuses it. */
export async function askTile(address: string, request: TileRequest): Promise<Answer> {
  const url = new URL(address);
  const asker = new Asker(url);
  try {
    const answer = await asker.ask(written(url, request));
    if (answer.status >= 400) throw new Error(`${request.path} answered ${answer.status}`);
    return answer;
  } finally {
    asker.close();
  }
}

/** How many answers of each status came in so many seconds. */
export async function loadTiles(
  address: string,
  requests: readonly TileRequest[],
  seconds: number,
): Promise<{ perSecond: number; byStatus: Record<number, number> }> {
  const url = new URL(address);
  const questions = requests.map((request) => written(url, request));
  const byStatus: Record<number, number> = {};
  const started = performance.now();
  const end = started + seconds * 1000;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async (_, connection) => {
      const asker = new Asker(url);
      for (let turn = connection; performance.now() < end; turn += 1) {
        const { status } = await asker.ask(questions[turn % questions.length] ?? Buffer.alloc(0));
        byStatus[status] = (byStatus[status] ?? 0) + 1;
      }
      asker.close();
    }),
  );
  const answers = Object.values(byStatus).reduce((sum, count) => sum + count, 0);
  return { perSecond: (answers * 1000) / (performance.now() - started), byStatus };
}
