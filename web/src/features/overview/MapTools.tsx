import { useWords } from '../../i18n/words.tsx';
import type { ChangeView } from '../../lib/use-view-state.ts';
import type { Display, ViewState } from '../../lib/view-state.ts';
import { Segments } from '../../ui/Segments.tsx';

const DISPLAYS: readonly Display[] = ['map', 'tiles'];
const HORIZONS = [30, 60, 90];
const EXPIRING = 'permits-expiring-';

/** Whether an indicator is one of the horizons within which permits end. */
export const isExpiring = (indicator: string): boolean => indicator.startsWith(EXPIRING);

/** Switches that change the picture as a whole: map or tiles, and how far permits are looked ahead. */
export function MapTools({ view, change }: { view: ViewState; change: ChangeView }) {
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
    </div>
  );
}
