import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { useSession } from '../graphql/session.tsx';
import { LanguageSwitch } from '../i18n/LanguageSwitch.tsx';
import { useWords } from '../i18n/words.tsx';
import { later } from '../ui/later.tsx';
import { Account } from './Account.tsx';
import { Keys } from './Keys.tsx';
import { OfflineNote } from './OfflineNote.tsx';
import { OpeningsBadge } from './OpeningsBadge.tsx';
import { menuFor, PAGES, type Page } from './roles.ts';
import './shell.css';

const CasesBadge = later(() => import('../features/cases/CasesBadge.tsx'));
const WaitingNotice = later(() => import('../features/report/WaitingNotice.tsx'));
const SearchBox = later(
  () => import('../features/search/SearchBox.tsx'),
  () => <div className="search-box" />,
);

/** The frame of every page: the menu, the language, the account. */
export function Shell({ children }: { children: ReactNode }) {
  const { words } = useWords();
  const [path] = useLocation();
  const { viewer } = useSession();
  const main = useFocusOnNavigation(path);
  const menu = useCurrentInSight(path);
  const search = useRef<HTMLInputElement>(null);
  const pages = menuFor(viewer.roles);
  const about = pages.includes('overview') ? ABOUT.filter((page) => pages.includes(page)) : [];
  const listed = pages.filter(
    (page) => !about.includes(page) && !(FROM_CASES.includes(page) && pages.includes('cases')),
  );
  return (
    <>
      <a className="skip" href="#isi">
        {words.app.skip}
      </a>
      <header className="top">
        <Link className="brand" href="/">
          {words.app.name}
        </Link>
        <nav className="menu" ref={menu} aria-label={words.app.menu}>
          {listed.map((page) => (
            <Link key={page} href={PAGES[page]} aria-current={isHere(path, page)}>
              {words.pages[page]}
              {page === 'reads' ? <OpeningsBadge /> : null}
              {page === 'cases' ? <CasesBadge /> : null}
            </Link>
          ))}
        </nav>
        {pages.includes('overview') ? <SearchBox field={search} /> : null}
        <LanguageSwitch />
        <Account pages={about} />
      </header>
      <OfflineNote />
      {pages.includes('report') ? <WaitingNotice account={viewer.id} /> : null}
      <main id="isi" ref={main} tabIndex={-1}>
        {children}
      </main>
      <Keys onSearch={() => search.current?.focus()} />
    </>
  );
}

/** What is looked up now and then stands beside the account, where the figures fill the menu. */
const ABOUT: readonly Page[] = ['reference', 'policy'];

/** An officer comes to these from the cases. */
const FROM_CASES: readonly Page[] = ['report', 'eventReports'];

/** Pages without an entry of their own are reached from another one's. */
const BENEATH: Partial<Record<Page, readonly string[]>> = {
  cases: ['/operasi', PAGES.eventReports],
  // A leader has no cases.
  eventReports: ['/perkara/pekan'],
  briefings: ['/tindak-lanjut'],
};

function isHere(path: string, page: Page): 'page' | undefined {
  const isAt = (address: string) => path === address || path.startsWith(`${address}/`);
  const here =
    page === 'overview'
      ? path === '/'
      : [PAGES[page], ...(BENEATH[page] ?? [])].some((address) => isAt(address));
  return here ? 'page' : undefined;
}

/** A badge comes after the page was brought into sight. */
const ROOM_FOR_BADGE = 48;

/** On a narrow screen the menu scrolls sideways; the page that is open is not left outside. */
function useCurrentInSight(path: string) {
  const menu = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the entry is read from the page, where the path has marked it
  useEffect(() => {
    const current = menu.current?.querySelector<HTMLElement>('[aria-current]');
    if (!menu.current || !current) return;
    // By hand: `scrollIntoView` would also make it the place that the tab key goes on from, past the way to the content.
    const from = current.offsetLeft - menu.current.offsetLeft;
    const beyond = from + current.offsetWidth + ROOM_FOR_BADGE - menu.current.clientWidth;
    menu.current.scrollLeft = Math.min(from, Math.max(menu.current.scrollLeft, beyond));
  }, [path]);
  return menu;
}

/** Moves the focus into a new page, as a browser does when it loads one. */
function useFocusOnNavigation(path: string) {
  const main = useRef<HTMLElement>(null);
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    // A page that opens to have a field mended has put the focus into it.
    if (main.current?.querySelector('[aria-invalid="true"]:focus')) return;
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [path]);
  return main;
}
