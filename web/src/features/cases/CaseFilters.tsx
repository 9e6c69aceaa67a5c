import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { inLanguage } from '../../lib/language.ts';
import { useMedia } from '../../lib/use-media.ts';
import { SearchField, SelectField } from '../../ui/Fields.tsx';
import { useCaseWords } from './case-words.ts';
import { NARROW } from './narrow.ts';

/** The box and the filters of the inbox, by their names in the URL. A case's number says nothing of a person. */
export const CASE_FILTERS = ['box', 'number', 'category', 'regency', 'severity'] as const;
export type CaseFilterKey = (typeof CASE_FILTERS)[number];

/** A category as the lists of the graph name it. */
export interface Category {
  id: string;
  nameId: string;
  nameEn: string;
}

interface CaseFiltersProps {
  filters: Partial<Record<CaseFilterKey, string>>;
  categories: readonly Category[];
  onFilter(change: Partial<Record<CaseFilterKey, string>>): void;
  onClear(): void;
}

/** What narrows a box down; folded on a telephone as long as it does not. */
export function CaseFilters({ filters, categories, onFilter, onClear }: CaseFiltersProps) {
  const { words, language } = useWords();
  const own = useCaseWords();
  const { regencies } = useSession();
  const isNarrow = useMedia(NARROW);
  const { box, ...narrowing } = filters;
  const all = { value: '', label: words.lists.all };
  const fields = (
    <div className="filters">
      <SearchField
        label={own.number}
        button={words.lists.search}
        value={filters.number ?? ''}
        onSearch={(number) => onFilter({ number })}
      />
      <SelectField
        label={words.lists.category}
        value={filters.category ?? ''}
        options={[
          all,
          ...categories.map((each) => ({
            value: each.id,
            label: inLanguage(language, each.nameId, each.nameEn),
          })),
        ]}
        onChange={(category) => onFilter({ category })}
      />
      <SelectField
        label={words.lists.regency}
        value={filters.regency ?? ''}
        options={[
          all,
          ...regencies.map((each) => ({ value: each.kemendagriCode, label: each.name })),
        ]}
        onChange={(regency) => onFilter({ regency })}
      />
      <SelectField
        label={words.fields.severity}
        value={filters.severity ?? ''}
        options={[
          all,
          ...Object.entries(words.severityName).map(([value, label]) => ({ value, label })),
        ]}
        onChange={(severity) => onFilter({ severity })}
      />
      <button type="button" onClick={onClear}>
        {words.lists.clear}
      </button>
    </div>
  );
  if (!isNarrow) return fields;
  return (
    <details className="case-filters" open={Object.keys(narrowing).length > 0}>
      <summary>{words.lists.filters}</summary>
      {fields}
    </details>
  );
}
