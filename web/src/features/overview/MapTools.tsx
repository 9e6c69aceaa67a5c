import { useWords } from '../../i18n/words.tsx';
import { sameMonthLastYear } from '../../lib/month-ends.ts';
import type { ChangeView } from '../../lib/use-view-state.ts';
import type { Display, ViewState } from '../../lib/view-state.ts';
import { Segments } from '../../ui/Segments.tsx';

const DISPLAYS: readonly Display[] = ['map', 'tiles'];
const HORIZONS = [30, 60, 90];
const EXPIRING = 'permits-expiring-';

/** Whether an indicator is one of the horizons within which permits end. */
export const isExpiring = (indicator: string): boolean => indicator.startsWith(EXPIRING);

interface MapToolsProps {
  /** The day that the figures stand for. */
  asOf: string;
  view: ViewState;
  change: ChangeView;
}

/** Switches that change the picture as a whole: map or tiles, and how far permits are looked ahead. */
export function MapTools({ asOf, view, change }: MapToolsProps) {
  const { words } = useWords();
  return (
    <div className="map-tools">
      <Segments
        label={words.layers.display}
        value={view.display}
        options={DISPLAYS.map((value) => ({ value, label: words.layers.displays[value] }))}
        onChange={(display) => change({ display })}
      />
      {isExpiring(view.indicator) ? (
        <Segments
          label={words.layers.horizon}
          value={view.indicator}
          options={HORIZONS.map((days) => ({
            value: `${EXPIRING}${days}`,
            label: words.layers.days(days),
          }))}
          onChange={(indicator) => change({ indicator })}
        />
      ) : null}
      <button
        type="button"
        data-compare=""
        onClick={() =>
          change({ compare: { day: sameMonthLastYear(asOf) }, regency: null, item: null })
        }
      >
        {words.layers.compare}
      </button>
    </div>
  );
}
