/** The Prisma schema as text, read far enough to say which tables and columns it expects. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../prisma/schema', import.meta.url));

export interface ExpectedColumn {
  /** As `format_type` writes it. */
  type: string;
  nullable: boolean;
  hasDefault: boolean;
}

export interface ExpectedTable {
  columns: Record<string, ExpectedColumn>;
  /** Column lists, each in alphabetical order and joined by commas. */
  primaryKey: string;
  uniques: string[];
  /** `columns -> table (columns)`. */
  references: string[];
}

const TYPES: Record<string, string> = {
  String: 'text',
  Int: 'integer',
  BigInt: 'bigint',
  Float: 'double precision',
  Boolean: 'boolean',
  Json: 'jsonb',
  Bytes: 'bytea',
  DateTime: 'timestamp(3) without time zone',
};

const NATIVE: readonly (readonly [RegExp, string])[] = [
  [/@db\.Uuid/, 'uuid'],
  [/@db\.Date\b/, 'date'],
  [/@db\.Timestamptz\(6\)/, 'timestamp(6) with time zone'],
];

const inBrackets = (text: string): string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);

function typeOf(type: string, rest: string): string | null {
  const native = NATIVE.find(([mark]) => mark.test(rest))?.[1];
  const decimal = /@db\.Decimal\((\d+), (\d+)\)/.exec(rest);
  if (decimal) return `numeric(${decimal[1]},${decimal[2]})`;
  const unsupported = /^Unsupported\("(.+)"\)/.exec(type + rest);
  if (unsupported) return unsupported[1] ?? null;
  const plain = type.replace(/[?[\]]/g, '');
  const base = native ?? TYPES[plain];
  return base ? base + (type.endsWith('[]') ? '[]' : '') : null;
}

const read = (): string =>
  readdirSync(FOLDER)
    .map((name) => readFileSync(`${FOLDER}/${name}`, 'utf8'))
    .join('\n');

interface Model {
  name: string;
  table: string;
  lines: string[];
}

const models = (text: string): Model[] =>
  [...text.matchAll(/^model (\w+) \{\n([\s\S]*?)\n\}/gm)].map(([, name = '', body = '']) => ({
    name,
    table: /@@map\("(\w+)"\)/.exec(body)?.[1] ?? name,
    lines: body.split('\n').map((line) => line.trim()),
  }));

const fieldOf = (line: string): [field: string, type: string, rest: string] | null => {
  const [, field, type, rest = ''] = /^(\w+)\s+(\S+)\s*(.*)$/.exec(line) ?? [];
  return field && type ? [field, type, rest] : null;
};

const columnOf = (field: string, rest: string): string =>
  /@map\("(\w+)"\)/.exec(rest)?.[1] ?? field;

function columnsOf(model: Model): Map<string, string> {
  return new Map(
    model.lines.flatMap((line) => {
      const [field, , rest] = fieldOf(line) ?? [];
      return field && rest !== undefined ? [[field, columnOf(field, rest)] as const] : [];
    }),
  );
}

/** Tables by name, as `prisma/schema` describes them. */
export function expectedTables(): Record<string, ExpectedTable> {
  const all = models(read());
  const byName = new Map(all.map((model) => [model.name, model]));
  return Object.fromEntries(all.map((model) => [model.table, tableOf(model, byName)]));
}

function tableOf(model: Model, byName: ReadonlyMap<string, Model>): ExpectedTable {
  const names = columnsOf(model);
  const list = (fields: string, of = names): string =>
    inBrackets(fields)
      .map((field) => of.get(field) ?? field)
      .sort()
      .join(',');
  const table: ExpectedTable = { columns: {}, primaryKey: '', uniques: [], references: [] };
  for (const line of model.lines) {
    const block = /^@@(id|unique)\(\[(.+?)\]/.exec(line);
    if (block?.[1] === 'id') table.primaryKey = list(block[2] ?? '');
    if (block?.[1] === 'unique') table.uniques.push(list(block[2] ?? ''));
    const [field, type, rest] = fieldOf(line) ?? [];
    if (!field || !type || rest === undefined) continue;
    const relation = /@relation\(.*fields: \[(.+?)\], references: \[(.+?)\]/.exec(rest);
    const target = byName.get(type.replace(/[?[\]]/g, ''));
    if (target) {
      if (relation) {
        const there = list(relation[2] ?? '', columnsOf(target));
        table.references.push(`${list(relation[1] ?? '')} -> ${target.table} (${there})`);
      }
      continue;
    }
    const column = columnOf(field, rest);
    const columnType = typeOf(type, rest);
    if (!columnType) throw new Error(`no type for ${model.name}.${field}: ${type} ${rest}`);
    table.columns[column] = {
      type: columnType,
      nullable: type.endsWith('?'),
      hasDefault: rest.includes('@default('),
    };
    if (/@id\b/.test(rest)) table.primaryKey = column;
    if (/@unique\b/.test(rest)) table.uniques.push(column);
  }
  table.uniques.sort();
  table.references.sort();
  return table;
}
