/** What a briefing is laid out with: the shapes of regencies in use, and its own pictures. */
import sharp from 'sharp';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Database } from '../../../db/client.ts';
import { currentEdition, editionTopology } from '../../regencies/read.ts';
import type { ComputedBriefing } from '../types.ts';
import type { Shapes } from './draw-map.ts';
import type { Language } from './types.ts';

/** The shapes of regencies, and whether they may leave the hub as shapes. */
export interface Boundaries {
  shapes: Shapes;
  credit: string;
  mayTravel: boolean;
}

export interface StoredPicture {
  bytes: Buffer;
  /** JPEG or PNG: what every program shows. */
  mediaType: string;
  /** Pixels. */
  width: number;
  height: number;
}

export interface Laying {
  language: Language;
  boundaries: Boundaries | null;
  /** Pictures by their keys. */
  pictures: ReadonlyMap<string, StoredPicture>;
}

/** Reads what the slides of a briefing that the viewer sees are drawn with. */
export async function readLaying(
  database: Database,
  briefing: ComputedBriefing,
  language: Language,
  form: string,
): Promise<Laying> {
  const hasMap = briefing.slides.some(({ kind }) => kind === 'MAP');
  const pictures = await database.prisma.briefingPicture.findMany({
    where: { briefingId: briefing.id, erasedAt: null },
    select: { id: true, sealedBytes: true },
  });
  const boundaries = hasMap ? await readBoundaries(database) : null;
  return {
    language,
    // Where the shapes may not be passed on, a pack shows tiles.
    boundaries: boundaries && (form !== 'packs' || boundaries.mayTravel) ? boundaries : null,
    pictures: new Map(
      await Promise.all(
        pictures.map(
          async ({ id, sealedBytes }): Promise<[string, StoredPicture]> => [
            id,
            await readPicture(database.sealing.openBytes(sealedBytes ?? new Uint8Array())),
          ],
        ),
      ),
    ),
  };
}

/** As JPEG or PNG, whatever it was added as: slides and paper know no WebP. */
async function readPicture(stored: Buffer): Promise<StoredPicture> {
  const picture = sharp(stored);
  const { format, width, height } = await picture.metadata();
  const isJpeg = format === 'jpeg';
  return {
    bytes: isJpeg || format === 'png' ? stored : await picture.png().toBuffer(),
    mediaType: isJpeg ? 'image/jpeg' : 'image/png',
    width,
    height,
  };
}

async function readBoundaries({ pool }: Database): Promise<Boundaries | null> {
  const edition = await currentEdition(pool);
  const topology = edition && (await editionTopology(pool, edition.id));
  if (!edition || !topology) return null;
  return {
    shapes: shapesOf(topology.text),
    credit: edition.name,
    mayTravel: edition.redistributable,
  };
}

function shapesOf(text: string): Shapes {
  const topology = JSON.parse(text) as Topology<{ regencies: GeometryCollection }>;
  const { features } = feature(topology, topology.objects.regencies);
  return {
    type: 'FeatureCollection',
    features: features.flatMap(({ id, geometry }) =>
      geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
        ? [{ type: 'Feature', geometry, properties: { code: String(id) } }]
        : [],
    ),
  };
}
