import type { GroundsFragment } from '../../graphql/generated/graphql.ts';
import { useSession, useSourceTitle } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { formatDay } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { AboutDialog } from '../../ui/AboutDialog.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { coverageOf } from './coverage.ts';

/** What a figure means, on whose reports it rests, for which day, and who has not reported. */
export function AboutFigure({ rollup }: { rollup: GroundsFragment }) {
  const { words, language } = useWords();
  const name = inLanguage(language, rollup.indicator.name, rollup.indicator.nameEn);
  return (
    <AboutDialog open={words.about.open(name)} title={name} close={words.overview.close}>
      {() => <About rollup={rollup} />}
    </AboutDialog>
  );
}

function About({ rollup }: { rollup: GroundsFragment }) {
  const { words, language } = useWords();
  const { indicators } = useSession();
  const titleOf = useSourceTitle();
  const { about } = words;
  const indicator = indicators.find(({ id }) => id === rollup.indicator.id);
  const { reported, expected } = coverageOf(rollup.coverage);
  const missing = rollup.coverage.filter((due) => !due.reported);
  return (
    <>
      <p>{indicator ? inLanguage(language, indicator.definition, indicator.definitionEn) : null}</p>
      <Facts
        facts={[
          [
            about.numerator,
            indicator ? inLanguage(language, indicator.numerator, indicator.numeratorEn) : null,
          ],
          [about.unit, indicator ? inLanguage(language, indicator.unit, indicator.unitEn) : null],
          [about.asOf, formatDay(rollup.asOf, language)],
          [about.coverage, about.of(reported, expected)],
        ]}
      />
      {indicator ? <p>{inLanguage(language, indicator.isNot, indicator.isNotEn)}</p> : null}
      <div>
        <h3>{about.sources}</h3>
        {rollup.sources.length === 0 ? <p>{about.noSources}</p> : null}
        <ul>
          {rollup.sources.map(({ agency, source, extractedAt }) => (
            <li key={`${agency.code}-${source}`}>
              {inLanguage(language, agency.name, agency.nameEn)}, {titleOf(source)},{' '}
              {formatDay(extractedAt, language)}
            </li>
          ))}
        </ul>
      </div>
      {missing.length > 0 ? (
        <div>
          <h3>{about.missing}</h3>
          <ul>
            {missing.map(({ agency, source, reportedTo }) => (
              <li key={`${agency.code}-${source}`}>
                {inLanguage(language, agency.name, agency.nameEn)}, {titleOf(source)} (
                {reportedTo ? about.upTo(formatDay(reportedTo, language)) : about.never})
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}
