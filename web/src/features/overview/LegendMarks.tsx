import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../graphql/generated/gql.ts';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { inLanguage } from '../../lib/language.ts';
import type { ChangeView } from '../../lib/use-view-state.ts';
import type { ViewState } from '../../lib/view-state.ts';
import { MarkSwatch } from '../../map/controls/Swatch.tsx';
import { INCIDENT_SHAPE, SECTOR_MARKS, UNKNOWN_MARK } from '../../map/style/marks.ts';
import type { MapTheme } from '../../map/style/themes.ts';
import { toggled } from './point-tiles.ts';

const CATEGORIES = graphql(`
  query IncidentCategories { incidentCategories { id nameId nameEn } }
`);

interface MarksProps {
  view: ViewState;
  change: ChangeView;
}

/** The sectors with their marks; each can be taken off the map. */
export function SiteMarks({ view, change }: MarksProps) {
  const { words, language } = useWords();
  const { sectors } = useSession();
  return (
    <Choices
      title={words.layers.sectorsDrawn}
      choices={sectors.map(({ code, nameId, nameEn }) => ({
        code,
        name: inLanguage(language, nameId, nameEn),
        mark: <MarkSwatch mark={SECTOR_MARKS[code] ?? UNKNOWN_MARK} />,
      }))}
      chosen={view.siteSectors}
      onChange={(siteSectors) => change({ siteSectors })}
    />
  );
}

/** The categories of incidents; each can be taken off the map. All have the same mark. */
export function IncidentMarks({ view, change, theme }: MarksProps & { theme: MapTheme }) {
  const { words, language } = useWords();
  const [{ data }] = useQuery({ query: CATEGORIES });
  const mark = { color: theme.incident, shape: INCIDENT_SHAPE };
  return (
    <>
      <p className="legend-mark">
        <MarkSwatch mark={mark} />
        {words.overview.incidents}
      </p>
      {data ? (
        <Choices
          title={words.layers.categories}
          choices={data.incidentCategories.map(({ id, nameId, nameEn }) => ({
            code: id,
            name: inLanguage(language, nameId, nameEn),
          }))}
          chosen={view.categories}
          onChange={(categories) => change({ categories })}
        />
      ) : null}
    </>
  );
}

interface ChoicesProps {
  title: string;
  choices: readonly { code: string; name: string; mark?: ReactNode }[];
  chosen: readonly string[] | null;
  onChange(chosen: readonly string[] | null): void;
}

function Choices({ title, choices, chosen, onChange }: ChoicesProps) {
  const codes = choices.map(({ code }) => code);
  const some = chosen && `${chosen.length}/${codes.length}`;
  return (
    <details className="legend-marks">
      <summary>
        {title} {some ? `(${some})` : ''}
      </summary>
      <ul className="plain-list">
        {choices.map(({ code, name, mark }) => (
          <li key={code}>
            <label className="legend-mark">
              <input
                type="checkbox"
                checked={chosen?.includes(code) ?? true}
                onChange={({ target }) => onChange(toggled(chosen, codes, code, target.checked))}
              />
              {mark}
              {name}
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
