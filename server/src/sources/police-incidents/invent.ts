/** Writes invented reports as the police's system puts them out: one JSON object a line. */
import type { Day } from '../../kernel/day.ts';
import type { Placed } from '../invent/lines.ts';
import type { ReportLine } from './invent-rows.ts';

const BROKEN_OFF_AT = 0.6;

function writeReport({ report, brokenOff }: ReportLine['cells']): string {
  const json = JSON.stringify(report);
  return brokenOff ? json.slice(0, Math.floor(json.length * BROKEN_OFF_AT)) : json;
}

/** The file's bytes, and for each line about an incident its number and what it says. */
export function writeReports(
  lines: readonly ReportLine[],
  asOf: Day,
): { bytes: Uint8Array; placed: Placed<ReportLine>[] } {
  const about = {
    instansi: 'POLDA-KALTENG',
    periode: asOf.slice(0, 7),
    ditarik: `${asOf}T16:00:00+07:00`,
  };
  const all = [JSON.stringify(about), ...lines.map(({ cells }) => writeReport(cells))];
  return {
    bytes: new TextEncoder().encode(`${all.join('\n')}\n`),
    placed: lines.map((line, index) => ({ row: index + 2, line })),
  };
}
