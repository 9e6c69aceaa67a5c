/** `pnpm bench [NAME]`: runs one benchmark or all, and prints a table each. Figures are of this machine, this run. */
import { cpus } from 'node:os';
import { attacksBench } from './attacks.ts';
import { exportBench } from './export.ts';
import { intakeBench } from './intake.ts';
import { rollupBench } from './rollup.ts';
import { startBench } from './start.ts';
import type { Table } from './table.ts';
import { webBench } from './web.ts';

const BENCHES: Record<string, () => Promise<Table>> = {
  start: startBench,
  intake: intakeBench,
  rollup: rollupBench,
  export: exportBench,
  web: webBench,
  attacks: attacksBench,
};

const wanted = process.argv.slice(2).filter((it) => it !== '--');
const unknown = wanted.find((name) => !BENCHES[name]);
if (unknown) {
  console.error(`No benchmark ${unknown}; there are ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(2);
}
console.log(`Node ${process.version}, ${cpus().length} cores`);
for (const [name, bench] of Object.entries(BENCHES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const { title, rows } = await bench();
  console.log(`\n${name}: ${title}`);
  console.table(rows);
}
