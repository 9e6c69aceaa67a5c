import { useWords } from '../../i18n/words.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { useWorkbenchWords } from './workbench-words.ts';

/** Where an analyst asks, and gets an answer to work with. */
export default function WorkbenchPage() {
  const title = useWords().words.pages.workbench;
  const own = useWorkbenchWords();
  usePageTitle(title);
  return (
    <>
      <h1>{title}</h1>
      <p className="hint">{own.intro}</p>
    </>
  );
}
