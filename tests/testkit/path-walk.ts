/** Every path of the schema to four fields below the root, asked by one account and compared with the policy of rows. */
import { isObjectType } from 'graphql';
import type { Caller } from './graph.ts';
import {
  ENTITY_TYPES,
  fieldsOf,
  type OBJECT_TYPES,
  rootFields,
  SCHEMA,
  takesPages,
  targetOf,
  under,
} from './printed-schema.ts';
import { type Allowed, type Related, ROW_TYPES } from './row-policy.ts';

const DEPTH = 4;
export const PURPOSE = { 'X-Purpose': 'VERIFICATION' };

/** What tells a record of a type: its id, or of a record of a file its cell. */
const KEYS: Record<string, string> = { SourceRecord: 'source row agency { code }' };

/** Everything below a type, `depth` fields deep, as one selection. */
function below(type: (typeof OBJECT_TYPES)[number], depth: number): string {
  const own = type.getFields()['id'] ? 'id' : '';
  const parts = [`__typename ${KEYS[type.name] ?? own}`];
  if (depth === 0) return parts.join(' ');
  for (const field of fieldsOf(type)) {
    const target = targetOf(field.type);
    if (!target) continue;
    const inner = below(target, depth - 1);
    // A second selection of a field that is a key already has to ask the same of it.
    parts.push(under(type.name, field, inner));
  }
  return parts.join(' ');
}

export const ROOTS = rootFields('Query').flatMap((field) => {
  const target = targetOf(field.type);
  const needsId = field.args.some((argument) => argument.type.toString() === 'ID!');
  return target && !needsId ? [{ field, target }] : [];
});

/** Each type whose records can be had by global id, and the root field that opens one of it, where there is one. */
export const BY_ID = ROW_TYPES.filter((type) => {
  const found = SCHEMA.getType(type);
  return isObjectType(found) && found.getInterfaces().some(({ name }) => name === 'Node');
}).map((type) => {
  const opens = rootFields('Query').find(
    (field) =>
      targetOf(field.type)?.name === type &&
      field.args.length === 1 &&
      field.args[0]?.type.toString() === 'ID!',
  );
  return { type, root: opens?.name ?? 'node' };
});

type Row = Record<string, unknown> & { __typename: string };

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && '__typename' in value;

export function keyOf(row: Row): string {
  if (row.__typename === 'SourceRecord') {
    return `${row['source']} ${(row['agency'] as { code: string }).code} ${row['row']}`;
  }
  const id = String(row['id']);
  const decoded = Buffer.from(id, 'base64').toString('utf8');
  return decoded.startsWith(`${row.__typename}:`) ? decoded.slice(row.__typename.length + 1) : id;
}

interface Found {
  /** Rows that may not be seen, by the path that reached them. */
  leaked: string[];
  /** Lists that leave out what may be seen, or count otherwise. */
  wrong: string[];
  /** Rows of guarded types that were compared. */
  compared: number;
}

/** Compares a row and all below it. */
function compare(row: Row, path: string, [mine, related]: [Allowed, Related], found: Found): void {
  const may = mine.get(row.__typename);
  if (may) {
    found.compared += 1;
    if (!may.has(keyOf(row))) found.leaked.push(`${path} ${row.__typename}`);
  }
  for (const [name, value] of Object.entries(row)) {
    const field = `${row.__typename}.${name}`;
    const page = value as { nodes?: unknown[]; totalCount?: number } | null;
    const rows = (
      Array.isArray(page?.nodes) ? page.nodes : Array.isArray(value) ? value : [value]
    ).filter(isRow);
    const children = related.get(field);
    const target = rows[0]?.__typename ?? targetName(row.__typename, name);
    // A field that is withheld or refused is null; the matrix says to whom.
    if (children && value !== null) {
      const seen = [...(children.get(keyOf(row)) ?? [])].filter((it) => mine.get(target)?.has(it));
      const got = rows.map(keyOf);
      if (got.sort().join() !== seen.sort().join()) found.wrong.push(`${path}.${name}`);
      if (page?.totalCount !== undefined && page.totalCount !== seen.length) {
        found.wrong.push(`${path}.${name}.totalCount`);
      }
    }
    for (const each of rows) compare(each, `${path}.${name}`, [mine, related], found);
  }
}

function targetName(type: string, field: string): string {
  const found = SCHEMA.getType(type);
  const known = isObjectType(found) ? found.getFields()[field] : undefined;
  return (known && targetOf(known.type)?.name) ?? '';
}

