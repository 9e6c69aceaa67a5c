import { formatNumber } from '../../../lib/format.ts';
import { MarkSwatch } from '../../../map/controls/Swatch.tsx';
import type { MapPoint } from '../../../map/still/StillPoints.tsx';
import { INCIDENT_SHAPE, UNKNOWN_MARK } from '../../../map/style/marks.ts';
import type { MapTheme } from '../../../map/style/themes.ts';
import { useAnswerMoreWords } from './answer-words.ts';
import type { Places } from './places.ts';
import { reasonText, type Speech } from './value-text.ts';

interface PointLegendProps extends Places {
  theme: MapTheme;
  speech: Speech;
}

const KINDS: readonly MapPoint['kind'][] = ['site', 'incident'];

/** What the points of an answer's map are and how many there are; and how many rows have no point, and why. */
export function PointLegend({ points, without, theme, speech }: PointLegendProps) {
  const more = useAnswerMoreWords();
  const number = (value: number) => formatNumber(value, speech.language);
  const marks = { site: UNKNOWN_MARK, incident: { color: theme.incident, shape: INCIDENT_SHAPE } };
  return (
    <ul className="plain-list">
      {KINDS.map((kind) => {
        const count = points.filter((each) => each.kind === kind).length;
        return count > 0 ? (
          <li key={kind}>
            <MarkSwatch mark={marks[kind]} />
            <span>{more.points[kind]}</span>
            <span className="legend-count">{more.pointCount(number(count))}</span>
          </li>
        ) : null;
      })}
      {KINDS.flatMap((kind) =>
        [...without[kind]].map(([reason, count]) => (
          <li key={`${kind} ${reason}`}>
            <span>
              {more.noPoint[kind]} ({reasonText(reason, speech)})
            </span>
            <span className="legend-count">{number(count)}</span>
          </li>
        )),
      )}
    </ul>
  );
}
