import { Link } from 'wouter';
import '../../ui/tabs.css';

interface ViewTabsProps {
  label: string;
  tabs: readonly { key: string; label: string; href: string; count?: number }[];
  current: string;
}

/** Which part of a list is shown, as links: each choice has an address. */
export function ViewTabs({ label, tabs, current }: ViewTabsProps) {
  return (
    <nav className="tabs tabs-ruled operation-tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.key} href={tab.href} aria-current={tab.key === current ? 'true' : undefined}>
          {tab.label}
          {tab.count === undefined ? null : <span className="operation-count">{tab.count}</span>}
        </Link>
      ))}
    </nav>
  );
}
