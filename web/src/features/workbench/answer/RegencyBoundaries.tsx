import type { ReactNode } from 'react';
import type { RegencyShapes } from '../../../map/regency-shapes.ts';
import { useShapes } from '../../../map/use-shapes.ts';
import { Failed, Loading } from '../../../ui/states.tsx';
import type { Speech } from './value-text.ts';

interface RegencyBoundariesProps {
  edition: string;
  speech: Speech;
  children(shapes: RegencyShapes): ReactNode;
}

/** Shows what is drawn on the boundaries once they are there; until then, or where they do not come, it says so. */
export function RegencyBoundaries({ edition, speech, children }: RegencyBoundariesProps) {
  const { own, words } = speech;
  const shapes = useShapes(edition);
  if (shapes.kind === 'ready') return children(shapes.shapes);
  if (shapes.kind === 'loading') return <Loading label={own.loadingShapes} />;
  return (
    <Failed
      title={own.shapesFailed}
      hint={words.map.shapesFailed}
      action={{ label: words.states.retry, onPress: shapes.retry }}
    />
  );
}
