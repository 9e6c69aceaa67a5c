import type { OverviewQuery } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import type { Cell } from '../../lib/cell.ts';
import type { Change } from '../../lib/change.ts';
import { formatDay, formatNumber } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import type { ViewState } from '../../lib/view-state.ts';
import { coverageOf } from './coverage.ts';
import { midSentence } from './mid-sentence.ts';
import { sentenceOf } from './sentence.ts';

interface SentenceProps {
  data: OverviewQuery;
  view: ViewState;
  /** The figure of the chosen regency, or of the whole. */
  figure: Cell;
  change: Change | null;
}

/** What the map shows, in a sentence. */
export function Sentence({ data, view, figure, change }: SentenceProps) {
  const { words, language } = useWords();
  const { sectors, regencies, viewer } = useSession();
  const { indicator, asOf, coverage } = data.chosen;
  const sector = sectors.find((each) => each.code === view.sector);
  const regency = regencies.find((each) => each.kemendagriCode === view.regency);
  const whole = viewer.wholeProvince ? words.overview.place : words.overview.ownArea;
  return (
    <h1 className="sentence">
      {sentenceOf(words, {
        what: midSentence(inLanguage(language, indicator.name, indicator.nameEn)),
        where: regency?.name ?? whole,
        sector: sector ? inLanguage(language, sector.nameId, sector.nameEn) : null,
        day: formatDay(asOf, language),
        knownAt: view.knownAt ? formatDay(view.knownAt, language) : null,
        figure,
        change,
        step: view.step,
        ...coverageOf(coverage),
        number: (value) => formatNumber(value, language),
      })}
    </h1>
  );
}
