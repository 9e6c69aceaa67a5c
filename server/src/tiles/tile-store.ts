/**
 * Tiles that were made lately, ready to send. They stand under the layer, the version of the data and the condition of
 * the asker's query: who may see the same shares them, and a change of what somebody may see leads to another key. What
 * is no longer asked for is pushed out by what is, and a change of the data takes everything.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Database } from '../db/client.ts';
import { RecentCache } from '../kernel/recent-cache.ts';
import type { PointSelection, TileLayer } from './contract.ts';
import { encodeTile, indexPoints, type PointIndex, type TileAddress } from './encode.ts';

/** Points in all indexes together, under a kilobyte each. */
const POINTS_KEPT = 500_000;
const BYTES_KEPT = 64 * 1024 * 1024;
/** What a tile takes beside its bytes. */
const OVERHEAD = 500;
/** Below this a tile goes in one packet, packed or not. */
const WORTH_PACKING = 1024;

const pack = promisify(gzip);

export interface StoredTile {
  /** Null where the tile holds nothing. */
  bytes: Buffer | null;
  /** The same by gzip, where that is worth it. */
  packed: Buffer | null;
  /** Entity tag without its quotes: equal tags mean equal bytes. */
  etag: string;
}

const EMPTY: StoredTile = { bytes: null, packed: null, etag: '' };

async function storedTile(body: Uint8Array | null): Promise<StoredTile> {
  if (!body) return EMPTY;
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  return {
    bytes,
    packed: bytes.byteLength < WORTH_PACKING ? null : await pack(bytes),
    etag: createHash('sha256').update(bytes).digest('base64url'),
  };
}

interface Indexed {
  index: PointIndex;
  points: number;
}

export class TileStore {
  readonly #database: Database;
  readonly #indexes = new RecentCache<Indexed>({
    limit: POINTS_KEPT,
    sizeOf: ({ points }) => Math.max(1, points),
  });
  readonly #tiles = new RecentCache<StoredTile>({
    limit: BYTES_KEPT,
    sizeOf: ({ bytes, packed }, key) =>
      OVERHEAD + 2 * key.length + (bytes?.byteLength ?? 0) + (packed?.byteLength ?? 0),
  });

  /** The version that was asked for last; nobody will ask for an older one again. */
  #version = '';

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * The tile of a layer, of what a selection holds.
   * @param version of the data, read before the points are
   */
  tile(
    layer: TileLayer,
    version: string,
    selection: PointSelection,
    address: TileAddress,
  ): Promise<StoredTile> | StoredTile {
    if (version !== this.#version) {
      this.#version = version;
      this.#indexes.clear();
      this.#tiles.clear();
    }
    const points = `${layer.id} ${version} ${selection.key}`;
    const key = `${address.z}/${address.x}/${address.y} ${points}`;
    return (
      this.#tiles.kept(key) ??
      this.#tiles.get(key, async () => {
        const { index } = await this.#indexes.get(points, () => this.#indexed(selection));
        return storedTile(encodeTile(index, layer.id, address));
      })
    );
  }

  async #indexed(selection: PointSelection): Promise<Indexed> {
    const points = await selection.read(this.#database);
    return { index: indexPoints(points), points: points.length };
  }
}
