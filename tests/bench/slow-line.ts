/** A slow line between a browser and a hub, for everything that passes: pages, workers and the service worker alike. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** 1.6 Mbit/s with 150 ms from a question to the first byte of its answer. */
const BYTES_PER_MILLISECOND = 200;
const ONE_WAY_MILLISECONDS = 75;
const PACKET = 1460;

export interface SlowLine {
  address: string;
  close(): void;
}

/**
 * Listens beside a hub and passes everything on, late. Connections take turns on the line, a packet each, and opening
 * one costs a round trip, as it does in the field; a browser's own emulation leaves workers out.
 */
export async function slowLine(hub: string): Promise<SlowLine> {
  const { hostname, port } = new URL(hub);
  const open = new Set<Socket>();
  const line = sharedLine();
  const server = createServer((browser) => {
    const opened = performance.now() + 2 * ONE_WAY_MILLISECONDS;
    const upstream = connect(Number(port), hostname);
    for (const [socket, other] of [
      [browser, upstream],
      [upstream, browser],
    ] as const) {
      open.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        open.delete(socket);
        other.destroySoon();
      });
    }
    const questions = inOrder(upstream);
    const answers = inOrder(browser);
    browser.on('data', (bytes: Buffer) => {
      questions(bytes, Math.max(performance.now(), opened) + ONE_WAY_MILLISECONDS);
    });
    upstream.on('data', (bytes: Buffer) => {
      upstream.pause();
      line.send(
        bytes,
        (packet) => answers(packet, performance.now() + ONE_WAY_MILLISECONDS),
        () => upstream.resume(),
      );
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close();
      line.stop();
      for (const socket of open) socket.destroy();
    },
  };
}

/** What waits for the line, a packet of each in turn, as many bytes as the time that has passed allows. */
function sharedLine() {
  const waiting: { bytes: Buffer; send(packet: Buffer): void; done(): void }[] = [];
  let last = performance.now();
  let credit = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    credit = waiting.length > 0 ? credit + (now - last) * BYTES_PER_MILLISECOND : 0;
    last = now;
    for (let turn = waiting.shift(); turn; turn = waiting.shift()) {
      const packet = turn.bytes.subarray(0, PACKET);
      if (credit < packet.length) {
        waiting.unshift(turn);
        return;
      }
      credit -= packet.length;
      turn.send(packet);
      turn.bytes = turn.bytes.subarray(PACKET);
      if (turn.bytes.length > 0) waiting.push(turn);
      else turn.done();
    }
  }, 2);
  return {
    send: (bytes: Buffer, send: (packet: Buffer) => void, done: () => void) => {
      waiting.push({ bytes, send, done });
    },
    stop: () => clearInterval(timer),
  };
}

/** Writes each piece at its time, and never before the one that came earlier: timers alone do not promise that. */
function inOrder(to: Socket): (bytes: Buffer, at: number) => void {
  let last = Promise.resolve();
  return (bytes, at) => {
    last = last.then(async () => {
      await new Promise((due) => setTimeout(due, at - performance.now()));
      if (!to.destroyed) to.write(bytes);
    });
  };
}
