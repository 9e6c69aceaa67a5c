import { useScene } from '../map-context.ts';

export interface MapButtonWords {
  zoomIn: string;
  zoomOut: string;
  whole: string;
}

interface MapButtonsProps {
  words: MapButtonWords;
  onWhole(): void;
}

/** Closer, farther, and the whole province, for hands that do not use a wheel. */
export function MapButtons({ words, onWhole }: MapButtonsProps) {
  const { map } = useScene();
  return (
    <div className="map-buttons">
      <button
        type="button"
        aria-label={words.zoomIn}
        title={words.zoomIn}
        onClick={() => map.zoomIn()}
      >
        +
      </button>
      <button
        type="button"
        aria-label={words.zoomOut}
        title={words.zoomOut}
        onClick={() => map.zoomOut()}
      >
        −
      </button>
      <button type="button" onClick={onWhole}>
        {words.whole}
      </button>
    </div>
  );
}
