/** Fields by which several lists are narrowed alike. */
import { useWords } from '../i18n/words.tsx';
import { inLanguage } from '../lib/language.ts';
import { SelectField } from '../ui/Fields.tsx';
import { useSession } from './session.tsx';

interface FieldProps {
  /** What is chosen; undefined or empty for all. */
  value: string | undefined;
  onChange(value: string): void;
}

/** One of the regencies, by Kemendagri code. */
export function RegencyField({ value, onChange }: FieldProps) {
  const { words } = useWords();
  const { regencies } = useSession();
  return (
    <SelectField
      label={words.lists.regency}
      value={value ?? ''}
      options={[
        { value: '', label: words.lists.all },
        ...regencies.map((each) => ({ value: each.kemendagriCode, label: each.name })),
      ]}
      onChange={onChange}
    />
  );
}

interface CategoryFieldProps extends FieldProps {
  categories: readonly { id: string; nameId: string; nameEn: string }[];
}

/** One of the categories of incidents. */
export function CategoryField({ categories, value, onChange }: CategoryFieldProps) {
  const { words, language } = useWords();
  return (
    <SelectField
      label={words.lists.category}
      value={value ?? ''}
      options={[
        { value: '', label: words.lists.all },
        ...categories.map((each) => ({
          value: each.id,
          label: inLanguage(language, each.nameId, each.nameEn),
        })),
      ]}
      onChange={onChange}
    />
  );
}
