/** What a briefing is laid out with: the shapes of regencies in use, and its own pictures. */
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Database } from '../../../db/client.ts';
import { currentEdition, editionTopology } from '../../regencies/read.ts';
import type { ComputedBriefing } from '../types.ts';
import type { Shapes } from './draw-map.ts';
import type { Boundaries, Laying } from './lay-out.ts';
import type { Language } from './types.ts';

/** Reads what the slides of a briefing that the viewer sees are drawn with. */
export async function readLaying(
  database: Database,
  briefing: ComputedBriefing,
  language: Language,
  form: string,
): Promise<Laying> {
  const hasMap = briefing.slides.some(({ kind }) => kind === 'MAP');
  const pictures = await database.prisma.briefingPicture.findMany({
    where: { briefingId: briefing.id },
    select: { id: true, mediaType: true, sealedBytes: true },
  });
  const boundaries = hasMap ? await readBoundaries(database) : null;
  return {
    language,
    // Where the shapes may not be passed on, a pack shows tiles.
    boundaries: boundaries && (form !== 'packs' || boundaries.mayTravel) ? boundaries : null,
    pictures: new Map(
      pictures.map(({ id, mediaType, sealedBytes }) => [
        id,
        { mediaType, bytes: database.sealing.openBytes(sealedBytes) },
      ]),
    ),
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
