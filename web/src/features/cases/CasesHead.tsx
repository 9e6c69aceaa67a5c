import { Link } from 'wouter';
import { useWords } from '../../i18n/words.tsx';
import '../../ui/tabs.css';
import { LateBadge } from './CasesBadge.tsx';
import { useCaseWords } from './case-words.ts';

/** The heading of the lists of cases: inbox or board, and the way to a new report. */
export function CasesHead({ view }: { view: 'inbox' | 'board' }) {
  const { words } = useWords();
  const own = useCaseWords();
  return (
    <div className="heading-row">
      <h1>{words.pages.cases}</h1>
      <nav className="tabs" aria-label={own.views}>
        <Link href="/perkara" aria-current={view === 'inbox' ? 'page' : undefined}>
          {own.inbox}
        </Link>
        <Link href="/perkara/papan" aria-current={view === 'board' ? 'page' : undefined}>
          {own.board}
        </Link>
        <Link href="/operasi">
          {own.operations} <LateBadge />
        </Link>
        <Link href="/laporan-kejadian">{own.numbers}</Link>
      </nav>
      <Link className="button case-record" href="/lapor">
        {own.record}
      </Link>
    </div>
  );
}
