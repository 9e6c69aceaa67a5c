/** Which part of a list's rows its filter leaves, from how often each value occurs. */
import { parseRegencyCode, type RegencyCodeSystem } from '../kernel/regency-code.ts';
import type { RowCounts } from './row-counts.ts';

type Filter = Record<string, unknown>;
interface RegencyCode {
  system: RegencyCodeSystem;
  value: string;
}

/** Part of the rows that a search is taken to leave, by how much of a name it gives. */
const searched = (text: string): number => (text.length <= 2 ? 0.4 : text.length <= 4 ? 0.1 : 0.04);

/** Columns that the values of a filter are counted by. */
const COLUMNS: Record<string, Record<string, string>> = {
  person: { nationalities: 'nationality' },
  permit: { kinds: 'kind' },
  employer: { sectors: 'sector' },
  site: { sectors: 'sector' },
  incident: { categories: 'category', statuses: 'status' },
};

const monthOf = (day: unknown): string => String(day).slice(0, 7);

/** A sector's id holds its code. */
const plain = (value: unknown): string =>
  /^[\w+/]+=*$/.test(String(value)) && String(value).length > 10
    ? Buffer.from(String(value), 'base64').toString('utf8').replace(/^\w+:/, '')
    : String(value);

/** The Kemendagri code of a regency, whichever system names it. */
function regencyOf({ system, value }: RegencyCode): string {
  const found = parseRegencyCode(system, value);
  return found.ok ? found.value.kemendagri : '';
}

/** Things about persons: how often a value occurs among them tells something of who they are. */
const ABOUT_PERSONS = ['person', 'permit', 'incident'];

/**
 * The part of a thing's rows that a filter leaves, from 0 (none) to 1 (all).
 * @param area the regencies that the viewer is limited to; of other places it must not learn how many there are, so a
 * filter by a value counts for nothing then
 */
export function partLeft(
  counts: RowCounts,
  thing: string,
  filter: Filter,
  area: readonly string[] | null,
): number {
  const among = (column: string, values: readonly string[]): number =>
    counts.share(thing, column, (value) => values.includes(value));
  let part = 1;
  for (const [name, value] of Object.entries(filter)) {
    if (value === null || value === undefined) continue;
    if (name === 'regencies') {
      const codes = (value as RegencyCode[]).map(regencyOf);
      part *= among('regency', area ? codes.filter((code) => area.includes(code)) : codes);
    }
    if (area && ABOUT_PERSONS.includes(thing)) continue;
    const column = COLUMNS[thing]?.[name];
    if (column)
      part *= among(
        column,
        (value as unknown[]).flatMap((it) => [String(it), plain(it)]),
      );
    if (name === 'search') part *= searched(String(value));
    if (name === 'sex') part *= among('sex', [String(value)]);
    if (name === 'employer') part *= 1 / Math.max(1, counts.of('employer'));
  }
  if (area && ABOUT_PERSONS.includes(thing)) return part;
  if (thing === 'permit') part *= permitsOn(counts, filter);
  if (thing === 'incident') {
    const from = filter['from'] ? monthOf(filter['from']) : '';
    const to = filter['to'] ? monthOf(filter['to']) : '9';
    if (from || to !== '9') {
      part *= counts.share('incident', 'occurred', (month) => month >= from && month <= to);
    }
  }
  return part;
}

/** Permits that are valid on a day, or expire by one. */
function permitsOn(counts: RowCounts, { validOn, expiresBy }: Filter): number {
  const until = (column: string, month: string): number =>
    counts.share('permit', column, (value) => value <= month);
  const begun = validOn
    ? until('validFrom', monthOf(validOn)) - until('validTo', monthOf(validOn))
    : 1;
  if (!expiresBy) return Math.max(0, begun);
  const ended = until('validTo', monthOf(expiresBy));
  if (!validOn) return ended;
  return Math.max(0, Math.min(begun, ended - until('validTo', monthOf(validOn))));
}
