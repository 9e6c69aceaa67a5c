import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Viewer } from '../access/viewer.ts';
import type { Database } from '../db/client.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { refuse, sendTagged } from './answer.ts';
import type { TileFilter, TileLayer } from './contract.ts';
import { DEEPEST_ZOOM, type TileAddress } from './encode.ts';
import { TILE_LAYERS } from './registry.ts';
import { TileStore } from './tile-store.ts';

export interface TileDependencies {
  database: Database;
  /** The signed-in caller; throws where there is none. */
  requireViewer(request: FastifyRequest): Promise<Viewer>;
}

const TILE_TYPE = 'application/vnd.mapbox-vector-tile';
const IDS = /^[A-Z_]{1,32}(,[A-Z_]{1,32}){0,19}$/;

interface TileRequest {
  Params: { layer: string; z: string; x: string; file: string };
  Querystring: Record<string, string | string[]>;
}

function addressOf({ z, x, file }: TileRequest['Params']): TileAddress | null {
  const row = /^(\d{1,5})\.mvt$/.exec(file)?.[1];
  if (!row || !/^\d{1,2}$/.test(z) || !/^\d{1,5}$/.test(x)) return null;
  const address = { z: Number(z), x: Number(x), y: Number(row) };
  const tiles = 2 ** address.z;
  return address.z <= DEEPEST_ZOOM && address.x < tiles && address.y < tiles ? address : null;
}

function filterOf(layer: TileLayer, query: TileRequest['Querystring']): Result<TileFilter, string> {
  const unknown = Object.keys(query).find((name) => !layer.parameters.some((it) => it === name));
  if (unknown) {
    return failed(
      `${unknown}: unknown parameter of this layer / parameter lapisan ini tidak dikenal`,
    );
  }
  const sectors = idsIn(query.sector);
  if (!sectors) {
    return failed('sector: takes sector ids such as PLANTATION,MINING / berupa id sektor');
  }
  const categories = idsIn(query.category);
  if (!categories) {
    return failed(
      'category: takes category ids such as ACCIDENT,OTHER / berupa id kategori insiden',
    );
  }
  return ok({ sectors, categories });
}

/** The ids of a parameter, each once and in order, so that equal questions share a tile; null where it is none of ids. */
function idsIn(text: string | string[] | undefined): string[] | null {
  if (text === undefined) return [];
  return typeof text === 'string' && IDS.test(text) ? [...new Set(text.split(','))].sort() : null;
}

/** Serves `/tiles/{layer}/{z}/{x}/{y}.mvt`; a tile without points is 204. */
export function tileRoutes(
  app: FastifyInstance,
  { database, requireViewer }: TileDependencies,
): void {
  const store = new TileStore(database);

  app.get<TileRequest>(
    '/tiles/:layer/:z/:x/:file',
    async (request, reply): Promise<FastifyReply> => {
      const viewer = await requireViewer(request);
      const layer = TILE_LAYERS.get(request.params.layer);
      if (!layer)
        return refuse(reply, 'NOT_FOUND', 'There is no such layer. / Lapisan tidak ditemukan.');
      if (!layer.isOpenTo(viewer)) {
        return refuse(
          reply,
          'FORBIDDEN',
          'Your role does not include this. / Peran Anda tidak mencakup data ini.',
        );
      }
      const address = addressOf(request.params);
      if (!address) {
        return refuse(
          reply,
          'BAD_USER_INPUT',
          `takes z from 0 to ${DEEPEST_ZOOM}, x and y below 2^z / z dari 0 sampai ${DEEPEST_ZOOM}, x dan y di bawah 2^z`,
        );
      }
      const filter = filterOf(layer, request.query);
      if (!filter.ok) return refuse(reply, 'BAD_USER_INPUT', filter.problem);

      const selection = layer.select(viewer, filter.value);
      const kept = store.tile(layer, viewer.dataVersion, selection, address);
      const { bytes, packed, etag } = kept instanceof Promise ? await kept : kept;
      if (!bytes) return reply.code(204).header('cache-control', 'private, max-age=0').send();
      return sendTagged(request, reply, { body: bytes, packed, type: TILE_TYPE, etag });
    },
  );
}
