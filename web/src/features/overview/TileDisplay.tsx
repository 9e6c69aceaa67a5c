import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import type { ChangeView } from '../../lib/use-view-state.ts';
import { TileGrid } from '../../map/TileGrid.tsx';
import type { Measurement } from './use-measure.ts';

interface TileDisplayProps {
  measurement: Measurement;
  chosen: string | null;
  dark: boolean;
  change: ChangeView;
}

/** The regencies as equal tiles, so that the small ones are seen as well as the large. */
export function TileDisplay({ measurement, chosen, dark, change }: TileDisplayProps) {
  const { words } = useWords();
  const { regencies } = useSession();
  return (
    <TileGrid
      label={words.layers.tilesLabel}
      regencies={regencies.map(({ kemendagriCode: code, name }) => ({
        code,
        name,
        shortName: words.layers.shortNames[code] ?? name,
      }))}
      looks={measurement.looks}
      figures={measurement.figures}
      outside={words.map.outside}
      chosen={chosen}
      dark={dark}
      onRegency={(regency) => change({ regency, item: null })}
    />
  );
}
