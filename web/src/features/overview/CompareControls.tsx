import type { OverviewQuery } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { formatDay } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { monthEnds, sameMonthLastYear } from '../../lib/month-ends.ts';
import type { ChangeView } from '../../lib/use-view-state.ts';
import type { ViewState } from '../../lib/view-state.ts';
import { SelectField } from '../../ui/Fields.tsx';
import { Segments } from '../../ui/Segments.tsx';

const MONTHS_BACK = 24;

interface CompareControlsProps {
  chosen: OverviewQuery['chosen'];
  view: ViewState;
  change: ChangeView;
}

/** What is compared: two days, or two of the agencies that the figure rests on. */
export function CompareControls({ chosen, view, change }: CompareControlsProps) {
  const { words, language } = useWords();
  const { agencies } = useSession();
  const reporting = agencies.filter(({ code }) =>
    chosen.sources.some(({ agency }) => agency.code === code),
  );
  const [first, second] = reporting;
  const { compare } = view;
  const pair = compare && 'agencies' in compare ? compare.agencies : null;
  const day = compare && 'day' in compare ? compare.day : sameMonthLastYear(chosen.asOf);
  const days = monthEnds(chosen.asOf, MONTHS_BACK);
  const kinds = (['day', 'agencies'] as const).map((value) => ({
    value,
    label: words.layers.compareKinds[value],
  }));
  const options = reporting.map(({ code, name, nameEn }) => ({
    value: code,
    label: inLanguage(language, name, nameEn),
  }));
  return (
    <fieldset className="compare-controls">
      <legend className="unseen">{words.layers.comparison}</legend>
      {first && second ? (
        <Segments
          label={words.layers.compareWhat}
          value={pair ? 'agencies' : 'day'}
          options={kinds}
          onChange={(kind) =>
            change({
              compare:
                kind === 'day'
                  ? { day: sameMonthLastYear(chosen.asOf) }
                  : { agencies: [first.code, second.code] },
            })
          }
        />
      ) : null}
      {pair ? (
        <>
          <SelectField
            label={words.layers.leftAgency}
            value={pair[0]}
            options={options}
            onChange={(code) => change({ compare: { agencies: [code, pair[1]] } })}
          />
          <SelectField
            label={words.layers.rightAgency}
            value={pair[1]}
            options={options}
            onChange={(code) => change({ compare: { agencies: [pair[0], code] } })}
          />
        </>
      ) : (
        <SelectField
          label={words.layers.earlierDay}
          value={day}
          options={(days.includes(day) ? days : [day, ...days]).map((each) => ({
            value: each,
            label: formatDay(each, language),
          }))}
          onChange={(other) => change({ compare: { day: other } })}
        />
      )}
      <button type="button" data-compare="" onClick={() => change({ compare: null })}>
        {words.layers.stopComparing}
      </button>
    </fieldset>
  );
}
