import { CategoryField, RegencyField } from '../../graphql/FilterFields.tsx';
import { useWords } from '../../i18n/words.tsx';
import { DateField, SelectField } from '../../ui/Fields.tsx';

/** The filters of the list, by their names in the URL. */
export const INCIDENT_FILTERS = ['regency', 'category', 'status', 'from', 'to'] as const;
type IncidentFilterKey = (typeof INCIDENT_FILTERS)[number];

interface IncidentFiltersProps {
  filters: Partial<Record<IncidentFilterKey, string>>;
  categories: readonly { id: string; nameId: string; nameEn: string }[];
  onFilter(change: Partial<Record<IncidentFilterKey, string>>): void;
  onClear(): void;
}

/** The filters above the list of incidents. */
export function IncidentFilters({ filters, categories, onFilter, onClear }: IncidentFiltersProps) {
  const { words } = useWords();
  const all = { value: '', label: words.lists.all };
  return (
    <div className="filters">
      <RegencyField value={filters.regency} onChange={(regency) => onFilter({ regency })} />
      <CategoryField
        categories={categories}
        value={filters.category}
        onChange={(category) => onFilter({ category })}
      />
      <SelectField
        label={words.lists.status}
        value={filters.status ?? ''}
        options={[
          all,
          ...Object.entries(words.incidentStatus).map(([value, label]) => ({ value, label })),
        ]}
        onChange={(status) => onFilter({ status })}
      />
      <DateField
        label={words.lists.from}
        value={filters.from ?? ''}
        onChange={(from) => onFilter({ from })}
      />
      <DateField
        label={words.lists.to}
        value={filters.to ?? ''}
        onChange={(to) => onFilter({ to })}
      />
      <button type="button" onClick={onClear}>
        {words.lists.clear}
      </button>
    </div>
  );
}
