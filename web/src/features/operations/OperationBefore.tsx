import type { ReactNode } from 'react';
import type { OperationPart, OperationStepTakenFragment } from '../../graphql/generated/graphql.ts';
import { useWords } from '../../i18n/words.tsx';
import { formatDay, formatNumber } from '../../lib/format.ts';
import { inLanguage } from '../../lib/language.ts';
import { useOperationWords } from './operation-words.ts';

type Before = NonNullable<OperationStepTakenFragment['before']>;

/** What a step changed, as it stood before. */
export function OperationBefore({ before }: { before: Before }) {
  const own = useOperationWords();
  const was = usePartsOf(before);
  return (
    <dl className="operation-before">
      {before.changed.map((part) => (
        <div key={part}>
          <dt>{own.was(own.partName[part])}</dt>
          <dd className="operation-text">
            {was[part] || <span className="absent">{own.wasNone}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function usePartsOf(before: Before): Record<OperationPart, ReactNode> {
  const { language } = useWords();
  const own = useOperationWords();
  const counted = (name: string, count: number) => `${name}: ${formatNumber(count, language)}`;
  const day = (value: string | null | undefined) => (value ? formatDay(value, language) : null);
  const { agencies, findings, outcomes } = before;
  return {
    TITLE: before.title,
    REGENCY: before.regency?.name,
    PLANNED_ON: day(before.plannedOn),
    AGENCIES: agencies?.map((each) => inLanguage(language, each.name, each.nameEn)).join('; '),
    PLACES: before.places?.join('; '),
    WARRANT: before.warrant,
    WARRANT_EXCEPTION: before.warrantException,
    CARRIED_OUT_ON: day(before.carriedOutOn),
    FINDINGS: findings
      ?.map(({ category, found }) =>
        counted(inLanguage(language, category.nameId, category.nameEn), found),
      )
      .join('; '),
    OUTCOMES: outcomes
      ?.map(({ measure, taken }) => counted(own.measureName[measure], taken))
      .join('; '),
    MINUTES: before.minutes,
  };
}
