/**
 * Prepared statements. The hub asks few different statements very often, and some of them are long: a statement that a
 * process sends for the second time is prepared under a name on each connection, so that from then on neither its text
 * travels nor is it parsed again, and the server may keep its plan.
 */
import pg from 'pg';

/** Names that a process gives away. Each costs memory on each connection, and questions of one's own never end. */
const MOST_NAMES = 500;
/** Statements of which it is remembered that they came once. */
const MOST_REMEMBERED = 2000;

const names = new Map<string, string>();
const seenOnce = new Set<string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= MOST_NAMES) return known;
  if (seenOnce.delete(text)) {
    const name = `hub_${names.size}`;
    names.set(text, name);
    return name;
  }
  if (seenOnce.size >= MOST_REMEMBERED) seenOnce.clear();
  seenOnce.add(text);
  return undefined;
}

type Ask = (...parameters: unknown[]) => unknown;

/** A connection that prepares what is sent to it with values. Not for the embedded database, whose one session all connections share. */
export class PreparingClient extends pg.Client {
  override query: pg.Client['query'] = ((question: unknown, ...rest: unknown[]) => {
    const ask = super.query.bind(this) as Ask;
    const [values] = rest;
    if (typeof question === 'string') {
      const name = Array.isArray(values) && values.length > 0 ? nameOf(question) : undefined;
      return name ? ask({ name, text: question }, ...rest) : ask(question, ...rest);
    }
    const config = question as pg.QueryConfig;
    const name = config.values?.length && !config.name ? nameOf(config.text) : undefined;
    return ask(name ? { ...config, name } : config, ...rest);
  }) as pg.Client['query'];
}
