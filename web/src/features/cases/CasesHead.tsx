import { Link } from 'wouter';
import { useSession } from '../../graphql/session.tsx';
import { useWords } from '../../i18n/words.tsx';
import '../../ui/tabs.css';
import { LateBadge } from './CasesBadge.tsx';
import { useCaseWords } from './case-words.ts';

/** The heading of the pages of cases: the way from one to the other, and to a new report, for who handles cases. */
export function CasesHead({ view }: { view: 'inbox' | 'board' | 'digest' }) {
  const { words } = useWords();
  const own = useCaseWords();
  const { viewer } = useSession();
  const isOfficer = viewer.roles.includes('CASE_OFFICER');
  const tab = (to: typeof view, href: string, label: string) => (
    <Link href={href} aria-current={view === to ? 'page' : undefined}>
      {label}
    </Link>
  );
  return (
    <div className="heading-row">
      <h1>{view === 'digest' ? own.digest.title : words.pages.cases}</h1>
      <nav className="tabs case-views" aria-label={own.views}>
        {isOfficer ? tab('inbox', '/perkara', own.inbox) : null}
        {isOfficer ? tab('board', '/perkara/papan', own.board) : null}
        {tab('digest', '/perkara/pekan', own.digest.title)}
        {isOfficer ? (
          <Link href="/operasi">
            {own.operations} <LateBadge />
          </Link>
        ) : null}
        <Link href="/laporan-kejadian">{own.numbers}</Link>
      </nav>
      {isOfficer ? (
        <Link className="button case-record" href="/lapor">
          {own.record}
        </Link>
      ) : null}
    </div>
  );
}
