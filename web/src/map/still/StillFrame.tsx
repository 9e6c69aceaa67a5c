import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Camera } from '../../lib/view-state.ts';
import { boundsOf, type RegencyShapes } from '../regency-shapes.ts';
import { type Padding, type Projection, projectionFor, type Size } from './projection.ts';
import './still-map.css';

interface StillFrameProps {
  shapes: RegencyShapes;
  /** The regency that is looked at where there is no camera; without one the whole province. */
  chosen?: string | null;
  camera: Camera | null;
  sea: string;
  /** What a screen reader calls it, as it calls the interactive map. */
  label: string;
  /** Whether another map lies over it; it is then kept for paper only. */
  covered: boolean;
  /** Room around the province, where it is not the interactive map's. */
  padding?: Padding;
  children(projection: Projection): ReactNode;
}

/** A place that the still map fills, in the size that it has on the screen. */
export function StillFrame(props: StillFrameProps) {
  const { shapes, chosen = null, camera, sea, label, covered, padding, children } = props;
  const place = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      // Nothing is measured while it is hidden under the other map, nor on paper.
      if (width > 0 && height > 0) setSize({ width, height });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const bounds = useMemo(() => boundsOf(shapes, chosen), [shapes, chosen]);
  const [longitude, latitude, zoom] = [camera?.longitude, camera?.latitude, camera?.zoom];
  const projection = useMemo(() => {
    if (!size) return null;
    const known = longitude !== undefined && latitude !== undefined && zoom !== undefined;
    return projectionFor(size, bounds, known ? { longitude, latitude, zoom } : null, padding);
  }, [size, bounds, longitude, latitude, zoom, padding]);
  return (
    <div ref={place} className={covered ? 'still-map still-map-covered' : 'still-map'}>
      {projection ? (
        <svg
          role="img"
          aria-label={label}
          viewBox={`0 0 ${projection.width} ${projection.height}`}
          data-still-map=""
          data-pixels-per-metre={projection.pixelsPerMetre}
        >
          <rect width="100%" height="100%" fill={sea} />
          <g>{children(projection)}</g>
        </svg>
      ) : null}
    </div>
  );
}
