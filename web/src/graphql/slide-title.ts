import { enBriefings } from '../i18n/en-briefings.ts';
import { idBriefings } from '../i18n/id-briefings.ts';
import { useWords } from '../i18n/words.tsx';
import { inLanguage } from '../lib/language.ts';
import type { NewSlide } from './new-slide.ts';
import { useSession } from './session.tsx';

/** What a slide is called until its author says otherwise: its indicator, and what that is narrowed to or split by. */
export function useSlideTitle({ kind, figures }: NewSlide): string {
  const { language } = useWords();
  const { add, dimensions } = language === 'id' ? idBriefings : enBriefings;
  const { indicators, sectors, regencies } = useSession();
  const indicator = indicators.find(({ id }) => id === figures.indicator);
  const name = indicator ? inLanguage(language, indicator.name, indicator.nameEn) : '';
  const split =
    kind === 'MAP'
      ? add.byRegency(name)
      : figures.by.length > 0
        ? add.by(name, figures.by.map((each) => dimensions[each].toLowerCase()).join(', '))
        : name;
  const places = (figures.filter?.regencies ?? []).flatMap(
    ({ value }) => regencies.find(({ kemendagriCode }) => kemendagriCode === value)?.name ?? [],
  );
  const fields = (figures.filter?.sectors ?? []).flatMap((id) => {
    const sector = sectors.find((each) => each.id === id);
    return sector ? inLanguage(language, sector.nameId, sector.nameEn) : [];
  });
  const narrowed = [...places, ...fields].join(', ');
  return (narrowed ? add.inPlace(split, narrowed) : split).slice(0, 200);
}
