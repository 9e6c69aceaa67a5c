import type { ExpressionSpecification } from 'maplibre-gl';
import { colorOf, type Look, patternOf } from '../../lib/look.ts';
import type { MapTheme } from '../style/themes.ts';

/** The fill of every regency, by its code. */
export function fillColor(
  looks: ReadonlyMap<string, Look>,
  theme: MapTheme,
): ExpressionSpecification | string {
  return matchCode(
    [...looks].map(([code, look]) => [code, colorOf(look, theme)]),
    theme.land,
  );
}

/** The pattern over every regency without a number. */
export function fillPattern(looks: ReadonlyMap<string, Look>): ExpressionSpecification | string {
  const absent = [...looks].flatMap(([code, look]): [string, string][] =>
    look.kind === 'absent' ? [[code, patternOf(look.reason)]] : [],
  );
  return matchCode(absent, 'hatching');
}

/** The codes of the regencies that carry a pattern. */
export function patterned(looks: ReadonlyMap<string, Look>): string[] {
  return [...looks].flatMap(([code, look]) => (look.kind === 'absent' ? [code] : []));
}

function matchCode(pairs: [string, string][], otherwise: string): ExpressionSpecification | string {
  const [first, ...rest] = pairs;
  if (!first) return otherwise;
  return ['match', ['get', 'code'], ...first, ...rest.flat(), otherwise] as ExpressionSpecification;
}
