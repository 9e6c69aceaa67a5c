import { CategoryField, RegencyField } from '../../graphql/FilterFields.tsx';
import { useWords } from '../../i18n/words.tsx';
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
  const { words } = useWords();
  const own = useCaseWords();
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
      <CategoryField
        categories={categories}
        value={filters.category}
        onChange={(category) => onFilter({ category })}
      />
      <RegencyField value={filters.regency} onChange={(regency) => onFilter({ regency })} />
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
