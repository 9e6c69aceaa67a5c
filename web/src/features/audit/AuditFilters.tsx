import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import { inLanguage } from '../../lib/language.ts';
import { DateField, SearchField, SelectField } from '../../ui/Fields.tsx';

/** All of them ids, codes and days: they may stand in the URL. */
export const AUDIT_FILTERS = [
  'action',
  'outcome',
  'agency',
  'from',
  'to',
  'actor',
  'subject',
] as const;
type AuditFilter = (typeof AUDIT_FILTERS)[number];

interface AuditFiltersProps {
  filters: Partial<Record<AuditFilter, string>>;
  actions: readonly { action: string; title: { id: string; en: string } }[];
  onFilter(change: Partial<Record<AuditFilter, string>>): void;
}

/** What the trail is searched by. */
export function AuditFilters({ filters, actions, onFilter }: AuditFiltersProps) {
  const { words, language } = useWords();
  const { agencies } = useSession();
  const { audit } = words;
  const all = { value: '', label: words.lists.all };
  const search = (name: 'actor' | 'subject', label: string) => (
    <SearchField
      label={label}
      button={audit.search}
      value={filters[name] ?? ''}
      onSearch={(text) => onFilter({ [name]: text })}
    />
  );
  return (
    <div className="filters">
      <SelectField
        label={audit.action}
        value={filters.action ?? ''}
        options={[
          all,
          ...actions.map(({ action, title }) => ({ value: action, label: title[language] })),
        ]}
        onChange={(action) => onFilter({ action })}
      />
      <SelectField
        label={audit.outcome}
        value={filters.outcome ?? ''}
        options={[
          all,
          ...['DONE', 'DENIED', 'FAILED'].map((value) => ({
            value,
            label: words.outcome[value] ?? value,
          })),
        ]}
        onChange={(outcome) => onFilter({ outcome })}
      />
      <SelectField
        label={audit.agency}
        value={filters.agency ?? ''}
        options={[
          all,
          ...agencies.map(({ code, name, nameEn }) => ({
            value: code,
            label: inLanguage(language, name, nameEn),
          })),
        ]}
        onChange={(agency) => onFilter({ agency })}
      />
      <DateField
        label={audit.from}
        value={filters.from ?? ''}
        onChange={(from) => onFilter({ from })}
      />
      <DateField label={audit.to} value={filters.to ?? ''} onChange={(to) => onFilter({ to })} />
      {search('actor', audit.account)}
      {search('subject', audit.subjectId)}
    </div>
  );
}
