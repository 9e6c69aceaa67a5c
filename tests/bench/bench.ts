/** `pnpm bench [NAME]`: runs one benchmark or all, and prints a table each. Figures are of this machine, this run. */
import { cpus } from 'node:os';
import { answerBench } from './answer.ts';
import { attacksBench } from './attacks.ts';
import { briefingsBench } from './briefings.ts';
import { desksBench } from './desks.ts';
import { exportBench } from './export.ts';
import { graphBench, growthBench } from './graph.ts';
import { intakeBench } from './intake.ts';
import { lighthouseBench, lighthouseFolder } from './lighthouse.ts';
import { loadBench } from './load.ts';
import { rollupBench } from './rollup.ts';
import { startBench } from './start.ts';
import type { Table } from './table.ts';
import { tilesBench } from './tiles.ts';
import { webBench } from './web.ts';

const BENCHES: Record<string, () => Promise<Table>> = {
  start: startBench,
  intake: intakeBench,
  rollup: rollupBench,
  export: exportBench,
  briefings: briefingsBench,
  web: webBench,
  answer: answerBench,
  desks: desksBench,
  lighthouse: lighthouseBench,
  attacks: attacksBench,
  graph: graphBench,
  growth: growthBench,
  load: loadBench,
  tiles: tilesBench,
};
/** Those that make a database of their own on a PostgreSQL server. */
const ON_POSTGRESQL = ['graph', 'growth', 'load', 'tiles'];

const wanted = process.argv.slice(2).filter((it) => it !== '--');
const unknown = wanted.find((name) => !BENCHES[name]);
if (unknown) {
  console.error(`No benchmark ${unknown}; there are ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(2);
}
console.log(`Node ${process.version}, ${cpus().length} cores`);
/** Both run with `web`, since they are about the same pages; the second wherever it can. */
if (wanted.includes('web')) wanted.push('answer');
if (wanted.includes('web') && lighthouseFolder()) wanted.push('lighthouse');
for (const [name, bench] of Object.entries(BENCHES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  if (name === 'lighthouse' && !lighthouseFolder()) {
    console.log(
      '\nlighthouse: needs LIGHTHOUSE, the folder of an installed npm package lighthouse',
    );
    continue;
  }
  if (ON_POSTGRESQL.includes(name) && !process.env['DATABASE_URL']) {
    console.log(
      `\n${name}: needs DATABASE_URL, a PostgreSQL server on which databases may be made`,
    );
    if (wanted.length > 0) process.exitCode = 2;
    continue;
  }
  const { title, rows } = await bench();
  console.log(`\n${name}: ${title}`);
  console.table(rows);
}
