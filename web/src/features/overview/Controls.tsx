import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { formatDay } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { MEASURES } from '../../lib/measure.ts';
import { monthEnds } from '../../lib/month-ends.ts';
import { today } from '../../lib/province-day.ts';
import type { ChangeView } from '../../lib/use-view-state.ts';
import type { PointLayer, ViewState } from '../../lib/view-state.ts';
import { SelectField } from '../../ui/Fields.tsx';
import { layersFor } from './layers-for.ts';
import { isExpiring } from './MapTools.tsx';

interface ControlsProps {
  view: ViewState;
  change: ChangeView;
  /** The day that the figures on the screen stand for. */
  newest: string;
}

const MONTHS_BACK = 12;

/** Victims of trafficking, and whatever concerns a minor. */
const NEVER_ON_MAP = ['sealed-cases', 'sealed-incidents'];

/** What the map shows: indicator, sector, day, and the layers of points. */
export function Controls({ view, change, newest }: ControlsProps) {
  const { words, language } = useWords();
  const { indicators, sectors, viewer } = useSession();
  // The horizons of permits that end are one entry of the list; the map's own switch tells them apart.
  const horizon = isExpiring(view.indicator) ? view.indicator : 'permits-expiring-30';
  const byRegency = indicators.filter(
    ({ id, dimensions }) =>
      dimensions.includes('REGENCY') &&
      !NEVER_ON_MAP.includes(id) &&
      (!isExpiring(id) || id === horizon),
  );
  const chosen = indicators.find((each) => each.id === view.indicator);
  const hasSectors = chosen?.dimensions.includes('SECTOR') ?? false;
  const days = monthEnds(today(), MONTHS_BACK);
  const listed = view.asOf && !days.includes(view.asOf) ? [view.asOf, ...days] : days;
  const toggle = (layer: PointLayer, on: boolean) =>
    change({
      layers: [...view.layers.filter((each) => each !== layer), ...(on ? [layer] : [])],
    });

  return (
    <fieldset className="controls">
      <legend className="unseen">{words.overview.controls}</legend>
      <SelectField
        label={words.overview.indicator}
        value={view.indicator}
        options={byRegency.map((each) => ({
          value: each.id,
          label: isExpiring(each.id)
            ? words.layers.horizonAll
            : inLanguage(language, each.name, each.nameEn),
        }))}
        onChange={(indicator) => change({ indicator })}
      />
      <SelectField
        label={words.layers.measure}
        value={view.compare ? 'count' : view.measure}
        disabled={view.compare !== null}
        options={MEASURES.map((value) => ({ value, label: words.layers.measures[value] }))}
        onChange={(value) =>
          change({ measure: MEASURES.find((each) => each === value) ?? 'count' })
        }
      />
      <SelectField
        label={words.overview.sector}
        value={view.sector ?? ''}
        disabled={!hasSectors}
        options={[
          {
            value: '',
            label: hasSectors ? words.overview.allSectors : words.overview.noSector,
          },
          ...sectors.map((each) => ({
            value: each.code,
            label: inLanguage(language, each.nameId, each.nameEn),
          })),
        ]}
        onChange={(sector) => change({ sector: sector || null })}
      />
      <SelectField
        label={words.overview.asOf}
        value={view.asOf ?? ''}
        options={[
          {
            value: '',
            label: view.asOf
              ? words.overview.newest
              : `${words.overview.newest} (${formatDay(newest, language)})`,
          },
          ...listed.map((day) => ({
            value: day,
            label: formatDay(day, language),
          })),
        ]}
        onChange={(asOf) => change({ asOf: asOf || null })}
      />
      <div className="layer-choices">
        {(view.compare ? [] : layersFor(viewer.roles)).map((layer) => (
          <label key={layer} className="choice">
            <input
              type="checkbox"
              checked={view.layers.includes(layer)}
              onChange={(event) => toggle(layer, event.target.checked)}
            />
            {words.overview[layer]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
