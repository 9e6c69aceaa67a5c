import { useWords } from '../i18n/words.tsx';
import { Loading } from '../ui/states.tsx';

/** Stands where a page's code is on its way. */
export function Waiting() {
  const { words } = useWords();
  return <Loading label={words.states.loading} />;
}
