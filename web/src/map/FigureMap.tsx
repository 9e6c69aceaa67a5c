import { type ReactNode, useMemo } from 'react';
import { absenceOf, type Cell } from '../lib/cell.ts';
import { type Breaks, valueClasses } from '../lib/class-breaks.ts';
import { lookOf } from '../lib/look.ts';
import { Legend, type LegendWords } from './controls/Legend.tsx';
import { legendEntries } from './controls/legend-entries.ts';
import type { RegencyShapes } from './regency-shapes.ts';
import { StillFrame } from './still/StillFrame.tsx';
import { StillMap } from './still/StillMap.tsx';
import { type MapPoint, StillPoints } from './still/StillPoints.tsx';
import { StillTiles } from './still/StillTiles.tsx';
import type { MapTheme } from './style/themes.ts';
import { TileGrid } from './TileGrid.tsx';
import './figure-map.css';

interface FigureMapProps {
  /** Null where the boundaries are not there; the tiles need none. */
  shapes: RegencyShapes | null;
  regencies: readonly { code: string; name: string; shortName: string }[];
  /** The figures by Kemendagri code. A regency without a cell is not the reader's, or not asked for. */
  cells: ReadonlyMap<string, Cell>;
  points?: readonly MapPoint[];
  display: 'map' | 'tiles';
  breaks: Breaks;
  theme: MapTheme;
  words: LegendWords & { label: string };
  number(value: number): string;
  legendTitle: string;
  legendNote?: ReactNode;
}

/** Room for the names; the legend of this map stands beside it. */
const PADDING = { top: 16, right: 16, bottom: 16, left: 16 };
const nothing = () => {};

/**
 * Any figures by regency, with the class breaks, colours, patterns and legend of the overview. It is a picture: no
 * WebGL, the same on paper and in a file, and as light as a page of an analyst or a slide needs it.
 */
export function FigureMap(props: FigureMapProps) {
  const { shapes, regencies, cells, points = [], display, breaks, theme, words, number } = props;
  const { looks, figures, classes } = useMemo(() => {
    const values = [...cells.values()].flatMap((cell) => cell.value ?? []);
    const classes = valueClasses(values, { breaks });
    const figure = (cell: Cell) => {
      const absence = absenceOf(cell);
      return absence ? words.absence[absence] : number(cell.value ?? 0);
    };
    return {
      classes,
      looks: new Map(regencies.map(({ code }) => [code, lookOf(cells.get(code), classes)])),
      figures: new Map([...cells].map(([code, cell]) => [code, figure(cell)])),
    };
  }, [cells, breaks, regencies, words, number]);
  const picture = { looks, figures, chosen: null, theme };
  return (
    <div className="figure-map">
      {display === 'tiles' || !shapes ? (
        <div className="figure-map-tiles">
          <TileGrid
            {...picture}
            label={words.label}
            regencies={regencies}
            outside={words.outside}
            onRegency={nothing}
          />
          <div className="figure-map-copy">
            <StillTiles
              {...picture}
              names={new Map(regencies.map((each) => [each.code, each.name]))}
            />
          </div>
        </div>
      ) : (
        <div className="figure-map-drawing">
          <StillFrame
            shapes={shapes}
            camera={null}
            sea={theme.sea}
            label={words.label}
            covered={false}
            padding={PADDING}
          >
            {(projection) => (
              <>
                <StillMap {...picture} shapes={shapes} projection={projection} />
                <StillPoints points={points} theme={theme} projection={projection} />
              </>
            )}
          </StillFrame>
        </div>
      )}
      <Legend
        title={props.legendTitle}
        note={props.legendNote ?? null}
        entries={legendEntries(looks, classes)}
        words={words}
        theme={theme}
      />
    </div>
  );
}
