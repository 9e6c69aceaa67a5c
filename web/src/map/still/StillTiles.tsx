import { useId } from 'react';
import { colorOf, inkOn, type Look, patternOf } from '../../lib/look.ts';
import { TILE_COLUMNS, TILE_PLACES, TILE_ROWS } from '../../lib/tile-grid.ts';
import type { MapTheme } from '../style/themes.ts';
import { StillPatterns } from './StillPatterns.tsx';

const [WIDTH, HEIGHT, GAP, MARGIN] = [170, 190, 8, 24];
const LINE = 20;

interface StillTilesProps {
  names: ReadonlyMap<string, string>;
  looks: ReadonlyMap<string, Look>;
  figures: ReadonlyMap<string, string>;
  chosen: string | null;
  theme: MapTheme;
}

/** The tiles as the page shows them, in SVG: what a picture of them is made of. The page has the tiles themselves. */
export function StillTiles({ names, looks, figures, chosen, theme }: StillTilesProps) {
  const id = useId();
  const [across, down] = [
    2 * MARGIN + TILE_COLUMNS * (WIDTH + GAP) - GAP,
    2 * MARGIN + TILE_ROWS * (HEIGHT + GAP) - GAP,
  ];
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${across} ${down}`} data-still-map="">
      <rect width="100%" height="100%" fill="none" />
      <g fontFamily="Noto Sans, sans-serif" textAnchor="middle">
        <StillPatterns id={id} color={theme.pattern} />
        {Object.entries(TILE_PLACES).map(([code, [column, row]]) => {
          const look = looks.get(code) ?? { kind: 'outside' };
          const absent = look.kind === 'absent';
          const [x, y] = [
            MARGIN + (column - 1) * (WIDTH + GAP),
            MARGIN + (row - 1) * (HEIGHT + GAP),
          ];
          const box = { x, y, width: WIDTH, height: HEIGHT, rx: 4 };
          const lines = (names.get(code) ?? code).split(' ');
          const top = y + (HEIGHT - lines.length * LINE - 34) / 2 + LINE;
          return (
            <g
              key={code}
              fill={absent ? theme.label : inkOn(look, theme)}
              // Words over a pattern stand on their own ground.
              stroke={absent ? theme.halo : 'none'}
              strokeWidth={absent ? 4 : 0}
              strokeLinejoin="round"
              paintOrder="stroke"
            >
              <rect {...box} fill={colorOf(look, theme)} stroke="none" />
              {absent ? (
                <rect {...box} fill={`url(#${id}-${patternOf(look.reason)})`} stroke="none" />
              ) : null}
              <rect
                {...box}
                fill="none"
                stroke={code === chosen ? theme.chosen : theme.border}
                strokeWidth={code === chosen ? 4 : theme.borderWidth}
              />
              {lines.map((word, index) => (
                <text key={word} x={x + WIDTH / 2} y={top + index * LINE} fontSize="16">
                  {word}
                </text>
              ))}
              <text
                x={x + WIDTH / 2}
                y={top + lines.length * LINE + 10}
                fontSize={absent ? 15 : 26}
                fontWeight={absent ? 400 : 700}
              >
                {figures.get(code) ?? ''}
              </text>
            </g>
          );
        })}
      </g>
    </svg>
  );
}
