/** Of which saved analyses slides were made. An analysis, its name and its versions are told to who may see it alone. */
import type { Viewer } from '../../access/viewer.ts';
import type { Database } from '../../db/client.ts';
import { visibleAnalyses } from '../analyses/visible.ts';
import { visibleBriefings } from './visible.ts';

/** A version of a saved analysis. */
export interface Origin {
  analysis: string;
  number: number;
}

export interface SlideOrigin extends Origin {
  slide: string;
  /** The newest version that there is. */
  newest: number;
}

/** Whether there is such a version of an analysis that the viewer sees. */
export async function seesVersion(
  { prisma }: Database,
  viewer: Viewer,
  { analysis, number }: Origin,
): Promise<boolean> {
  const where = {
    AND: [{ id: analysis, versions: { some: { number } } }, visibleAnalyses(viewer)],
  };
  return (await prisma.analysis.count({ where })) > 0;
}

/** Of a briefing that the viewer sees, the slides that were made of analyses that it sees too. */
export async function readOrigins(
  { prisma }: Database,
  viewer: Viewer,
  briefing: string,
): Promise<SlideOrigin[]> {
  const slides = await prisma.briefingSlide.findMany({
    where: {
      briefing: { AND: [{ id: briefing }, visibleBriefings(viewer)] },
      analysis: { analysis: visibleAnalyses(viewer) },
    },
    orderBy: { position: 'asc' },
    select: {
      id: true,
      analysisNumber: true,
      analysis: { select: { analysis: { select: { id: true, number: true } } } },
    },
  });
  return slides.flatMap(({ id, analysisNumber, analysis }) =>
    analysis && analysisNumber
      ? [
          {
            slide: id,
            number: analysisNumber,
            analysis: analysis.analysis.id,
            newest: analysis.analysis.number,
          },
        ]
      : [],
  );
}
