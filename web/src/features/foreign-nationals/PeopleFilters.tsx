import { RegencyField } from '../../graphql/FilterFields.tsx';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { inLanguage } from '../../lib/language.ts';
import { SearchField, SelectField } from '../../ui/Fields.tsx';

/** The filters of the list that stand in the URL. A searched name is not one of them. */
export const PEOPLE_FILTERS = ['regency', 'nationality', 'sex'] as const;
type PeopleFilter = (typeof PEOPLE_FILTERS)[number];

interface PeopleFiltersProps {
  filters: Partial<Record<PeopleFilter, string>>;
  countries: readonly { alpha3: string; name: string; nameEn: string }[];
  search: string;
  onFilter(change: Partial<Record<PeopleFilter, string>>): void;
  onSearch(text: string): void;
}

/** The filters above the list. Names are searched by those who may read names. */
export function PeopleFilters(props: PeopleFiltersProps) {
  const { filters, countries, search, onFilter, onSearch } = props;
  const { words, language } = useWords();
  const { viewer } = useSession();
  const all = { value: '', label: words.lists.all };
  return (
    <>
      <div className="filters">
        {viewer.roles.includes('CASE_OFFICER') ? (
          <SearchField
            label={words.lists.searchName}
            button={words.lists.search}
            value={search}
            onSearch={onSearch}
          />
        ) : null}
        <RegencyField value={filters.regency} onChange={(regency) => onFilter({ regency })} />
        <SelectField
          label={words.lists.nationality}
          value={filters.nationality ?? ''}
          options={[
            all,
            ...countries.map((each) => ({
              value: each.alpha3,
              label: inLanguage(language, each.name, each.nameEn),
            })),
          ]}
          onChange={(nationality) => onFilter({ nationality })}
        />
        <SelectField
          label={words.lists.sex}
          value={filters.sex ?? ''}
          options={[
            all,
            { value: 'MALE', label: words.sexName.MALE },
            { value: 'FEMALE', label: words.sexName.FEMALE },
          ]}
          onChange={(sex) => onFilter({ sex })}
        />
      </div>
      {search ? <p className="hint">{words.lists.searchKept}</p> : null}
    </>
  );
}
