/**
 * Loaded before a server with `--expose-gc`: says how much memory it holds, once what is not used is gone, and how long
 * its thread was busy with one thing since it was asked last.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';

const delay = monitorEventLoopDelay({ resolution: 10 });
delay.enable();
process.on('message', () => {
  const busy = { p99: delay.percentile(99) / 1e6, longest: delay.max / 1e6 };
  globalThis.gc();
  const { rss, heapUsed } = process.memoryUsage();
  process.send({ rss, heapUsed, ...busy });
  // The collection itself held the thread, which is told a little later.
  setTimeout(() => delay.reset(), 100);
});
// The server ends when its own work does.
process.channel.unref();
