import { Link } from 'wouter';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { inLanguage } from '../../lib/language.ts';
import { formatViewState, type ViewState } from '../../lib/view-state.ts';

interface TrailProps {
  view: ViewState;
  /** What is shown below the levels of the view, such as a site by its name. */
  last?: string | null;
}

/** Where in the province the panel stands, from the whole to the part; each level above is a way back to it. */
export function Trail({ view, last }: TrailProps) {
  const { words, language } = useWords();
  const { regencies, sectors } = useSession();
  const regency = regencies.find((each) => each.kemendagriCode === view.regency);
  const sector = sectors.find((each) => each.code === view.sector);
  const levels: { name: string; at: ViewState }[] = [
    { name: words.overview.place, at: { ...view, regency: null, sector: null, item: null } },
  ];
  if (regency) levels.push({ name: regency.name, at: { ...view, sector: null, item: null } });
  if (regency && sector) {
    const name = inLanguage(language, sector.nameId, sector.nameEn);
    levels.push({ name, at: { ...view, item: null } });
  }
  const above = last === undefined ? levels.slice(0, -1) : levels;
  const here = last === undefined ? levels.at(-1)?.name : last;
  return (
    <nav className="trail" aria-label={words.drill.trail}>
      <ol className="plain-list">
        {above.map(({ name, at }) => (
          <li key={name}>
            <Link href={addressOf(at)}>{name}</Link>
          </li>
        ))}
        {here ? <li aria-current="page">{here}</li> : null}
      </ol>
    </nav>
  );
}

const addressOf = (view: ViewState): string => {
  const query = formatViewState(view);
  return query ? `/?${query}` : '/';
};
