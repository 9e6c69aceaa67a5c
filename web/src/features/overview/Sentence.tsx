import type { OverviewQuery } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { absenceOf } from '../../lib/cell.ts';
import { formatDay, formatNumber } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import type { ViewState } from '../../lib/view-state.ts';
import { midSentence } from './mid-sentence.ts';

/** The page's figure in a sentence, so that it can be read out as it stands. */
export function Sentence({ data, view }: { data: OverviewQuery; view: ViewState }) {
  const { words, language } = useWords();
  const { sectors, viewer } = useSession();
  const { indicator, total, asOf, sources } = data.chosen;
  const sector = sectors.find((each) => each.code === view.sector);
  const what = midSentence(inLanguage(language, indicator.name, indicator.nameEn));
  const where = viewer.wholeProvince ? words.overview.place : words.overview.ownArea;
  const within = sector ? inLanguage(language, sector.nameId, sector.nameEn) : null;
  const day = formatDay(asOf, language);
  const absence = absenceOf(total);
  const figure = absence
    ? words.overview.withheld(what, where, within, day, words.absence[absence])
    : words.overview.sentence(formatNumber(total.value ?? 0, language), what, where, within, day);
  const agencies = new Set(sources.map((source) => source.agency?.code ?? source.source)).size;
  return (
    <h1 className="sentence">
      {figure} {words.overview.reporting(agencies)}
    </h1>
  );
}
