import { AddToBriefing } from '../../graphql/AddToBriefing.tsx';
import type { BriefingFiguresInput } from '../../graphql/generated/graphql.ts';
import { inRegency } from '../../graphql/regency-filter.ts';
import { useSession } from '../../graphql/session.tsx';
import { formatViewState, type ViewState } from '../../lib/view-state.ts';

interface MapToBriefingProps {
  indicator: string;
  view: ViewState;
  /** A regency whose figures are added in the place of the map. */
  regency?: string;
}

const upper = <Text extends string>(text: Text) =>
  text.replace('-', '_').toUpperCase() as Uppercase<Text>;

/** Puts the map, or a regency's figures, on a slide; the view goes along as it stands in the address. */
export function MapToBriefing({ indicator, view, regency }: MapToBriefingProps) {
  const { sectors } = useSession();
  const sector = sectors.find(({ code }) => code === view.sector);
  const figures: BriefingFiguresInput = {
    indicator,
    by: regency ? [] : ['REGENCY'],
    asOf: view.asOf,
    step: upper(view.step),
    measure: regency ? 'COUNT' : (upper(view.measure) as BriefingFiguresInput['measure']),
    breaks: upper(view.breaks),
    display: upper(view.display),
    filter:
      regency || sector
        ? {
            regencies: regency ? inRegency(regency) : null,
            sectors: sector ? [sector.id] : null,
          }
        : null,
  };
  const kind = regency ? 'FIGURES' : 'MAP';
  return <AddToBriefing slide={{ kind, figures, view: formatViewState(view) }} />;
}