export interface Walked {
  /** What came back otherwise than the policy has it. */
  differences: string[];
  /** Rows of guarded types that were compared. */
  compared: number;
}

/** The list leaves refuted cases and duplicates out unless they are asked for. */
const EVERY_CASE = `filter: { statuses: [REPORTED, VERIFIED, HANDLED, HANDED_OVER, DECIDED, CLOSED, UNSUBSTANTIATED, DUPLICATE] }`;

/** Asks every path as one account and compares each row and each list with what the account may see. */
export async function walkPaths(caller: Caller, mine: Allowed, related: Related): Promise<Walked> {
  const found: Found = { leaked: [], wrong: [], compared: 0 };
  for (const { field, target } of ROOTS) {
    const whole = `{ ${under('Query', field, below(target, DEPTH - 1))} }`;
    const query = whole.replace('{ cases(', `{ cases(${EVERY_CASE}, `);
    const { data, errors } = await caller.ask(query, {}, PURPOSE);
    const other = errors.filter((error) => error.extensions.code !== 'FORBIDDEN');
    for (const { extensions } of other) found.wrong.push(`${field.name}: ${extensions.code}`);
    const value = data?.[field.name];
    if (value === null || value === undefined) continue;
    const rows = (value.nodes ?? (Array.isArray(value) ? value : [value])) as Row[];
    for (const row of rows) compare(row, field.name, [mine, related], found);
    const may = mine.get(target.name);
    if (!may || !takesPages(field)) continue;
    const keys = new Set(rows.map(keyOf));
    const missed = [...may].filter((key) => !keys.has(key));
    if (missed.length > 0) found.wrong.push(`${field.name}: leaves out ${missed.length}`);
    if (value.totalCount !== may.size) found.wrong.push(`${field.name}: counts otherwise`);
  }
  return { differences: [...found.leaked, ...found.wrong], compared: found.compared };
}

/** How many paths are walked. */
export function countPaths(): number {
  const count = (type: (typeof OBJECT_TYPES)[number], depth: number): number =>
    depth === 0
      ? 0
      : fieldsOf(type).reduce((sum, field) => {
          const target = targetOf(field.type);
          return target ? sum + 1 + count(target, depth - 1) : sum;
        }, 0);
  return ROOTS.reduce((sum, { target }) => sum + 1 + count(target, DEPTH - 1), 0);
}

const isEntity = (type: string): boolean => ENTITY_TYPES.some(({ name }) => name === type);

/** Asks for a record as a gateway does. */
const nameById = (caller: Caller, type: string, id: string) =>
  caller.ask(
    `query ($named: [_Any!]!) { _entities(representations: $named) { ... on ${type} { id } } }`,
    { named: [{ __typename: type, id }] },
    PURPOSE,
  );

/** Opens one record of each type by its id: what may be seen, and what may not beside what is not there. */
export async function openById(
  caller: Caller,
  mine: Allowed,
  everybodys: readonly Allowed[],
): Promise<string[]> {
  const differences: string[] = [];
  const open = async (root: string, type: string, key: string) => {
    const id = Buffer.from(`${type}:${key}`).toString('base64');
    const single = await caller.ask(
      `query ($id: ID!) { ${root}(id: $id) { id } }`,
      { id },
      PURPOSE,
    );
    const node = await caller.ask('query ($id: ID!) { node(id: $id) { id } }', { id }, PURPOSE);
    const named = isEntity(type) ? await nameById(caller, type, id) : node;
    const entity = isEntity(type) ? named.data?._entities?.[0]?.id : node.data?.node?.id;
    return {
      found: [single.data?.[root]?.id === id, node.data?.node?.id === id, entity === id].join(),
      told: JSON.stringify([single, node, named].map(({ status, errors }) => [status, errors])),
    };
  };
  for (const { type, root } of BY_ID) {
    const all = new Set(everybodys.flatMap((it) => [...(it.get(type) ?? [])]));
    const seen = [...all].find((key) => mine.get(type)?.has(key));
    const unseen = [...all].find((key) => !mine.get(type)?.has(key));
    const gone = await open(root, type, '00000000-0000-4000-8000-00000000dead');
    if (gone.found !== 'false,false,false') differences.push(`${root}: opens what is not there`);
    if (seen && (await open(root, type, seen)).found !== 'true,true,true') {
      differences.push(`${root}: does not open what may be seen`);
    }
    if (!unseen) continue;
    const other = await open(root, type, unseen);
    if (other.found !== gone.found || other.told !== gone.told) {
      differences.push(`${root}: tells what may not be seen from what is not there`);
    }
  }
  return differences;
}
