import { useRef, useState } from 'react';
import { colorOf, inkOn, type Look, patternOf } from '../lib/look.ts';
import { TILE_PLACES, tileBeside } from '../lib/tile-grid.ts';
import type { MapTheme } from './style/themes.ts';
import './controls/swatch.css';
import './tile-grid.css';

interface TileGridProps {
  label: string;
  regencies: readonly { code: string; name: string; shortName: string }[];
  looks: ReadonlyMap<string, Look>;
  figures: ReadonlyMap<string, string>;
  /** What is said of a regency that is not the viewer's. */
  outside: string;
  chosen: string | null;
  theme: MapTheme;
  onRegency(code: string): void;
}

/**
 * One equal tile for each regency, with the colours and patterns of the map. It is made of buttons, so
 * it needs no WebGL, and is read and pressed like any other part of the page. The arrow keys move
 * between the tiles; only one of them is a stop of the tab key.
 */
export function TileGrid(props: TileGridProps) {
  const { label, regencies, looks, figures, outside, chosen, theme, onRegency } = props;
  const tiles = useRef(new Map<string, HTMLButtonElement>());
  const [stop, setStop] = useState(chosen);
  const placed = regencies.filter(({ code }) => TILE_PLACES[code]);
  const tabStop = placed.some(({ code }) => code === stop) ? stop : placed[0]?.code;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be read as a form
    <div className="tile-grid" role="group" aria-label={label}>
      {placed.map(({ code, name, shortName }) => {
        const look = looks.get(code) ?? { kind: 'outside' };
        const pattern = look.kind === 'absent' ? patternOf(look.reason) : 'plain';
        const figure = figures.get(code) ?? (look.kind === 'outside' ? outside : '');
        const [column, row] = TILE_PLACES[code] ?? [1, 1];
        return (
          <button
            key={code}
            type="button"
            ref={(element) => {
              if (element) tiles.current.set(code, element);
              else tiles.current.delete(code);
            }}
            className={`tile swatch-${pattern}`}
            style={{
              gridColumn: column,
              gridRow: row,
              backgroundColor: colorOf(look, theme),
              color: inkOn(look, theme),
            }}
            title={`${name}: ${figure}`}
            aria-pressed={code === chosen}
            tabIndex={code === tabStop ? 0 : -1}
            data-regency={code}
            onClick={() => onRegency(code)}
            onFocus={() => setStop(code)}
            onKeyDown={(event) => {
              const next = tileBeside(code, event.key);
              if (!next) return;
              event.preventDefault();
              tiles.current.get(next)?.focus();
            }}
          >
            <span className="tile-name">
              <span className="tile-long">{breakable(name)}</span>
              <span className="tile-short">{shortName}</span>
            </span>
            <strong className="tile-figure">{figure}</strong>
          </button>
        );
      })}
    </div>
  );
}

/** A name whose long words may be broken where a tile is too narrow for them. */
const breakable = (name: string): string =>
  name.replace(/\p{L}{10,}/gu, (word) => `${word.slice(0, 6)}\u00ad${word.slice(6)}`);
