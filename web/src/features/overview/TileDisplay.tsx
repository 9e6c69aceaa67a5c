import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import type { Look } from '../../lib/look.ts';
import type { ChangeView } from '../../lib/use-view-state.ts';
import type { MapTheme } from '../../map/style/themes.ts';
import { TileGrid } from '../../map/TileGrid.tsx';

interface TileDisplayProps {
  looks: ReadonlyMap<string, Look>;
  figures: ReadonlyMap<string, string>;
  chosen: string | null;
  theme: MapTheme;
  change: ChangeView;
}

/** The regencies as equal tiles, so that the small ones are seen as well as the large. */
export function TileDisplay({ looks, figures, chosen, theme, change }: TileDisplayProps) {
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
      looks={looks}
      figures={figures}
      outside={words.map.outside}
      chosen={chosen}
      theme={theme}
      onRegency={(regency) => change({ regency, item: null })}
    />
  );
}
