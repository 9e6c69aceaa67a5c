/** Loaded before a server with `--expose-gc`: says how much memory it holds, once what is not used is gone. */
process.on('message', () => {
  globalThis.gc();
  const { rss, heapUsed } = process.memoryUsage();
  process.send({ rss, heapUsed });
});
// The server ends when its own work does.
process.channel.unref();
