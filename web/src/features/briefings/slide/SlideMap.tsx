import { useId } from 'react';
import { useSession } from '../../../graphql/session.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { colorOf, inkOn, type Look, patternOf } from '../../../lib/look.ts';
import { svgButton } from '../../../lib/svg-button.ts';
import { TILE_COLUMNS, TILE_PLACES, TILE_ROWS } from '../../../lib/tile-grid.ts';
import { boundsOf, type RegencyShapes } from '../../../map/regency-shapes.ts';
import { type Projection, projectionFor } from '../../../map/still/projection.ts';
import { StillMap } from '../../../map/still/StillMap.tsx';
import { StillPatterns } from '../../../map/still/StillPatterns.tsx';
import type { MapTheme } from '../../../map/style/themes.ts';
import { useShapes } from '../../../map/use-shapes.ts';
import type { Picture } from './slide-looks.ts';

interface SlideMapProps {
  picture: Picture;
  tiles: boolean;
  label: string;
  chosen: string | null;
  theme: MapTheme;
  /** Where somebody is shown more of a regency; pictures in the list of slides have none. */
  onRegency?: ((code: string) => void) | undefined;
}

/** The regencies on a slide: in their shapes where the hub has them, and as equal tiles otherwise. */
export function SlideMap(props: SlideMapProps) {
  const edition = useSession().boundaryEditions.find(({ current }) => current)?.id;
  return props.tiles || !edition ? <Tiles {...props} /> : <Shapes {...props} edition={edition} />;
}

/**
 * The still map writes its names with 14 units. Drawn in so small a picture they are 26 pixels high on a screen of 1920,
 * which can be read from three metres.
 */
const [WIDTH, HEIGHT] = [500, 372];
const ROOM = { top: 6, right: 6, bottom: 6, left: 6 };
const LARGEST_NAMES = 8;

type Names = Readonly<Record<string, string>>;
interface Drawn {
  names: Names;
  projection: Projection;
  shapes: RegencyShapes;
}
/** One for all slides: what is computed of it for the first map is there for the others. */
const kept = new WeakMap<RegencyShapes, Drawn>();

function drawnOf(shapes: RegencyShapes, names: Names): Drawn {
  const known = kept.get(shapes);
  if (known?.names === names) return known;
  const size = { width: WIDTH, height: HEIGHT };
  const projection = projectionFor(size, boundsOf(shapes), null, ROOM);
  // Everybody in the province reads the short names, and they leave room for the figures.
  const features = shapes.features.map((each) => {
    const { code, name } = each.properties;
    return { ...each, properties: { ...each.properties, name: names[code] ?? name } };
  });
  const drawn = {
    names,
    projection: { ...projection, zoom: LARGEST_NAMES },
    shapes: { ...shapes, features },
  };
  kept.set(shapes, drawn);
  return drawn;
}

function Shapes({
  edition,
  picture,
  label,
  chosen,
  theme,
  onRegency,
}: SlideMapProps & { edition: string }) {
  const loaded = useShapes(edition);
  const { shortNames } = useWords().words.layers;
  const drawn = loaded.kind === 'ready' ? drawnOf(loaded.shapes, shortNames) : null;
  if (loaded.kind === 'failed')
    return (
      <Tiles
        picture={picture}
        tiles
        label={label}
        chosen={chosen}
        theme={theme}
        onRegency={onRegency}
      />
    );
  return (
    <svg
      className="slide-drawing"
      role={onRegency ? 'group' : 'img'}
      aria-label={label}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
    >
      {drawn ? (
        <StillMap
          shapes={drawn.shapes}
          looks={picture.looks}
          figures={picture.figures}
          chosen={chosen}
          theme={theme}
          projection={drawn.projection}
          onRegency={onRegency}
          withButtons
        />
      ) : null}
    </svg>
  );
}

const [TILE, TALL, GAP] = [200, 190, 8];

function Tiles({ picture, label, chosen, theme, onRegency }: SlideMapProps) {
  const id = useId();
  const { regencies } = useSession();
  return (
    <svg
      className="slide-drawing"
      role={onRegency ? 'group' : 'img'}
      aria-label={label}
      viewBox={`0 0 ${TILE_COLUMNS * (TILE + GAP) + GAP} ${TILE_ROWS * (TALL + GAP) + GAP}`}
    >
      <StillPatterns id={id} color={theme.pattern} />
      <g textAnchor="middle" fontSize="28">
        {regencies.map(({ kemendagriCode: code, name }) => {
          const [column, row] = TILE_PLACES[code] ?? [1, 1];
          return (
            <Tile
              key={code}
              patterns={id}
              at={[GAP + (column - 1) * (TILE + GAP), GAP + (row - 1) * (TALL + GAP)]}
              name={name}
              look={picture.looks.get(code) ?? { kind: 'outside' }}
              figure={picture.figures.get(code) ?? ''}
              isChosen={code === chosen}
              theme={theme}
              onPress={onRegency ? () => onRegency(code) : undefined}
            />
          );
        })}
      </g>
    </svg>
  );
}

interface TileProps {
  /** With what the ids of the patterns begin. */
  patterns: string;
  at: readonly [x: number, y: number];
  name: string;
  look: Look;
  figure: string;
  isChosen: boolean;
  theme: MapTheme;
  onPress: (() => void) | undefined;
}

function Tile({ patterns, at: [x, y], name, look, figure, isChosen, theme, onPress }: TileProps) {
  const absent = look.kind === 'absent';
  const box = { x, y, width: TILE, height: TALL, rx: 4 };
  const lines = [...name.split(' '), ...(absent ? broken(figure) : [])];
  const first = y + (absent ? (TALL - lines.length * 32) / 2 + 26 : 44);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a picture where nothing is shown of a regency
    <g
      onClick={onPress}
      {...(onPress ? svgButton(`${name}: ${figure}`, onPress) : undefined)}
      fill={absent ? theme.label : inkOn(look, theme)}
      stroke={absent ? theme.halo : 'none'}
      strokeWidth={absent ? 5 : 0}
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      <rect {...box} fill={colorOf(look, theme)} stroke="none" />
      {look.kind === 'absent' ? (
        <rect {...box} fill={`url(#${patterns}-${patternOf(look.reason)})`} stroke="none" />
      ) : null}
      <rect
        {...box}
        fill="none"
        stroke={isChosen ? theme.chosen : theme.border}
        strokeWidth={isChosen ? 6 : theme.borderWidth}
      />
      {lines.map((line, index) => (
        <text key={line} x={x + TILE / 2} y={first + index * 32}>
          {line}
        </text>
      ))}
      {absent ? null : (
        <text x={x + TILE / 2} y={y + TALL - 24} fontSize="56" fontWeight="700">
          {figure}
        </text>
      )}
    </g>
  );
}

/** A reason in lines that fit a tile. */
const broken = (text: string): string[] => text.split(/ (?=\()/);
