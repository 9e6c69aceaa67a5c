import { Fragment, useId } from 'react';
import { colorOf, type Look, patternOf } from '../../lib/look.ts';
import { svgButton } from '../../lib/svg-button.ts';
import type { RegencyShapes } from '../regency-shapes.ts';
import { chosenWidth, type MapTheme } from '../style/themes.ts';
import { anchorIn, isInside } from './label-anchor.ts';
import { labelSize, placeLabels } from './labels.ts';
import { outlinesOf, pathOf } from './paths.ts';
import type { Projection, ScreenPoint } from './projection.ts';
import { StillPatterns } from './StillPatterns.tsx';

interface StillMapProps {
  shapes: RegencyShapes;
  looks: ReadonlyMap<string, Look>;
  /** The figure of each regency in words, by code; written under its name if it is a number. */
  figures: ReadonlyMap<string, string>;
  chosen: string | null;
  theme: MapTheme;
  projection: Projection;
  /** Where it can be pointed at. The table says the same to a keyboard. */
  onRegency?: ((code: string) => void) | undefined;
  /** Whether the keyboard reaches each regency too: where no table stands beside the map. */
  withButtons?: boolean;
}

/** A regency's outline and the place of its name, as one projection has them. */
interface Area {
  code: string;
  name: string;
  path: string;
  at: ScreenPoint;
  /** The part of it in which the name stands. */
  outline: readonly ScreenPoint[];
}
/** The same map on another slide, or as small as a thumb in a list, is not computed again. */
const kept = new WeakMap<Projection, { shapes: RegencyShapes; areas: readonly Area[] }>();

function areasOf(shapes: RegencyShapes, projection: Projection): readonly Area[] {
  const known = kept.get(projection);
  if (known?.shapes === shapes) return known.areas;
  const areas = shapes.features.map(({ geometry, properties: { code, name } }) => {
    const outlines = outlinesOf(geometry, projection);
    const at = anchorIn(outlines);
    const outline = outlines.find((each) => isInside(at, each)) ?? [];
    return { code, name, path: pathOf(geometry, projection), at, outline };
  });
  kept.set(projection, { shapes, areas });
  return areas;
}

/**
 * The regencies as the interactive map paints them, in SVG: what stands there until that one has
 * arrived, where it cannot be drawn, on paper and in files. It needs nothing but the shapes.
 */
export function StillMap(props: StillMapProps) {
  const { shapes, looks, figures, chosen, theme, projection } = props;
  const { onRegency, withButtons = false } = props;
  const id = useId();
  const regencies = areasOf(shapes, projection);
  const size = labelSize(projection.zoom);
  const labels = placeLabels(
    regencies.map(({ code, name, at, outline }) => ({
      code,
      name,
      at,
      outline,
      figure: isNumber(looks.get(code)) ? (figures.get(code) ?? null) : null,
    })),
    size,
  );
  const chosenPath = regencies.find(({ code }) => code === chosen)?.path;
  return (
    <>
      <StillPatterns id={id} color={theme.pattern} />
      {regencies.map(({ code, name, path }) => {
        const look = looks.get(code) ?? { kind: 'outside' };
        const press = onRegency ? () => onRegency(code) : undefined;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: without buttons a picture; the table beside it has them
          <g
            key={code}
            onClick={press}
            {...(withButtons && press
              ? svgButton(`${name}: ${figures.get(code) ?? ''}`, press)
              : undefined)}
          >
            <path
              d={path}
              fill={colorOf(look, theme)}
              stroke={theme.border}
              strokeWidth={theme.borderWidth}
            />
            {look.kind === 'absent' ? (
              <path d={path} fill={`url(#${id}-${patternOf(look.reason)})`} />
            ) : null}
          </g>
        );
      })}
      {chosenPath ? (
        <path
          d={chosenPath}
          fill="none"
          stroke={theme.chosen}
          strokeWidth={chosenWidth(theme)}
          strokeLinejoin="round"
        />
      ) : null}
      <g
        fontFamily="Noto Sans, sans-serif"
        fontSize={size}
        textAnchor="middle"
        fill={theme.label}
        stroke={theme.halo}
        strokeWidth="3"
        strokeLinejoin="round"
        paintOrder="stroke"
        pointerEvents="none"
      >
        {labels.map(({ code, lines }) => (
          <Fragment key={code}>
            {lines.map(({ text, bold, x, y }) => (
              <text
                key={`${text} ${y}`}
                x={x.toFixed(1)}
                y={y.toFixed(1)}
                fontWeight={bold ? 700 : 400}
              >
                {text}
              </text>
            ))}
          </Fragment>
        ))}
      </g>
    </>
  );
}

const isNumber = (look: Look | undefined): boolean =>
  look?.kind === 'class' || look?.kind === 'zero';
