import type { Absences } from './FieldValue.tsx';
import { useWords } from './words.tsx';

interface NamedPerson {
  name?: string | null | undefined;
  pseudonym: string;
  absences: Absences;
}

/** Under which name a person is spoken of: the own one, or the pseudonym for those who may not read names. */
export const nameToShow = ({ name, pseudonym, absences }: NamedPerson): string | null =>
  absences.some(({ field, reason }) => field === 'name' && reason === 'POLICY')
    ? pseudonym
    : (name ?? null);

/** A person's name or pseudonym, or the words for having none. */
export function PersonName({ person }: { person: NamedPerson }) {
  const { words } = useWords();
  return nameToShow(person) ?? words.detail.noName;
}
