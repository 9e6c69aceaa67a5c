import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { round, type Table } from './table.ts';

const START = fileURLToPath(new URL('../../server/start.mjs', import.meta.url));

/** Starts the hub as `pnpm start` does and waits for its address. */
export async function startAsUsersDo(
  dataDir: string,
): Promise<{ child: ChildProcess; address: string; seconds: number }> {
  const started = performance.now();
  const child = spawn(process.execPath, [START], {
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => {
      printed += text.toString();
      const found = /^PORA Hub: (\S+)$/m.exec(printed);
      if (found?.[1]) resolve(found[1]);
    });
    child.once('exit', () => reject(new Error(printed)));
  });
  return { child, address, seconds: (performance.now() - started) / 1000 };
}

/** Stops the hub with Ctrl-C's signal and waits for its end. */
export function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.once('exit', () => resolve());
    child.kill('SIGINT');
  });
}

/** Seconds to the printed address: a first start (demonstration made and loaded) and a second one. */
export async function startBench(): Promise<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'pora-bench-'));
  const rows: Table['rows'] = [];
  for (const which of ['first', 'second']) {
    const { child, seconds } = await startAsUsersDo(folder);
    rows.push({ start: which, seconds: round(seconds, 1) });
    await stop(child);
  }
  rmSync(folder, { recursive: true });
  return { title: 'seconds to the address, packages installed and clients built', rows };
}
