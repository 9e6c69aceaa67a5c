import type { CaseBox } from '../../graphql/generated/graphql.ts';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { inLanguage } from '../../lib/language.ts';
import type { CaseFilterKey, Category } from './CaseFilters.tsx';
import { useCaseWords } from './case-words.ts';

interface FilterSentenceProps {
  /** Null where all boxes are searched. */
  box: CaseBox | null;
  filters: Partial<Record<CaseFilterKey, string>>;
  categories: readonly Category[];
}

/** What the list below holds, as a sentence that can be copied. */
export function FilterSentence({ box, filters, categories }: FilterSentenceProps) {
  const { words, language } = useWords();
  const { boxSentence, filterWords } = useCaseWords();
  const { regencies } = useSession();
  const category = categories.find(({ id }) => id === filters.category);
  const regency = regencies.find(({ kemendagriCode }) => kemendagriCode === filters.regency);
  const severity = words.severityName[Number(filters.severity)];
  const parts = [
    box ? boxSentence[box] : filterWords.number(filters.number ?? ''),
    category ? filterWords.category(inLanguage(language, category.nameId, category.nameEn)) : null,
    regency ? filterWords.regency(regency.name) : null,
    severity ? filterWords.severity(severity) : null,
  ];
  return <p className="case-sentence">{parts.filter(Boolean).join('; ')}.</p>;
}
