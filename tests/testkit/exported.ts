/** Files that the hub exports, opened again. */
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { expect } from 'vitest';
import type { Caller } from './graph.ts';

export interface Asked {
  query: string;
  format: string;
  variables?: Record<string, unknown>;
  operationName?: string;
  titles?: Record<string, string>;
}

/** Asks for a file. */
export const send = (caller: Caller, asked: object): Promise<Response> =>
  caller.fetch('/export/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  });

/** The bytes of a file that has to come whole. */
export async function bytesOf(caller: Caller, asked: Asked): Promise<Uint8Array> {
  const response = await send(caller, asked);
  if (response.status !== 200) throw new Error(await response.text());
  return new Uint8Array(await response.arrayBuffer());
}

interface Table {
  rows: Record<string, unknown>[];
  about: string;
}

/** Each format opened by a library that had no part in writing it, zip archives aside. */
const OPEN: Record<string, (bytes: Uint8Array) => Promise<Table>> = {
  csv: async (bytes) => {
    const files = unzipSync(bytes);
    const text = (name: string): string => new TextDecoder().decode(files[name]);
    return {
      rows: parse(text('data.csv'), { bom: true, columns: true, delimiter: ';' }),
      about: text('tentang.txt'),
    };
  },
  xlsx: async (bytes) => {
    const sheets = await readWorkbook(Buffer.from(bytes));
    const [data, about] = ['Data', 'Tentang'].map(
      (name) => sheets.find(({ sheet }) => sheet === name)?.data ?? [],
    );
    const [titles = [], ...rows] = data ?? [];
    return {
      rows: rows.map((row) =>
        Object.fromEntries(titles.map((title, index) => [title, row[index] ?? null])),
      ),
      about: (about ?? []).map((row) => row.join(' ')).join('\n'),
    };
  },
  jsonl: async (bytes) => {
    const lines = new TextDecoder().decode(bytes).trimEnd().split('\n');
    const objects = lines.map((line) => JSON.parse(line));
    expect(objects.at(-1)).toEqual({ end: { rows: objects.length - 2 } });
    return {
      rows: objects.slice(1, -1).map(({ row }) => row),
      about: JSON.stringify(objects[0].about),
    };
  },
  geojson: async (bytes) => {
    const { type, about, features, rows } = JSON.parse(new TextDecoder().decode(bytes));
    expect([type, rows]).toEqual(['FeatureCollection', features.length]);
    return { rows: features, about: JSON.stringify(about) };
  },
};

/** A file as its reader finds it. */
export const table = async (caller: Caller, asked: Asked): Promise<Table> => {
  const open = OPEN[asked.format];
  if (!open) throw new Error(`no way to open ${asked.format}`);
  return open(await bytesOf(caller, asked));
};

/** Several pages of named persons. */
export const LIST_OF_PEOPLE =
  '{ foreignNationals { nodes { id name birthDate nationality { name } travelDocuments { number } } } }';
