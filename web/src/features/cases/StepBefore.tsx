import type { StepTakenFragment } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatDay, formatNumber } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { useCaseWords } from './case-words.ts';

type Before = NonNullable<StepTakenFragment['before']>;

/** What a correction changed, as it was before; of an erased name only that it is gone. */
export function StepBefore({ before }: { before: StepTakenFragment['before'] | undefined }) {
  const own = useCaseWords();
  const was = useParts(before ?? null);
  if (!before) return null;
  return (
    <>
      {was.length > 0 ? <p>{own.was(was.join('; '))}</p> : null}
      {before.namesErased ? <p>{own.namesErased}</p> : null}
    </>
  );
}

function useParts(before: Before | null): string[] {
  const { words, language } = useWords();
  const own = useCaseWords();
  if (!before) return [];
  const { category, severity, concernsMinor, occurredOn, regency, place } = before;
  const levels: Readonly<Record<string, string>> = words.severityName;
  const degrees = (value: number) => formatNumber(value, language, 4);
  const parts: [string, string | null | undefined][] = [
    [words.fields.category, category && inLanguage(language, category.nameId, category.nameEn)],
    [words.fields.severity, typeof severity === 'number' ? levels[severity] : null],
    [own.concernsMinor, typeof concernsMinor === 'boolean' ? own.yesNo(concernsMinor) : null],
    [own.day, occurredOn && formatDay(occurredOn, language)],
    [words.fields.regency, regency?.name],
    [own.district, place?.district],
    [own.village, place?.village],
    [own.placeWords, place?.description],
    [own.site, place?.site?.name ?? place?.siteName],
    [
      words.fields.location,
      place?.location &&
        `${degrees(place.location.latitude)}; ${degrees(place.location.longitude)}`,
    ],
  ];
  return parts.filter(([, value]) => value).map(([label, value]) => `${label} ${value}`);
}
